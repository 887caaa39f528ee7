// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// One's rooms with what was last said in them; typing in the field looks for rooms and messages.
FocusScope {
    id: pane

    required property ChatController chat
    readonly property RoomsModel rooms: chat.rooms
    readonly property bool searching: field.text.trim() !== "" || narrowing
    /// Looks for messages without words.
    property bool narrowing: false
    property bool reportsShown: false
    signal entered
    signal newWanted
    signal reportsWanted

    function focusSearch(): void {
        field.input.forceActiveFocus(Qt.ShortcutFocusReason)
        field.input.selectAll()
    }

    function takeFocus(): void {
        if (!field.input.activeFocus) // somebody writes there
            (list.visible ? list : field.input).forceActiveFocus(Qt.TabFocusReason)
    }

    // Whoever comes back with no room open finds the rooms, not the last button that was pressed.
    onVisibleChanged: {
        if (pane.visible && pane.focus && !pane.searching)
            pane.takeFocus()
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Rooms")

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle {
        anchors.right: parent.right
        width: Theme.line
        height: parent.height
        color: Theme.outline
        z: 1
    }
    Item {
        id: head
        width: parent.width
        height: title.height + field.height + Theme.space16 + Theme.space12 + Theme.space12
        AppText {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            y: Theme.space16
            role: AppText.Title
            text: qsTr("Messages")
        }
        Row {
            id: tools
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: title.verticalCenter
            IconButton {
                enabled: pane.chat.presence.known
                iconName: pane.chat.presence.invisible ? "eye-slash" : "eye"
                text: pane.chat.presence.invisible ? qsTr("Be seen again") : qsTr("Become invisible")
                checked: pane.chat.presence.invisible
                onClicked: pane.chat.presence.setInvisible(!pane.chat.presence.invisible)
            }
            IconButton {
                id: flag
                readonly property int waiting: pane.chat.reports.count
                visible: pane.chat.moderates
                iconName: "flag"
                text: waiting > 0 ? qsTr("Reports: %1").arg(waiting > 99 ? "99+" : waiting) : qsTr("Reports")
                checked: pane.reportsShown
                onClicked: pane.reportsWanted()
                Rectangle {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 2
                    visible: flag.waiting > 0
                    width: Math.max(height, digits.implicitWidth + 8)
                    height: Math.round(16 * Theme.textScale)
                    radius: height / 2
                    color: Theme.accent
                    AppText {
                        id: digits
                        anchors.centerIn: parent
                        font.pixelSize: Math.round(10 * Theme.textScale)
                        font.weight: Theme.weightHeading
                        color: Theme.onAccent
                        text: flag.waiting > 99 ? "99+" : flag.waiting
                        Accessible.ignored: true
                    }
                }
            }
            IconButton {
                iconName: "plus-lg"
                text: qsTr("New conversation")
                onClicked: pane.newWanted()
            }
        }
        Row {
            id: line
            anchors.right: tools.left
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: title.verticalCenter
            spacing: 6
            visible: pane.chat.line === ChatController.Connecting || pane.chat.unsent.waiting > 0
            Accessible.role: Accessible.StaticText
            Accessible.name: pane.chat.unsent.waiting > 0 ? qsTr("%n waiting", "", pane.chat.unsent.waiting) : qsTr("Connecting…")
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: pane.chat.line === ChatController.Live ? "clock" : "wifi-off"
                size: Theme.caption
                color: Theme.muted
            }
            AppText {
                // Words of which a part is missing say less than the sign alone.
                visible: implicitWidth <= head.width - title.implicitWidth - tools.width - 52
                Accessible.ignored: true
                role: AppText.Caption
                text: line.Accessible.name
            }
        }
        SearchField {
            id: field
            anchors.left: parent.left
            anchors.right: narrow.left
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space4
            anchors.top: title.bottom
            anchors.topMargin: Theme.space12
            focus: true
            label: qsTr("Search messages")
            onEdited: text => {
                pane.rooms.filter = text
                // What narrowed the search before holds no longer.
                if (text.trim() === "" && !pane.narrowing)
                    pane.chat.search.begin("")
                pane.chat.search.query = text
            }
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        IconButton {
            id: narrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: field.verticalCenter
            iconName: "funnel"
            text: qsTr("Search by person, day or file")
            checked: pane.narrowing
            onClicked: {
                pane.narrowing = !pane.narrowing
                if (field.text.trim() === "")
                    pane.chat.search.begin("")
            }
        }
    }
    Item {
        id: hidden
        anchors.top: head.bottom
        x: Theme.space16
        width: parent.width - 2 * x
        height: visible ? words.implicitHeight + Theme.space4 : 0
        visible: pane.chat.presence.invisible
        AppText { id: words; width: parent.width; role: AppText.Caption; text: qsTr("You are invisible") }
    }
    Notice {
        id: unseen
        anchors.top: hidden.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        height: visible ? implicitHeight : 0
        visible: pane.chat.presence.error.present
        text: pane.chat.presence.error.message
    }
    StrandedMessages {
        id: stranded
        anchors.top: unseen.bottom
        width: parent.width
        height: visible ? Math.min(implicitHeight, pane.height * 0.4) + Theme.space8 : 0
        clip: true
        chat: pane.chat
    }
    RowList {
        id: list
        anchors.top: stranded.bottom
        anchors.topMargin: Theme.space4
        width: parent.width
        height: pane.searching && field.text.trim() !== "" ? Math.min(contentHeight, parent.height * 0.4) : parent.height - stranded.y - stranded.height - Theme.space4
        visible: pane.rooms.count > 0 && (!pane.narrowing || field.text.trim() !== "")
        model: pane.rooms
        Accessible.name: qsTr("Rooms")
        Keys.onReturnPressed: open()
        Keys.onEnterPressed: open()
        function open(): void {
            if (!list.currentItem)
                return
            pane.chat.openRoom(pane.rooms.roomAt(list.currentIndex))
            pane.entered()
        }
        delegate: RoomRow {
            width: ListView.view.width
            current: roomId === pane.chat.conversation.roomId
            onClicked: {
                list.currentIndex = index
                list.open()
            }
        }
    }
    SearchResults {
        anchors.top: list.visible ? list.bottom : stranded.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: pane.searching
        chat: pane.chat
        onChosen: pane.entered()
    }
    ChatSkeleton {
        anchors.top: head.bottom
        width: parent.width
        rows: 7
        visible: pane.rooms.state === ViewState.Loading || pane.rooms.state === ViewState.Idle
    }
    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: pane.rooms.state === ViewState.Empty
        iconName: "chat-dots"
        title: qsTr("Nobody has written yet")
        text: pane.chat.moderates ? qsTr("Begin a conversation with the plus above. What was reported waits behind the flag.") : qsTr("Enroll in a course: its room appears here.")
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: pane.rooms.state === ViewState.Error || pane.rooms.state === ViewState.Offline
        offline: pane.rooms.error.offline
        message: pane.rooms.error.message
        errorId: pane.rooms.error.errorId
        requestId: pane.rooms.error.requestId
        onRetry: pane.rooms.reload()
    }
}
