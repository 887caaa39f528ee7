// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A message and all that answers it, with a place to answer. Standing on its end, as the
/// conversation is.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property MessageThread thread: chat.thread
    readonly property Conversation conversation: chat.conversation
    readonly property real foot: composer.height
    /// The conversation is under it, with what it says went wrong there.
    property bool covering: false
    readonly property ActionFeedback told: covering && !thread.feedback.error.present ? conversation.feedback : thread.feedback
    signal editWanted(key: string, text: string)
    signal shown(key: string)
    signal momentOpened(lessonId: string, second: real, page: int)

    title: qsTr("Thread")
    closeText: qsTr("Close thread")
    first: composer

    AppButton {
        id: again
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: count.verticalCenter
        visible: count.visible && panel.thread.partial
        compact: true
        kind: AppButton.Subtle
        text: qsTr("Retry")
        onClicked: panel.thread.reload()
    }
    AppText {
        id: count
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: again.visible ? again.left : parent.right
        anchors.rightMargin: Theme.space8
        y: Theme.space12
        visible: panel.thread.state === ViewState.Content
        role: AppText.Caption
        wrapMode: Text.Wrap
        text: panel.thread.partial ? (panel.thread.error.offline ? qsTr("There may be more replies: the server can't be reached.")
                : qsTr("There may be more replies: %1").arg(panel.thread.error.message))
            : panel.thread.answers > 0 ? qsTr("%n replies", "", panel.thread.answers) : qsTr("No replies yet")
    }
    Notice {
        id: failed
        spare: Theme.controlHeight
        anchors.bottom: composer.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.told.error.present
        text: panel.told.error.message
        detail: panel.told.error.requestId
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            iconName: "x-lg"
            text: qsTr("Close")
            onClicked: panel.told.clearError()
        }
    }
    MessageList {
        id: list
        anchors.top: count.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: failed.visible ? failed.top : composer.top
        width: parent.width
        visible: panel.thread.state === ViewState.Content
        conversation: panel.conversation
        stretch: panel.thread
        editsModel: panel.chat.edits
        under: panel.thread.rootKey
        name: panel.title
        onReplyWanted: key => {
            panel.thread.replyTo(key)
            composer.forceActiveFocus(Qt.TabFocusReason)
        }
        onShownInRoom: key => panel.shown(key)
        onEditWanted: (key, text) => panel.editWanted(key, text)
        onMomentOpened: (lessonId, second, page) => panel.momentOpened(lessonId, second, page)
    }
    ChatSkeleton {
        width: parent.width
        edge: Theme.talkEdge(width)
        rows: 3
        visible: panel.thread.state === ViewState.Loading
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.thread.state === ViewState.Error || panel.thread.state === ViewState.Offline
        offline: panel.thread.error.offline
        message: panel.thread.error.message
        errorId: panel.thread.error.errorId
        requestId: panel.thread.error.requestId
        onRetry: panel.thread.reload()
    }
    DropTarget {
        anchors.fill: parent
        enabled: panel.conversation.room.canSend && panel.thread.isOpen
        stretch: panel.thread
    }
    ThreadComposer {
        id: composer
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        thread: panel.thread
        conversation: panel.conversation
    }
}
