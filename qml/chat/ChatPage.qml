// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Messages: rooms on the left, the open conversation, who is in it on the right.
FocusScope {
    id: page

    required property ChatController chat
    required property Navigator navigator
    readonly property Conversation conversation: chat.conversation
    readonly property bool narrow: width < 940
    property bool membersWanted: false

    /// Where the navigator names a room or a message.
    function openWanted(): void {
        if (page.navigator.page !== Navigator.Messages)
            return
        const {roomId, messageId} = page.navigator.parameters
        if (messageId)
            page.chat.openMessage(String(roomId), String(messageId))
        else if (roomId)
            page.chat.openRoom(String(roomId))
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Messages")
    Component.onCompleted: openWanted()
    Connections {
        target: page.navigator
        function onChanged(): void { page.openWanted() }
    }

    RoomList {
        id: list
        anchors.left: parent.left
        height: parent.height
        width: Math.round(300 * Math.min(Theme.textScale, 1.4))
        focus: !page.conversation.isOpen
        chat: page.chat
        onEntered: view.takeFocus()
    }
    ConversationView {
        id: view
        anchors.left: list.right
        anchors.right: members.visible && !page.narrow ? members.left : parent.right
        height: parent.height
        visible: page.conversation.isOpen
        focus: page.conversation.isOpen
        chat: page.chat
        membersShown: page.membersWanted
        onMembersToggled: page.membersWanted = !page.membersWanted
        onMomentOpened: (lessonId, second) => page.navigator.go(Navigator.Lesson, { lessonId: lessonId, position: second })
    }
    EmptyState {
        anchors.left: list.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !page.conversation.isOpen && page.chat.rooms.state === ViewState.Content
        iconName: "chat-dots"
        title: qsTr("Your conversations")
        text: qsTr("Choose one on the left. Every course you take has its own.")
    }
    Rectangle {
        anchors.fill: view
        visible: page.narrow && members.visible
        color: Theme.scrim
        MouseArea { anchors.fill: parent; onClicked: page.membersWanted = false }
    }
    MembersPanel {
        id: members
        anchors.right: parent.right
        height: parent.height
        width: Math.round(280 * Math.min(Theme.textScale, 1.4))
        visible: page.membersWanted && page.conversation.isOpen
        onVisibleChanged: if (visible) page.chat.loadMembers()
        chat: page.chat
        onClosed: { page.membersWanted = false; view.takeFocus() }
        onPersonChosen: userId => page.chat.openPerson(userId)
    }
    Connections {
        target: page.conversation
        function onOpened(): void {
            if (members.visible)
                page.chat.loadMembers()
        }
    }
}
