// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// The course beside the lesson: modules, lessons, ticks.
Rectangle {
    id: panel

    required property LessonController controller
    readonly property OutlineModel outline: controller.outline

    signal closed

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Course outline")

    Rectangle {
        width: Theme.line
        height: parent.height
        color: Theme.outline
        z: 1
    }
    Item {
        id: head
        width: parent.width
        height: headColumn.implicitHeight + 2 * Theme.space12
        Column {
            id: headColumn
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            y: Theme.space12
            width: parent.width - closeButton.width - Theme.space24
            spacing: Theme.space8
            AppText {
                width: parent.width
                role: AppText.Lead
                font.weight: Theme.weightHeading
                text: panel.controller.courseTitle
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                lineHeight: Theme.lineHeading
            }
            Row {
                spacing: Theme.space12
                AppProgressBar {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 96
                    value: panel.outline.count > 0 ? panel.outline.completedCount / panel.outline.count : 0
                    label: qsTr("Course progress")
                }
                AppText {
                    role: AppText.Caption
                    text: qsTr("%1 of %2 lessons").arg(panel.outline.completedCount).arg(panel.outline.count)
                }
            }
        }
        IconButton {
            id: closeButton
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            y: Theme.space8
            iconName: "x-lg"
            text: qsTr("Close outline")
            onClicked: panel.closed()
        }
    }
    Rectangle {
        id: line
        anchors.top: head.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
    ListView {
        id: list
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: panel.outline
        currentIndex: panel.outline.currentRow
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: Theme.placeDuration
        preferredHighlightBegin: height * 0.25
        preferredHighlightEnd: height * 0.75
        highlightRangeMode: ListView.ApplyRange
        activeFocusOnTab: true
        function focusRow(): void {
            if (list.activeFocus && list.currentItem)
                list.currentItem.forceActiveFocus(Qt.TabFocusReason)
        }
        onActiveFocusChanged: focusRow()
        onCurrentItemChanged: focusRow()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lessons")
        T.ScrollBar.vertical: AppScrollBar {}
        section.property: "module"
        section.delegate: OutlineSection {}
        delegate: OutlineRow {
            width: ListView.view.width
        }
    }
}
