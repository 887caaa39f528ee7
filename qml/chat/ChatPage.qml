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
    /// An admin looks into a conversation of others: that is shown instead.
    readonly property bool inspecting: chat.reports.inspection.isOpen
    readonly property bool narrow: width < 940
    /// What stands beside the conversation: members, pins, search, a thread, reports, audit,
    /// words, or nothing.
    property string side: ""
    readonly property bool sideShown: side === "reports" || side === "words" || (side !== "" && conversation.isOpen)

    /// How much of the page, from below, nothing may cover.
    readonly property real foot: Math.max(view.foot, inspection.footHeight, thread.visible ? thread.foot : 0)

    /// Where the navigator names a room, that of a course, or a message.
    function openWanted(): void {
        if (page.navigator.page !== Navigator.Messages)
            return
        const {roomId, messageId, courseId} = page.navigator.parameters
        if (courseId)
            page.chat.openCourse(String(courseId))
        else if (messageId)
            page.chat.openMessage(String(roomId), String(messageId))
        else if (roomId)
            page.chat.openRoom(String(roomId))
    }

    /// Whoever comes back here finds the room that was open.
    function rememberRoom(): void {
        const {roomId} = page.navigator.parameters
        const now = page.conversation.roomId
        if (page.navigator.page === Navigator.Messages && now !== "" && now !== roomId)
            page.navigator.replace(Navigator.Messages, { roomId: now })
    }

    function showThread(key: string): void {
        page.chat.thread.open(key)
        if (page.chat.thread.isOpen)
            page.side = "thread"
    }
    /// In the open conversation, without one in all of them.
    function focusSearch(): void {
        if (!page.conversation.isOpen || page.inspecting) {
            list.focusSearch()
        } else {
            page.side = "search"
            search.focusSearch()
        }
    }
    function leaveSide(): void {
        if (page.side === "thread")
            page.chat.thread.close()
        page.side = ""
        view.takeFocus()
    }

    /// The new room has no such panel. Keys that were in it go to where one writes, once that is there.
    function dropSide(): void {
        page.side = ""
        keys.start()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Messages")
    Component.onCompleted: openWanted()
    Timer {
        id: keys
        interval: 0
        onTriggered: if (page.activeFocus && !page.Window.activeFocusItem?.visible) view.takeFocus()
    }
    Connections {
        target: page.navigator
        function onChanged(): void { page.openWanted() }
    }

    RoomList {
        id: list
        anchors.left: parent.left
        height: parent.height
        width: Math.round(300 * Math.min(Theme.textScale, 1.4))
        focus: !page.conversation.isOpen && !page.inspecting
        chat: page.chat
        reportsShown: page.side === "reports"
        onEntered: view.takeFocus()
        onNewWanted: newRoom.open()
        onReportsWanted: page.side = page.side === "reports" ? "" : "reports"
    }
    ConversationView {
        id: view
        anchors.left: list.right
        anchors.right: page.sideShown && !page.narrow ? panels.left : parent.right
        height: parent.height
        visible: page.conversation.isOpen && !page.inspecting
        focus: page.conversation.isOpen && !page.inspecting
        chat: page.chat
        side: page.side
        onSideWanted: name => page.side = page.side === name ? "" : name
        threads: true
        onThreadWanted: key => page.showThread(key)
        onSettingsWanted: settings.open()
        // Closed under one's hands: one was taken out of it. A sheet keeps the keys.
        onVisibleChanged: if (!visible && page.visible && page.activeFocus && !page.inspecting) list.takeFocus()
        onArchiveWanted: archive.open()
        onMomentOpened: (lessonId, second, pageNumber) => page.navigator.go(Navigator.Lesson,
            { courseId: page.conversation.room.courseId, lessonId: lessonId, moment: second, page: pageNumber, chat: true })
    }
    InspectionView {
        id: inspection
        anchors.left: list.right
        anchors.right: page.sideShown && !page.narrow ? panels.left : parent.right
        height: parent.height
        visible: page.inspecting
        focus: page.inspecting
        chat: page.chat
        errorsShown: !page.sideShown || page.side !== "reports"
        onVisibleChanged: {
            if (visible)
                inspection.forceActiveFocus(Qt.TabFocusReason)
            else if (page.visible && !page.inspecting && page.conversation?.isOpen)
                view.takeFocus()
        }
    }
    EmptyState {
        anchors.left: list.right
        anchors.right: page.sideShown && !page.narrow ? panels.left : parent.right
        anchors.verticalCenter: parent.verticalCenter
        readonly property bool none: page.chat.rooms.state === ViewState.Empty
        visible: !page.conversation.isOpen && !page.inspecting && (none || page.chat.rooms.state === ViewState.Content)
        iconName: "chat-dots"
        title: qsTr("Your conversations")
        text: none ? qsTr("What you open stands here.")
            : page.chat.moderates ? qsTr("Choose one on the left. What was reported waits behind the flag.")
            : qsTr("Choose one on the left. Every course you take has its own.")
    }
    Rectangle {
        anchors.fill: view
        visible: page.narrow && page.sideShown
        color: Theme.scrim
        MouseArea { anchors.fill: parent; onClicked: page.leaveSide() }
    }
    Item {
        id: panels
        anchors.right: parent.right
        height: parent.height
        width: Math.round((page.side === "thread" || page.side === "reports" ? 340 : 300) * Math.min(Theme.textScale, 1.4))
        visible: page.sideShown
        MembersPanel {
            anchors.fill: parent
            visible: page.side === "members"
            chat: page.chat
            onClosed: page.leaveSide()
            onPersonChosen: userId => page.chat.openPerson(userId)
            onAddWanted: addPeople.open()
        }
        PinsPanel {
            anchors.fill: parent
            visible: page.side === "pins"
            chat: page.chat
            onClosed: page.leaveSide()
        }
        RoomSearchPanel {
            id: search
            anchors.fill: parent
            visible: page.side === "search"
            chat: page.chat
            onClosed: page.leaveSide()
            onChosen: if (page.narrow) page.leaveSide()
        }
        ThreadPanel {
            id: thread
            anchors.fill: parent
            visible: page.side === "thread"
            covering: page.narrow
            chat: page.chat
            onClosed: page.leaveSide()
            onShown: key => {
                page.conversation.jumpToMessage(key)
                if (page.narrow)
                    page.leaveSide()
            }
            onEditWanted: (key, text) => {
                if (page.narrow) // where one edits is under it
                    page.leaveSide()
                view.beginEdit(key, text)
            }
            onMomentOpened: (lessonId, second, pageNumber) => view.momentOpened(lessonId, second, pageNumber)
        }
        ReportsPanel {
            anchors.fill: parent
            visible: page.side === "reports"
            chat: page.chat
            onClosed: page.leaveSide()
            onChosen: if (page.narrow) page.leaveSide()
            onWordsWanted: page.side = "words"
        }
        AuditPanel {
            anchors.fill: parent
            visible: page.side === "audit"
            chat: page.chat
            onClosed: page.leaveSide()
            onChosen: if (page.narrow) page.leaveSide()
        }
        WordsPanel {
            anchors.fill: parent
            visible: page.side === "words"
            chat: page.chat
            onClosed: page.leaveSide()
        }
    }
    NewRoomSheet { id: newRoom; chat: page.chat; onStarted: view.takeFocus() }
    AddPeopleSheet { id: addPeople; chat: page.chat }
    RoomSettingsSheet { id: settings; chat: page.chat }
    ArchiveSheet { id: archive; chat: page.chat }
    Connections {
        target: page.conversation
        function onOpened(): void {
            const pair = page.conversation.room.type === "personal" // which has no list of them
            if (page.side === "thread" || page.side === "members" && pair
                    || page.side === "audit" && !page.conversation.room.canModerate)
                page.dropSide()
            else if (page.side === "members")
                page.chat.loadMembers()
            page.rememberRoom()
        }
    }
}
