// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Theme

/// Modules and their lessons; lessons that may be opened are buttons.
Column {
    id: list

    required property CourseController course
    signal opened(lessonId: string)

    function typeIcon(type: string): string {
        switch (type) {
        case "VIDEO": return "play-circle"
        case "PDF": return "file-earmark-pdf"
        case "QUIZ": return "patch-question"
        case "LIVE_SESSION": return "camera-video"
        case "CODE_SANDBOX": return "code-slash"
        default: return "file-text"
        }
    }

    EmptyState {
        width: parent.width
        visible: list.course.outline.count === 0
        iconName: "list-ul"
        title: qsTr("No lessons yet")
        text: qsTr("The instructor is still preparing this course.")
    }
    Repeater {
        model: list.course.outline
        Item {
            id: row
            required property var model
            required property int index
            readonly property bool isModule: Boolean(model.isModule)
            readonly property bool open: !isModule && (list.course.enrolled || Boolean(model.preview))
            width: list.width
            height: isModule ? moduleRow.implicitHeight + (index === 0 ? Theme.space8 : Theme.space24) : Theme.rowHeight + 4
            Item {
                id: moduleRow
                visible: row.isModule
                implicitHeight: moduleTitle.implicitHeight + Theme.space8
                anchors.bottom: parent.bottom
                width: parent.width
                AppText {
                    id: moduleTitle
                    anchors.left: parent.left
                    width: parent.width - moduleDetail.width - Theme.space16
                    role: AppText.Lead
                    font.weight: Theme.weightHeading
                    text: qsTr("%1. %2").arg(Number(row.model.number)).arg(String(row.model.title))
                    Accessible.role: Accessible.Heading
                }
                AppText {
                    id: moduleDetail
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space12
                    anchors.baseline: moduleTitle.baseline
                    role: AppText.Caption
                    text: String(row.model.detail)
                }
            }
            T.Button {
                id: lesson
                anchors.fill: parent
                visible: !row.isModule
                enabled: row.open
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                text: String(row.model.title)
                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.description: String(row.model.typeText) + (row.model.completed ? ", " + qsTr("completed") : row.open ? "" : ", " + qsTr("for enrolled students"))
                Accessible.onPressAction: if (enabled) clicked()
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: list.opened(String(row.model.lessonId))
                contentItem: Item {
                    LayoutMirroring.enabled: lesson.mirrored
                    Icon {
                        id: kindIcon
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.space12
                        anchors.verticalCenter: parent.verticalCenter
                        name: row.model.completed ? "check-circle-fill" : list.typeIcon(String(row.model.type))
                        color: row.model.completed ? Theme.success : row.open ? Theme.accent : Theme.muted
                    }
                    AppText {
                        anchors.left: kindIcon.right
                        anchors.right: trailing.left
                        anchors.leftMargin: Theme.space12
                        anchors.rightMargin: Theme.space12
                        anchors.verticalCenter: parent.verticalCenter
                        text: lesson.text
                        color: row.open ? Theme.text : Theme.muted
                        Accessible.ignored: true
                    }
                    Row {
                        id: trailing
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space12
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.space12
                        Badge {
                            visible: Boolean(row.model.preview) && !list.course.enrolled
                            text: qsTr("Preview")
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        AppText {
                            role: AppText.Caption
                            anchors.verticalCenter: parent.verticalCenter
                            text: String(row.model.detail) !== "" ? String(row.model.detail) : String(row.model.typeText)
                            Accessible.ignored: true
                        }
                        Icon {
                            visible: !row.open
                            anchors.verticalCenter: parent.verticalCenter
                            name: "lock"
                            size: Theme.caption
                            color: Theme.muted
                        }
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: lesson.hovered || lesson.down ? Theme.hover : "transparent"
                    Rectangle {
                        anchors.bottom: parent.bottom
                        x: Theme.space12
                        width: parent.width - 2 * Theme.space12
                        height: 1
                        color: Theme.outline
                        opacity: 0.6
                    }
                    FocusRing { control: lesson; shown: lesson.visualFocus; gap: -2 }
                }
            }
        }
    }
}
