// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// The messages of a room, standing on their end: older ones come above without anything moving. Of
/// a thread in it, few stand at the top.
FocusScope {
    id: pane

    required property Conversation conversation
    /// Which of its messages.
    property MessageStretch stretch: conversation
    required property EditsModel editsModel
    readonly property bool away: list.contentHeight > list.height
        && (!stretch.messages.atEnd || newest > 2)
    /// The newest row in sight, and whether the view stands at the very end of the room, not only
    /// of the stretch that is here: then it stays there.
    property int newest: 0
    property bool atEnd: true
    /// A thread can be shown beside the list.
    property bool threads: false
    /// One can go to other days.
    property bool days: false
    /// This is a thread: where it began.
    property string under: ""
    property alias name: list.name
    signal replyWanted(key: string)
    signal threadWanted(key: string)
    signal dayWanted(over: Item, date: date)
    signal shownInRoom(key: string)
    signal editWanted(key: string, text: string)
    signal momentOpened(lessonId: string, second: real, page: int)

    clip: true
    ListView {
        id: list
        // All of it goes up by what stays free: its own height is what its rows are made for.
        y: pane.under === "" ? 0 : -Math.max(0, height - contentHeight - topMargin - bottomMargin)
        width: parent.width
        height: parent.height
        focus: true
        clip: true
        property string name: Sentence.of(qsTr("Messages of %1"), [pane.conversation.room.name])
        model: pane.stretch.messages
        verticalLayoutDirection: ListView.BottomToTop
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.space8
        topMargin: Theme.space16
        cacheBuffer: 400
        reuseItems: true
        // Once the keys are here its current row is the stop: whoever goes back goes on from there.
        activeFocusOnTab: !activeFocus || Window.activeFocusItem === list
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        highlightFollowsCurrentItem: activeFocus
        Accessible.role: Accessible.List
        Accessible.name: list.name
        T.ScrollBar.vertical: AppScrollBar { onPressedChanged: place.stop() }

        // -1: rows have not been laid out there yet. Only at its end may there be nothing below.
        function newestRow(): int {
            const row = list.indexAt(list.width / 2, list.contentY + list.height - 12)
            return row < 0 && list.atBottom() ? 0 : row
        }
        function atBottom(): bool {
            return list.contentY + list.height >= list.originY + list.contentHeight - 1
        }
        // The margin below the newest row is no part of it: positionViewAtBeginning leaves it out.
        function atVeryEnd(): bool {
            return pane.stretch.messages.atEnd && list.atBottom()
        }
        function tell(): void {
            if (list.count === 0 || place.running) // on the way there nothing is read
                return
            const oldest = list.indexAt(list.width / 2, list.contentY + 4)
            if (!list.moving)
                list.returnToBounds()
            const newest = list.newestRow()
            if (newest < 0)
                return settle.start()
            pane.newest = newest
            if (!stay.running) // else it is about to go there
                pane.atEnd = list.atVeryEnd()
            pane.stretch.viewed(pane.newest, oldest >= 0 ? oldest : list.count - 1)
        }
        // A row that grows takes the end away from below the view, where it is the current one.
        readonly property real end: originY + contentHeight
        property real stood: 0
        onEndChanged: {
            if (pane.atEnd && list.contentY + list.height >= list.stood - 1)
                stay.start()
            list.stood = list.end
        }
        onContentYChanged: settle.start()
        onMovementStarted: { stay.stop(); place.stop() } // whoever moves it goes where they like
        onCountChanged: if (pane.atEnd) stay.start(); else settle.start()
        onHeightChanged: if (pane.atEnd) stay.start(); else settle.start()
        Keys.onReturnPressed: {
            const item = list.currentItem as MessageRow
            if (item && item.deleted && item.moderates)
                edits.show(item.key, "")
            else
                menu.openFor(item, true)
        }
        Keys.onMenuPressed: menu.openFor(list.currentItem as MessageRow, true)
        Keys.onPressed: event => {
            const item = list.currentItem as MessageRow
            if (event.key === Qt.Key_R && item && item.seq > 0) {
                pane.replyWanted(item.key)
                event.accepted = true
            } else if (event.key === Qt.Key_T && pane.threads && item && item.seq > 0 && !item.system) {
                pane.threadWanted(item.key)
                event.accepted = true
            } else if (event.key === Qt.Key_End) {
                pane.stretch.jumpToEnd()
                event.accepted = true
            } else if (event.key === Qt.Key_Home && event.modifiers & Qt.ControlModifier && pane.days) {
                const began = pane.conversation.room.began
                pane.conversation.jumpToDay(began.getFullYear(), began.getMonth() + 1, began.getDate())
                event.accepted = true
            } else {
                event.accepted = place.goByKey(event.key)
            }
        }
        ReadingOrder { view: list }
        RowFocus { list: list }
        JumpPlace {
            id: place; list: list
            onBegun: { pane.atEnd = false; settle.start() }
            onRunningChanged: if (!running) settle.start()
        }
        FoundMark { id: mark }
        // Once a frame is enough.
        Timer { id: settle; interval: 16; onTriggered: list.tell() }
        Timer {
            id: stay
            interval: 0
            onTriggered: {
                if (pane.atEnd && pane.stretch.messages.atEnd)
                    list.positionViewAtBeginning()
                settle.start()
            }
        }

        delegate: MessageRow {
            id: shown
            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem || activeFocus
            ListView.onPooled: if (tools.row === shown) tools.row = null
            hoveredWanted: tools.row
            found: mark.key === key ? mark.strength : 0
            onHoverBegan: row => { if (!menu.opened && !emoji.opened) tools.row = row }
            threads: pane.threads
            onThreadWanted: key => pane.threadWanted(key)
            days: pane.days
            under: pane.under
            onDayWanted: (over, date) => pane.dayWanted(over, date)
            onQuoteOpened: key => pane.under === "" ? pane.conversation.jumpToMessage(key) : pane.shownInRoom(key)
            onReacted: emojiText => pane.conversation.react(key, emojiText)
            onMomentOpened: (lesson, at, page) => pane.momentOpened(lesson, at, page)
            files: pane.conversation.files
            onPictureOpened: file => viewer.show(file)
            open: pane.conversation.room.canSend && pane.conversation.editing.key === ""
            onRetried: pane.conversation.retry(key)
            onMended: seq > 0 ? pane.editWanted(key, messageText) : pane.stretch.mend(key)
            onDiscarded: pane.conversation.discard(key)
            onMenuWanted: row => menu.openFor(row, false)
            moderates: pane.conversation.room.canModerate
            onEditsWanted: row => edits.show(row.key, row.deleted ? "" : row.messageText)
            readersShown: true
            onReadersWanted: row => readersSheet.show(row.key)
        }
    }
    Spinner {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space8
        visible: pane.stretch.loadingOlder || pane.stretch.seeking
        size: 20
    }
    MessageTools {
        id: tools
        list: list
        onReply: pane.replyWanted(row.key)
        onEmoji: { emoji.key = row.key; emoji.popup(tools) }
        onMore: menu.openFor(row, false)
    }
    EmojiMenu {
        id: emoji
        property string key: "" // the row may be another message's by then
        onChosen: text => pane.conversation.react(emoji.key, text)
    }
    EditsSheet { id: edits; edits: pane.editsModel }
    ReadersSheet { id: readersSheet; readers: pane.conversation.readers }
    ImageViewer { id: viewer; files: pane.conversation.files; stretch: pane.stretch }
    MessageMenu {
        id: menu
        conversation: pane.conversation
        threads: pane.threads
        inThread: pane.under !== ""
        onShownInRoom: key => pane.shownInRoom(key)
        onThreadWanted: key => pane.threadWanted(key)
        onReply: key => pane.replyWanted(key)
        onEdit: (key, text) => menu.sent ? pane.editWanted(key, text) : pane.stretch.mend(key)
        onEditsWanted: edits.show(menu.key, menu.messageText)
        onReadersWanted: readersSheet.show(menu.key)
    }
    NewestButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: pane.away
        unread: pane.under === "" ? pane.conversation.room.unread : 0
        onClicked: pane.stretch.jumpToEnd()
    }
    Connections {
        target: pane.stretch
        function onJumped(row: int): void {
            if (row < 0)
                return
            // What came with the stretch asked for the end, where one was before.
            stay.stop()
            pane.atEnd = row === 0 && pane.stretch.messages.atEnd
            if (row > 0)
                return place.go(row)
            place.stop()
            list.positionViewAtBeginning()
            list.currentIndex = 0
            if (pane.atEnd)
                stay.start() // rows that have never been seen get their heights first
            else
                settle.start()
        }
        function onFound(key: string): void { mark.show(key) }
        function onWentOn(rows: int): void {
            if (!pane.atEnd && !place.running)
                place.hold(list.newestRow(), rows)
            settle.start()
        }
        function onOpened(): void {
            tools.row = null
            place.stop()
            pane.atEnd = true
            list.positionViewAtBeginning()
            settle.start()
        }
    }
}
