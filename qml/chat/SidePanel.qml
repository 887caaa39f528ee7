// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// A panel beside the conversation: title, a way out, what it holds below.
Rectangle {
    id: panel

    property string title: ""
    property string closeText: qsTr("Close")
    default property alias content: body.data
    /// Buttons beside the one that closes.
    property alias actions: extra.data
    /// Takes the focus when the panel opens.
    property Item first: close
    signal closed

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: title
    Keys.onEscapePressed: panel.closed()
    onVisibleChanged: if (visible) first.forceActiveFocus(Qt.TabFocusReason)

    Rectangle {
        anchors.left: parent.left
        width: Theme.line
        height: parent.height
        color: Theme.outline
        z: 1
    }
    Item {
        id: head
        width: parent.width
        height: Math.round(64 * Theme.textScale)
        AppText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.right: extra.left
            anchors.verticalCenter: parent.verticalCenter
            role: AppText.Lead
            font.weight: Theme.weightHeading
            text: panel.title
            Accessible.role: Accessible.Heading
        }
        Row {
            id: extra
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            iconName: "x-lg"
            text: panel.closeText
            // It takes the focus as the panel opens: its tip would lie over what is looked for there.
            tip: close.hovered ? close.text : ""
            onClicked: panel.closed()
        }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.line; color: Theme.outline }
    }
    Item {
        id: body
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.line
        anchors.right: parent.right
    }
}
