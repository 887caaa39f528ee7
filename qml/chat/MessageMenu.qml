// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Everything that can be done with a message.
Item {
    id: menu

    required property Conversation conversation
    property MessageRow row: null
    property string key: ""
    property string messageText: ""
    property string senderName: ""
    property bool own: false
    property bool pinned: false
    property bool edited: false
    /// Not by the server yet: its words can be copied, and it can be let go.
    property bool sent: true
    property bool failed: false
    property bool mendable: false
    property string replyId: ""
    property bool answered: false
    property bool read: false
    /// Beside a lesson there is no place for one; in a thread one is there.
    property bool threads: false
    property bool inThread: false
    readonly property bool opened: popup.opened || emoji.opened
    signal reply(key: string)
    signal edit(key: string, text: string)
    signal editsWanted
    signal readersWanted
    signal threadWanted(key: string)
    signal shownInRoom(key: string)

    function openFor(item: MessageRow, byKeys: bool): void {
        if (!item || item.system || item.deleted)
            return
        // The row may go while the menu is open.
        menu.key = item.key
        menu.messageText = item.messageText
        menu.senderName = item.senderName
        menu.own = item.own
        menu.pinned = item.pinned
        menu.edited = item.edited
        menu.replyId = item.replyId
        menu.read = item.readersShown && item.own && item.readBy > 0
        menu.answered = item.threadId !== "" || item.answers > 0
        menu.sent = item.seq > 0
        menu.failed = item.sendState === ConversationModel.Failed
        menu.mendable = item.mendable
        const at = item.bubble.mapToItem(menu, 0, 0)
        spot.x = Math.max(8, at.x)
        spot.y = Math.max(0, Math.min(at.y + 24, menu.parent.height - 320))
        popup.byKeys = byKeys
        popup.popup(menu, spot.x, spot.y)
    }

    AppMenu {
        id: popup
        AppMenuItem {
            text: qsTr("Reply")
            iconName: "reply"
            enabled: menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.reply(menu.key)
        }
        AppMenuItem {
            text: qsTr("React…")
            iconName: "emoji-smile"
            enabled: menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: emoji.popup(spot)
        }
        AppMenuItem {
            text: menu.answered ? qsTr("Open thread") : qsTr("Reply in a thread")
            iconName: "chat-dots"
            enabled: menu.threads && menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.threadWanted(menu.key)
        }
        AppMenuItem {
            text: qsTr("Show in the conversation")
            iconName: "box-arrow-up-right"
            enabled: menu.inThread && menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.shownInRoom(menu.key)
        }
        AppMenuItem {
            text: qsTr("Show what it answers")
            iconName: "arrow-up"
            enabled: menu.replyId !== "" && !menu.inThread
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.conversation.jumpToMessage(menu.replyId)
        }
        AppMenuItem {
            text: qsTr("Copy text")
            iconName: "clipboard"
            enabled: menu.messageText !== ""
            onTriggered: {
                copier.text = menu.messageText
                copier.selectAll()
                copier.copy()
            }
        }
        AppMenuItem {
            text: qsTr("Edit")
            iconName: "pencil"
            enabled: menu.own && menu.sent || menu.mendable
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.edit(menu.key, menu.messageText)
        }
        AppMenuItem {
            text: qsTr("Earlier versions…")
            iconName: "clock-history"
            enabled: menu.edited && (menu.own || menu.conversation.room.canModerate)
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.editsWanted()
        }
        AppMenuItem {
            text: qsTr("Read by…")
            iconName: "check2-all"
            enabled: menu.read
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.readersWanted()
        }
        AppMenuItem {
            text: menu.pinned ? qsTr("Unpin") : qsTr("Pin")
            iconName: "pin-angle"
            enabled: menu.conversation.room.canPin && menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.conversation.pin(menu.key, !menu.pinned)
        }
        AppMenuItem {
            text: qsTr("Report…")
            iconName: "flag"
            enabled: !menu.own && menu.sent
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: reportSheet.open()
        }
        AppMenuItem {
            text: qsTr("Silence…")
            iconName: "bell-slash"
            enabled: !menu.own && menu.sent && menu.conversation.room.canModerate
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: silenceSheet.open()
        }
        AppMenuItem {
            text: qsTr("Delete…")
            iconName: "trash"
            enabled: menu.sent && (menu.own || menu.conversation.room.canModerate)
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: deleteSheet.open()
        }
        AppMenuItem {
            text: qsTr("Discard")
            iconName: "trash"
            enabled: menu.failed
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: menu.conversation.discard(menu.key)
        }
    }
    Item { id: spot; width: 1; height: 1 }
    EmojiMenu {
        id: emoji
        parent: menu.parent
        onChosen: text => menu.conversation.react(menu.key, text)
    }
    Sheet {
        id: deleteSheet
        title: qsTr("Delete this message?")
        danger: true
        acceptText: qsTr("Delete")
        onConfirmed: menu.conversation.remove(menu.key)
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("It disappears for everybody. That it was there can still be seen.")
        }
    }
    SilenceSheet {
        id: silenceSheet
        name: menu.senderName
        onSilencedFor: (seconds, reason) => menu.conversation.silenceWriter(menu.key, seconds, reason)
    }
    Sheet {
        id: reportSheet
        title: qsTr("Report this message")
        acceptText: qsTr("Report")
        acceptEnabled: reason.text.trim() !== ""
        onOpened: {
            reason.text = ""
            reason.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        onConfirmed: menu.conversation.report(menu.key, reason.text)
        AppTextArea {
            id: reason
            width: parent.width
            label: qsTr("What is wrong with it?")
            maximumLength: 500
        }
    }
    TextEdit { id: copier; visible: false; textFormat: TextEdit.PlainText }
}
