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
    readonly property int written: input.text.trim().length
    readonly property bool ready: written > 0 && written <= most

    function fill(): void {
        input.text = composer.thread.draft
        input.cursorPosition = input.length
    }
    function leave(): void {
        composer.thread.cancelReply()
        input.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit(): void {
        if (composer.ready && composer.thread.send(input.text))
            input.text = ""
    }

    implicitHeight: box.height + foot.height

    Connections {
        target: composer.thread
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
        pace: composer.conversation.slowText
    }
    Rectangle {
        id: box
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        height: composer.conversation.canSend ? context.height + scroller.height : why.implicitHeight + 2 * Theme.space12
        radius: Theme.radiusCard
        color: composer.conversation.canSend ? Theme.surface : Theme.sunken
        border.width: input.activeFocus ? 2 : Theme.line
        border.color: input.activeFocus ? Theme.accent : composer.conversation.canSend ? Theme.outlineStrong : Theme.outline

        ComposerContext {
            id: context
            width: parent.width
            height: implicitHeight
            visible: composer.conversation.canSend && composer.thread.replyKey !== ""
            title: composer.thread.replyName
            text: composer.thread.replyText
            onDropped: composer.leave()
        }
        AppText {
            id: why
            visible: !composer.conversation.canSend
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            wrapMode: Text.Wrap
            text: composer.conversation.cannotSendBecause
        }
        FontMetrics { id: metrics; font: input.font }
        Flickable {
            id: scroller
            anchors.top: context.bottom
            anchors.left: tools.right
            anchors.right: send.left
            height: Math.min(Math.max(input.implicitHeight, 44), 6 * metrics.lineSpacing + 24)
            visible: composer.conversation.canSend
            contentHeight: input.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            TextEdit {
                id: input
                width: scroller.width
                height: Math.max(implicitHeight, scroller.height)
                topPadding: 12
                bottomPadding: 12
                leftPadding: Theme.space8
                rightPadding: Theme.space8
                focus: true
                enabled: composer.conversation.canSend
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                // What is written goes the way of its letters, an empty line the way of the window.
                horizontalAlignment: length > 0 || preeditText !== "" ? undefined : TextEdit.AlignLeft
                font.family: Theme.family
                font.pixelSize: Theme.body
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                selectByMouse: true
                activeFocusOnTab: true
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Reply in this thread")
                Accessible.multiLine: true
                Keys.onTabPressed: event => {
                    if (!mentions.takes(event))
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                }
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (mentions.takes(event)) {
                        event.accepted = true
                    } else if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                        event.accepted = true
                        composer.submit()
                    } else if (event.matches(StandardKey.Paste)) {
                        event.accepted = composer.thread.sendClipboard()
                    } else if (event.key === Qt.Key_Escape && context.visible) {
                        event.accepted = true
                        composer.leave()
                    }
                }
                onTextChanged: composer.thread.setDraft(text)
                onCursorRectangleChanged: {
                    if (cursorRectangle.y < scroller.contentY)
                        scroller.contentY = cursorRectangle.y
                    else if (cursorRectangle.y + cursorRectangle.height > scroller.contentY + scroller.height)
                        scroller.contentY = cursorRectangle.y + cursorRectangle.height - scroller.height
                }
                AppText {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space8
                    anchors.right: parent.right
                    y: 12
                    visible: input.length === 0 && input.preeditText === ""
                    color: Theme.muted
                    text: input.Accessible.name
                    Accessible.ignored: true
                }
            }
        }
        ComposerTools {
            id: tools
            anchors.left: parent.left
            anchors.leftMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: composer.conversation.canSend
            target: composer.thread
            conversation: composer.conversation
            bar: box
            onEmojiChosen: emoji => { input.insert(input.cursorPosition, emoji); input.forceActiveFocus(Qt.OtherFocusReason) }
        }
        IconButton {
            id: send
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: composer.conversation.canSend
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
        input: input
    }
}
