// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// What is said beside a lesson. "Ask here" makes the next message one about the moment that is
/// shown.
FocusScope {
    id: panel

    required property ChatController chat
    /// What "Ask here" would mean now: "3:12", "page 2"; empty where lessons have no moments.
    property string here: ""
    readonly property LessonChat talk: chat.lesson
    readonly property real foot: Math.max(view.foot, first.foot)
    signal closed
    signal askWanted
    signal momentOpened(lessonId: string, second: real, page: int)

    function takeFocus(): void {
        if (first.visible)
            first.takeFocus()
        else
            view.takeFocus()
    }
    function showMessage(key: string): void { panel.talk.conversation.jumpToMessage(key) }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Chat")
    Keys.onEscapePressed: panel.closed()

    Timer { id: taking; interval: 0; onTriggered: view.takeFocus() }
    // What had the focus is gone with the empty room.
    Connections {
        target: panel.talk
        function onStateChanged(): void {
            if (panel.talk.making)
                return
            if (first.asked && panel.talk.state === ViewState.Content)
                taking.start() // it may become visible only after this
            first.asked = false
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        Rectangle { anchors.left: parent.left; width: Theme.line; height: parent.height; color: Theme.outline }
    }
    Item {
        id: head
        width: parent.width
        height: Math.round(56 * Theme.textScale)
        AppText {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            role: AppText.Lead
            font.weight: Theme.weightHeading
            text: qsTr("Chat")
            Accessible.role: Accessible.Heading
        }
        AppButton {
            anchors.right: close.left
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            visible: panel.here !== "" && (first.visible || panel.talk.state === ViewState.Content && panel.talk.conversation.room.canSend)
            compact: true
            kind: AppButton.Subtle
            iconName: "pin-angle"
            text: qsTr("Ask here")
            tip: qsTr("A question about %1 (A)").arg(panel.here)
            onClicked: panel.askWanted()
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            iconName: "x-lg"
            text: qsTr("Close chat")
            onClicked: panel.closed()
        }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.line; color: Theme.outline }
    }
    ConversationView {
        id: view
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.line
        anchors.right: parent.right
        visible: panel.talk.state === ViewState.Content
        focus: true
        chat: panel.chat
        conversation: panel.talk.conversation
        headerShown: false
        emptyTitle: first.title
        emptyText: first.text
        onMomentOpened: (lessonId, second, page) => panel.momentOpened(lessonId, second, page)
    }
    FirstQuestion {
        id: first
        anchors.fill: view
        visible: panel.talk.state === ViewState.Empty
        talk: panel.talk
        title: qsTr("No questions yet")
        text: panel.here !== "" ? qsTr("Ask about the moment you see: the others find your question on the timeline.")
            : qsTr("Ask what you want to know. Everybody in this room can read and answer.")
    }
    ChatSkeleton {
        anchors.top: head.bottom
        anchors.topMargin: Theme.space16
        width: parent.width
        edge: Theme.talkEdge(width)
        visible: panel.talk.state === ViewState.Loading || panel.talk.state === ViewState.Idle
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.talk.state === ViewState.Error || panel.talk.state === ViewState.Offline
        offline: panel.talk.error.offline
        message: panel.talk.error.message
        errorId: panel.talk.error.errorId
        requestId: panel.talk.error.requestId
        onRetry: panel.talk.reload()
    }
}
