// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
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
        text: panel.thread.partial ? qsTr("There may be more replies: the server can't be reached.")
            : panel.thread.answers > 0 ? qsTr("%n replies", "", panel.thread.answers) : qsTr("No replies yet")
    }
    ListView {
        id: list
        anchors.top: count.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: composer.top
        width: parent.width
        visible: panel.thread.state === ViewState.Content
        clip: true
        model: panel.thread.messages
        verticalLayoutDirection: ListView.BottomToTop
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.space8
        topMargin: Theme.space8
        reuseItems: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        T.ScrollBar.vertical: AppScrollBar {}

        function tell(): void {
            if (list.count === 0 || !panel.visible)
                return
            const newest = list.indexAt(list.width / 2, list.contentY + list.height - 12)
            const oldest = list.indexAt(list.width / 2, list.contentY + 4)
            panel.thread.viewed(Math.max(0, newest), oldest >= 0 ? oldest : list.count - 1)
        }
        onContentYChanged: settle.start()
        onCountChanged: settle.start()
        Keys.onReturnPressed: menu.openFor(currentItem as MessageRow)
        Keys.onMenuPressed: menu.openFor(currentItem as MessageRow)
        Timer { id: settle; interval: 16; onTriggered: list.tell() }

        delegate: MessageRow {
            id: row
            width: ListView.view.width
            ListView.onPooled: if (tools.row === row) tools.row = null
            hoveredWanted: tools.row
            under: panel.thread.rootKey
            files: panel.conversation.files
            moderates: panel.conversation.canModerate
            onHoverBegan: item => { if (!menu.opened && !emoji.opened) tools.row = item }
            onQuoteOpened: key => panel.shown(key)
            onReacted: sign => panel.conversation.react(key, sign)
            onMomentOpened: (lesson, at, page) => panel.momentOpened(lesson, at, page)
            onPictureOpened: file => viewer.show(file)
            onRetried: panel.conversation.retry(key)
            onDiscarded: panel.conversation.discard(key)
            onMenuWanted: item => menu.openFor(item)
            onEditsWanted: item => edits.show(item.key, item.deleted ? "" : item.messageText)
        }
    }
    MessageTools {
        id: tools
        list: list
        onReply: composer.forceActiveFocus(Qt.TabFocusReason)
        onEmoji: { emoji.key = row.key; emoji.popup(tools) }
        onMore: menu.openFor(row)
    }
    EmojiMenu {
        id: emoji
        property string key: ""
        onChosen: text => panel.conversation.react(emoji.key, text)
    }
    EditsSheet { id: edits; edits: panel.chat.edits }
    ImageViewer { id: viewer; files: panel.conversation.files }
    MessageMenu {
        id: menu
        anchors.fill: list
        conversation: panel.conversation
        inThread: true
        onReply: composer.forceActiveFocus(Qt.TabFocusReason)
        onShownInRoom: key => panel.shown(key)
        onEdit: (key, text) => panel.editWanted(key, text)
        onEditsWanted: edits.show(menu.key, menu.messageText)
    }
    ChatSkeleton {
        width: parent.width
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
    ThreadComposer {
        id: composer
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        thread: panel.thread
        conversation: panel.conversation
    }
}
