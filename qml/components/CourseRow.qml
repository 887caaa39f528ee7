// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// One's own course in a list: small cover, title, how far, and what comes of a press.
T.Button {
    id: row

    property string courseId
    property string title
    property string instructor
    property url cover
    property real progress: 0
    property bool completed: false
    property int lessonCount: 0

    implicitHeight: Math.max(84, textColumn.implicitHeight + 2 * Theme.space12)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title

    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: completed ? qsTr("Completed") : qsTr("%1 % done").arg(Math.round(progress * 100))
    Accessible.onPressAction: row.clicked()
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        Cover {
            id: picture
            anchors.left: parent.left
            anchors.leftMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            width: 107
            height: 60
            cornerRadius: Theme.radiusControl
            title: row.title
            courseId: row.courseId
            source: row.cover
        }
        Column {
            id: textColumn
            anchors.left: picture.right
            anchors.right: arrow.left
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            AppText {
                width: parent.width
                role: AppText.Label
                font.weight: Theme.weightHeading
                text: row.title
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                role: AppText.Caption
                text: row.lessonCount > 0 ? row.instructor + " · " + qsTr("%n lesson(s)", "", row.lessonCount) : row.instructor
                Accessible.ignored: true
            }
            Row {
                id: progressRow
                width: parent.width
                spacing: Theme.space8
                AppProgressBar {
                    width: Math.min(320, progressRow.width - percent.width - Theme.space8)
                    anchors.verticalCenter: parent.verticalCenter
                    value: row.progress
                    label: row.title
                }
                AppText {
                    id: percent
                    role: AppText.Caption
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.completed ? qsTr("Completed") : qsTr("%1 %").arg(Math.round(row.progress * 100))
                    color: row.completed ? Theme.success : Theme.muted
                    Accessible.ignored: true
                }
            }
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            name: row.mirrored ? "chevron-left" : "chevron-right"
            color: Theme.muted
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: row.hovered || row.down ? Theme.hover : Theme.surface
        border.width: Theme.line
        border.color: row.hovered ? Theme.outlineStrong : Theme.outline
        FocusRing { control: row; shown: row.visualFocus; cornerRadius: Theme.radiusCard }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
