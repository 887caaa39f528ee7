// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// An open room: who and what, the messages, the composer.
FocusScope {
    id: view

    required property ChatController chat
    property Conversation conversation: chat.conversation
    property string side: ""
    /// Beside a lesson the header is the panel's own.
    property bool headerShown: true
    /// Threads can be shown beside it.
    property alias threads: list.threads
    signal threadWanted(key: string)
    signal sideWanted(name: string)
    signal settingsWanted
    signal archiveWanted
    property string emptyTitle: qsTr("Say hello")
    property string emptyText: conversation.room.type === "personal" ? qsTr("Only the two of you can read what is written here.")
        : qsTr("Ask what you want to know. Everybody in this room can read and answer.")
    /// How much of it, from below, is for writing.
    readonly property real foot: visible ? height - typing.y : 0
    signal momentOpened(lessonId: string, second: real, page: int)

    function beginEdit(key: string, text: string): void { composer.beginEdit(key, text) }
    function takeFocus(): void { composer.takeFocus() }

    Accessible.role: Accessible.Pane
    Accessible.name: conversation.room.name

    // Told to screen readers, which see no message come.
    Item {
        width: 1
        height: 1
        Accessible.role: Accessible.AlertMessage
        Accessible.name: view.chat.said
        Accessible.ignored: view.chat.said === ""
    }
    ConversationHeader {
        id: header
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: view.headerShown
        chat: view.chat
        conversation: view.conversation
        side: view.side
        onSideWanted: name => view.sideWanted(name)
        onSettingsWanted: view.settingsWanted()
        onArchiveWanted: view.archiveWanted()
    }
    MessageList {
        id: list
        anchors.top: header.bottom
        anchors.bottom: typing.top
        width: parent.width
        visible: view.conversation.state === ViewState.Content
        conversation: view.conversation
        editsModel: view.chat.edits
        onReplyWanted: key => { view.conversation.replyTo(key); view.takeFocus() }
        onThreadWanted: key => view.threadWanted(key)
        days: true
        onDayWanted: (over, date) => picker.popup(over, date)
        onEditWanted: (key, text) => composer.beginEdit(key, text)
        onMomentOpened: (lessonId, second, page) => view.momentOpened(lessonId, second, page)
    }
    ChatSkeleton {
        anchors.top: header.bottom
        anchors.topMargin: Theme.space16
        width: parent.width
        edge: Theme.talkEdge(width)
        visible: view.conversation.state === ViewState.Loading
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: view.conversation.state === ViewState.Empty
        iconName: "chat-dots"
        title: view.emptyTitle
        text: view.emptyText
    }
    ErrorState {
        anchors.centerIn: list
        width: list.width
        visible: view.conversation.state === ViewState.Error || view.conversation.state === ViewState.Offline
        offline: view.conversation.error.offline
        message: view.conversation.error.message
        errorId: view.conversation.error.errorId
        requestId: view.conversation.error.requestId
        onRetry: view.conversation.reload()
    }
    DayPicker {
        id: picker
        earliest: view.conversation.room.began
        onChosen: (year, month, day) => view.conversation.jumpToDay(year, month, day)
    }
    Notice {
        anchors.bottom: typing.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.space12, 480 * Math.min(Theme.textScale, 1.4))
        visible: view.conversation.feedback.notice !== ""
        text: view.conversation.feedback.notice
        iconName: "info-circle"
        ink: Theme.muted
    }
    DropTarget {
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        enabled: view.conversation.room.canSend
        stretch: view.conversation
    }
    Item {
        id: typing
        anchors.bottom: composer.top
        width: parent.width
        height: Math.round(22 * Theme.textScale)
        AppText {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.talkEdge(parent.width)
            anchors.verticalCenter: parent.verticalCenter
            role: AppText.Caption
            text: view.conversation.typing
            opacity: text === "" ? 0 : 1
        }
    }
    Composer {
        id: composer
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        conversation: view.conversation
        onEditLastWanted: view.conversation.editLast()
    }
}
