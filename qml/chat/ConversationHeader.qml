// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Whose room this is, who is there, and what can be done with it.
Rectangle {
    id: header

    required property ChatController chat
    required property Conversation conversation
    /// Which panel stands beside: members, pins, search, audit, words, or none.
    property string side: ""
    signal sideWanted(name: string)
    signal settingsWanted
    signal archiveWanted
    /// Beside a panel: its edge is that of the messages, and the name needs what room there is.
    readonly property bool narrow: Theme.talkEdge(width) < Theme.space24

    implicitHeight: Math.round(64 * Theme.textScale)
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
    Avatar {
        id: face
        anchors.left: parent.left
        anchors.leftMargin: header.narrow ? Theme.space12 : Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        size: 36
        name: header.conversation.room.name
        source: header.conversation.room.avatar
    }
    Column {
        anchors.left: face.right
        anchors.leftMargin: Theme.space12
        anchors.right: tools.left
        anchors.rightMargin: header.narrow ? Theme.space4 : Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        AppText {
            width: parent.width
            role: AppText.Lead
            font.weight: Theme.weightHeading
            text: header.conversation.room.name
            Accessible.role: Accessible.Heading
        }
        AppText {
            width: parent.width
            visible: text !== ""
            role: AppText.Caption
            color: header.conversation.room.peerOnline ? Theme.success : Theme.muted
            text: header.conversation.room.about
        }
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: header.narrow ? Theme.space4 : Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: header.narrow ? 0 : Theme.space4
        NoticeMenu { notices: header.chat.notices }
        IconButton {
            iconName: "search"
            text: qsTr("Search in this room")
            checked: header.side === "search"
            onClicked: header.sideWanted("search")
        }
        IconButton {
            iconName: "pin-angle"
            text: qsTr("Pinned messages")
            checked: header.side === "pins"
            onClicked: header.sideWanted("pins")
        }
        IconButton {
            visible: header.conversation.room.type !== "personal"
            iconName: "people"
            text: qsTr("Members")
            checked: header.side === "members"
            onClicked: header.sideWanted("members")
        }
        RoomMenu {
            chat: header.chat
            side: header.side
            onSideWanted: name => header.sideWanted(name)
            onArchiveWanted: header.archiveWanted()
        }
        IconButton {
            iconName: "gear"
            text: qsTr("Room settings")
            onClicked: header.settingsWanted()
        }
    }
}
