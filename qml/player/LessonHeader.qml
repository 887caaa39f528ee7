// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// Where one is, and the ways out: back, previous, next, the outline.
Rectangle {
    id: header

    required property LessonController controller
    property bool outlineShown: true
    property bool chatAvailable: false
    property bool chatShown: false
    property int chatUnread: 0

    signal back
    signal outlineToggled
    signal chatToggled

    implicitHeight: Theme.controlHeight + Theme.space16
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
    IconButton {
        id: backButton
        anchors.left: parent.left
        anchors.leftMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        iconName: mirrored ? "arrow-right" : "arrow-left"
        text: qsTr("Back to the course")
        onClicked: header.back()
    }
    Column {
        anchors.left: backButton.right
        anchors.right: actions.left
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            role: AppText.Caption
            visible: text !== ""
            text: header.controller.moduleTitle
        }
        AppText {
            width: parent.width
            role: AppText.Label
            text: header.controller.courseTitle
        }
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        IconButton {
            enabled: header.controller.previousTitle !== ""
            iconName: mirrored ? "chevron-right" : "chevron-left"
            text: qsTr("Previous lesson")
            tip: header.controller.previousTitle
            onClicked: header.controller.previous()
        }
        IconButton {
            enabled: header.controller.nextTitle !== ""
            iconName: mirrored ? "chevron-left" : "chevron-right"
            text: qsTr("Next lesson")
            tip: header.controller.nextTitle
            onClicked: header.controller.next()
        }
        IconButton {
            visible: header.chatAvailable
            iconName: "chat-dots"
            text: header.chatShown ? qsTr("Hide chat") : header.chatUnread > 0 ? qsTr("Show chat, %n new", "", header.chatUnread) : qsTr("Show chat")
            checked: header.chatShown
            onClicked: header.chatToggled()
            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: 6
                visible: header.chatUnread > 0 && !header.chatShown
                width: 8
                height: 8
                radius: 4
                color: Theme.accent
            }
        }
        IconButton {
            iconName: "layout-sidebar-inset-reverse"
            text: header.outlineShown ? qsTr("Hide outline") : qsTr("Show outline")
            onClicked: header.outlineToggled()
        }
    }
}
