// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components

/// What those who look after the open room find there, behind one button.
IconButton {
    id: button

    required property ChatController chat
    /// Which panel stands beside the conversation.
    property string side: ""
    readonly property var now: chat.admin.settings
    readonly property bool archived: now.archived === true
    signal sideWanted(name: string)
    signal archiveWanted

    function openMenu(): void { menu.popup(button, 0, button.height + 4) }

    visible: chat.conversation.room.canModerate
    iconName: "shield-lock"
    text: qsTr("Moderation")
    checked: menu.opened || side === "audit" || side === "words"
    Accessible.role: Accessible.ButtonMenu
    onClicked: openMenu()

    AppMenu {
        id: menu
        AppMenuItem {
            text: qsTr("Decisions")
            iconName: "clock-history"
            onTriggered: button.sideWanted("audit")
        }
        AppMenuItem {
            text: qsTr("Refused words")
            iconName: "slash-circle"
            enabled: button.chat.words.readable
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: button.sideWanted("words")
        }
        AppMenuItem {
            text: button.archived ? qsTr("Open this room again…") : qsTr("Archive this room…")
            iconName: "archive"
            enabled: button.now.type === "course"
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: button.archiveWanted()
        }
    }
}
