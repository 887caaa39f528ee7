// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Where one writes: Enter sends, Shift+Enter makes a new line; what was begun stays.
FocusScope {
    id: composer

    required property Conversation conversation
    readonly property MessageEdit editing: conversation.editing
    readonly property string editKey: editing.key
    /// Not empty: what is written is a question about a moment ("At 3:12").
    readonly property string askLabel: conversation.draft.momentLabel
    readonly property int most: 4000
    readonly property int written: field.input.text.trim().length
    readonly property FileTray tray: conversation.tray
    readonly property bool ready: written <= most && (written > 0 || strip.visible) && !(tray.taking && editKey === "")
    signal editLastWanted

    function beginEdit(key: string, text: string): void {
        composer.conversation.draft.cancelReply()
        composer.editing.begin(key, text)
        field.input.forceActiveFocus(Qt.OtherFocusReason)
    }
    function takeFocus(): void {
        (composer.conversation.room.canSend ? field.input : composer).forceActiveFocus(Qt.TabFocusReason)
    }
    function leave(): void {
        if (composer.editKey === "" && composer.conversation.draft.replyKey === "")
            composer.conversation.draft.dropMoment()
        composer.conversation.draft.cancelReply()
        composer.editing.drop()
    }
    /// What was begun here: of the message that is edited, or of the next one.
    function fill(): void {
        field.input.text = composer.editing.key !== "" ? composer.editing.text : composer.conversation.draft.text
        field.input.cursorPosition = field.input.length
    }
    /// The same words went on elsewhere: the cursor stays, unless it stood at their end.
    function goOn(): void {
        const at = field.input.cursorPosition
        const behind = at === field.input.length
        if (composer.editKey !== "")
            return
        composer.fill()
        if (!behind)
            field.input.cursorPosition = Math.min(at, field.input.length)
    }
    function submit(): void {
        if (!composer.ready)
            return
        if (composer.editKey !== "") {
            composer.conversation.feedback.clearError()
            composer.editing.save()
        } else if (composer.conversation.send(field.input.text)) {
            field.input.text = ""
        }
    }

    implicitHeight: box.height + foot.height + (notice.visible ? notice.height + Theme.space8 : 0)

    Connections {
        target: composer.conversation
        function onMended(): void {
            field.input.forceActiveFocus(Qt.OtherFocusReason)
            field.input.cursorPosition = field.input.length
        }
        function onAttached(): void {
            // Copying takes a while: whoever writes elsewhere by then goes on there.
            const at = field.Window.activeFocusItem
            if (!(at instanceof TextInput) && !(at instanceof TextEdit))
                field.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        function onOpened(): void {
            composer.fill()
            field.input.focus = true // once the keys come here
        }
    }
    Connections {
        target: composer.conversation.draft
        function onChanged(): void { composer.goOn() }
    }
    Connections {
        target: composer.editing
        function onChanged(): void { composer.fill() }
    }
    Component.onCompleted: fill()

    Notice {
        id: notice
        spare: Theme.controlHeight
        anchors.bottom: box.top
        anchors.bottomMargin: Theme.space8
        anchors.left: box.left
        anchors.right: box.right
        visible: composer.conversation.feedback.error.present
        text: composer.conversation.feedback.error.message
        detail: composer.conversation.feedback.error.requestId
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            iconName: "x-lg"
            text: qsTr("Close")
            onClicked: composer.conversation.feedback.clearError()
        }
    }
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
        anchors.leftMargin: Theme.talkEdge(composer.width)
        anchors.rightMargin: anchors.leftMargin
        height: composer.conversation.room.canSend ? context.height + strip.height + field.needed : why.implicitHeight + 2 * Theme.space12
        radius: Theme.radiusCard
        color: composer.conversation.room.canSend ? Theme.surface : Theme.sunken
        border.width: field.input.activeFocus ? 2 : Theme.line
        border.color: field.input.activeFocus ? Theme.accent : composer.conversation.room.canSend ? Theme.outlineStrong : Theme.outline

        ComposerContext {
            id: context
            width: parent.width
            visible: composer.conversation.room.canSend && (composer.editKey !== "" || composer.conversation.draft.replyKey !== "" || composer.askLabel !== "")
            height: implicitHeight
            readonly property bool replying: composer.conversation.draft.replyKey !== ""
            iconName: composer.editKey !== "" ? "pencil" : replying ? "reply" : "pin-angle"
            title: composer.editKey !== "" ? qsTr("Editing") : replying ? composer.conversation.draft.replyName : composer.askLabel
            text: composer.editKey !== "" ? composer.editing.original : replying ? composer.conversation.draft.replyText
                : qsTr("The others find it at this moment")
            onDropped: { composer.leave(); field.input.forceActiveFocus(Qt.OtherFocusReason) }
        }
        AttachedFiles {
            id: strip
            anchors.top: context.bottom
            width: parent.width
            visible: composer.conversation.room.canSend && composer.editKey === "" && composer.tray.count > 0
            tray: composer.tray
            onRemoved: field.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        AppText {
            id: why
            visible: !composer.conversation.room.canSend
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space16
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
            visible: composer.conversation.room.canSend
            enabled: composer.conversation.room.canSend
            mentions: mentions
            label: qsTr("Message")
            hint: composer.askLabel !== "" ? qsTr("Your question") : qsTr("Write a message")
            onEntered: composer.submit()
            onKeyPressed: event => {
                if (event.matches(StandardKey.Paste) && composer.editKey === "") {
                    event.accepted = composer.tray.attachClipboard()
                } else if (event.key === Qt.Key_Up && field.input.length === 0) {
                    event.accepted = true
                    composer.editLastWanted()
                } else if (event.key === Qt.Key_Escape && context.visible) {
                    event.accepted = true
                    composer.leave()
                } else if (event.key === Qt.Key_Escape && strip.visible) {
                    event.accepted = true
                    composer.tray.clear()
                }
            }
            onEdited: text => {
                if (composer.editing.key === "")
                    composer.conversation.draft.setText(text)
                else
                    composer.editing.setText(text)
            }
        }
        ComposerTools {
            id: tools
            anchors.left: parent.left
            anchors.leftMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: composer.conversation.room.canSend
            alone: composer.editKey === ""
            target: composer.conversation
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
            enabled: composer.ready && !composer.editing.saving
            kind: composer.ready ? AppButton.Primary : AppButton.Subtle
            iconName: composer.editKey !== "" ? "check-lg" : "send"
            text: composer.editKey !== "" ? qsTr("Save") : qsTr("Send")
            onClicked: composer.submit()
        }
    }
    MentionList {
        id: mentions
        anchors.bottom: box.top
        anchors.bottomMargin: Theme.space4
        anchors.left: box.left
        width: Math.min(box.width, 360 * Math.min(Theme.textScale, 1.4))
        choices: composer.conversation.naming
        input: field.input
    }
}
