// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Where one answers a thread: Enter sends, Shift+Enter makes a new line; what was begun stays.
FocusScope {
    id: composer

    required property MessageThread thread
    required property Conversation conversation
    readonly property int most: 4000
    readonly property int written: field.input.text.trim().length
    readonly property FileTray tray: thread.tray
    readonly property bool ready: written <= most && (written > 0 || strip.visible) && !tray.taking

    function fill(): void {
        field.input.text = composer.thread.draft
        field.input.cursorPosition = field.input.length
    }
    function leave(): void {
        composer.thread.cancelReply()
        field.input.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit(): void {
        if (composer.ready && composer.thread.send(field.input.text))
            field.input.text = ""
    }

    implicitHeight: box.height + foot.height

    Connections {
        target: composer.thread
        function onMended(): void { field.input.forceActiveFocus(Qt.OtherFocusReason) }
        function onAttached(): void {
            // Copying takes a while: whoever writes elsewhere by then goes on there.
            const at = field.Window.activeFocusItem
            if (!(at instanceof TextInput) && !(at instanceof TextEdit))
                field.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        function onDraftChanged(): void { composer.fill() }
    }
    Component.onCompleted: fill()

    ComposerFoot {
        id: foot
        anchors.bottom: parent.bottom
        anchors.left: box.left
        anchors.right: box.right
        height: implicitHeight
        written: composer.written
        most: composer.most
        pace: composer.conversation.room.slowText
    }
    Rectangle {
        id: box
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        height: composer.conversation.room.canSend ? context.height + strip.height + field.needed : why.implicitHeight + 2 * Theme.space12
        radius: Theme.radiusCard
        color: composer.conversation.room.canSend ? Theme.surface : Theme.sunken
        border.width: field.input.activeFocus ? 2 : Theme.line
        border.color: field.input.activeFocus ? Theme.accent : composer.conversation.room.canSend ? Theme.outlineStrong : Theme.outline

        ComposerContext {
            id: context
            width: parent.width
            height: implicitHeight
            visible: composer.conversation.room.canSend && composer.thread.replyKey !== ""
            title: composer.thread.replyName
            text: composer.thread.replyText
            onDropped: composer.leave()
        }
        AttachedFiles {
            id: strip
            anchors.top: context.bottom
            width: parent.width
            visible: composer.conversation.room.canSend && composer.tray.count > 0
            tray: composer.tray
            onRemoved: field.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        AppText {
            id: why
            visible: !composer.conversation.room.canSend
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            wrapMode: Text.Wrap
            text: composer.conversation.room.cannotSendBecause
        }
        ComposerField {
            id: field
            anchors.top: strip.bottom
            before: tools
            after: send
            mostLines: 6
            visible: composer.conversation.room.canSend
            enabled: composer.conversation.room.canSend
            mentions: mentions
            label: qsTr("Reply in this thread")
            onEntered: composer.submit()
            onKeyPressed: event => {
                if (event.matches(StandardKey.Paste)) {
                    event.accepted = composer.tray.attachClipboard()
                } else if (event.key === Qt.Key_Escape && context.visible) {
                    event.accepted = true
                    composer.leave()
                } else if (event.key === Qt.Key_Escape && strip.visible) {
                    event.accepted = true
                    composer.tray.clear()
                }
            }
            onEdited: text => composer.thread.setDraft(text)
        }
        ComposerTools {
            id: tools
            anchors.left: parent.left
            anchors.leftMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: composer.conversation.room.canSend
            target: composer.thread
            conversation: composer.conversation
            bar: box
            onEmojiChosen: emoji => { field.input.insert(field.input.cursorPosition, emoji); field.input.forceActiveFocus(Qt.OtherFocusReason) }
        }
        IconButton {
            id: send
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: composer.conversation.room.canSend
            enabled: composer.ready
            kind: composer.ready ? AppButton.Primary : AppButton.Subtle
            iconName: "send"
            text: qsTr("Send")
            onClicked: composer.submit()
        }
    }
    MentionList {
        id: mentions
        anchors.bottom: box.top
        anchors.bottomMargin: Theme.space4
        anchors.left: box.left
        width: box.width
        choices: composer.thread.naming
        input: field.input
    }
}
