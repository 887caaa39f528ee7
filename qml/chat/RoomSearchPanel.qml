// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Searching in the room that is open, by words, person, time and files.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property MessageSearch search: chat.roomSearch
    signal chosen

    function begin(): void {
        field.text = ""
        panel.search.begin(panel.chat.conversation.roomId)
        field.forceActiveFocus()
    }

    function focusSearch(): void {
        field.input.forceActiveFocus(Qt.ShortcutFocusReason)
        field.input.selectAll()
    }

    title: qsTr("Search in this room")
    closeText: qsTr("Close search")
    first: field
    onVisibleChanged: {
        if (visible) {
            begin()
        } else if (panel.search) {
            panel.search.begin("")
        }
    }
    Connections {
        target: panel.chat.conversation
        function onOpened(): void {
            if (panel.visible)
                panel.begin()
        }
    }
    SearchField {
        id: field
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        y: Theme.space12
        label: qsTr("Words to look for")
        onEdited: text => panel.search.query = text
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    SearchFilters {
        id: filters
        anchors.left: field.left
        anchors.right: field.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.space8
        search: panel.search
    }
    AppButton {
        id: toDay
        anchors.left: field.left
        anchors.top: filters.bottom
        anchors.topMargin: Theme.space8
        compact: true
        kind: AppButton.Subtle
        iconName: "calendar-event"
        text: qsTr("Go to a day…")
        onClicked: days.popup(toDay, panel.chat.conversation.inView())
    }
    DayPicker {
        id: days
        earliest: panel.chat.conversation.room.began
        onChosen: (year, month, day) => {
            panel.chat.conversation.jumpToDay(year, month, day)
            panel.chosen()
        }
    }
    RowList {
        id: list
        anchors.top: toDay.bottom
        anchors.topMargin: Theme.space8
        anchors.bottom: parent.bottom
        width: parent.width
        visible: panel.search.active
        model: panel.search
        anew: true
        Accessible.name: qsTr("Found messages")
        Keys.onReturnPressed: if (currentItem) (currentItem as HitRow).clicked()
        delegate: HitRow {
            required property int index
            required property string messageId
            required property string senderName
            required property string styled
            required property string plain
            required property string when
            width: ListView.view.width
            format: Text.StyledText
            heading: senderName
            at: when
            words: styled
            spoken: Sentence.of("%1, %2: %3", [senderName, when, plain])
            onClicked: {
                list.currentIndex = index
                panel.chat.conversation.jumpToMessage(messageId)
                panel.chosen()
            }
        }
    }
    AppText {
        anchors.top: toDay.bottom
        anchors.topMargin: Theme.space16
        x: Theme.space16
        width: parent.width - 2 * Theme.space16
        wrapMode: Text.Wrap
        color: Theme.muted
        visible: panel.search.count === 0
        text: !panel.search.active ? qsTr("Type what was said. The newest comes first.")
            : panel.search.state === ViewState.Offline ? qsTr("Searching needs a connection.")
            : panel.search.error.present ? panel.search.error.message
            : panel.search.state === ViewState.Empty ? qsTr("Nothing found") : qsTr("Searching…")
    }
}
