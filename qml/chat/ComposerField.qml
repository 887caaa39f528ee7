// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

/// What one writes: Enter sends, Shift+Enter makes a new line. What does not fit into one line between
/// the buttons stands above them, as wide as the box.
Flickable {
    id: field

    required property MentionList mentions
    required property string label
    property string hint: label
    property int mostLines: 8
    /// The buttons at both sides, which stand at the foot of the box.
    required property Item before
    required property Item after
    readonly property real between: (parent ? parent.width : 0) - before.width - after.width - 2 * Theme.space4
    /// The height that the box needs for it, and for buttons below it.
    readonly property real needed: tall ? anchors.topMargin + height + 2 * Theme.space4 + before.height : height
    readonly property alias input: input
    readonly property bool tall: input.length > 500 || input.text.includes("\n")
        || metrics.advanceWidth(input.text) + input.leftPadding + input.rightPadding + 4 > between
    /// The height of one line, beside the buttons; what it keeps free above and below that line.
    readonly property real lone: Theme.controlHeight + Theme.space8
    readonly property real air: Math.floor((lone - metrics.lineSpacing) / 2)
    signal edited(text: string)
    /// Enter.
    signal entered
    /// Any other key that is of no use to the text.
    signal keyPressed(event: var)

    anchors.topMargin: tall ? Theme.space12 : 0
    anchors.left: tall ? parent?.left : before.right
    anchors.leftMargin: tall ? Theme.space4 : 0
    anchors.right: tall ? parent?.right : after.left
    anchors.rightMargin: anchors.leftMargin
    height: tall ? Math.min(input.implicitHeight, mostLines * metrics.lineSpacing) : Math.max(input.implicitHeight, lone)
    contentHeight: input.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    FontMetrics { id: metrics; font: input.font }
    TextEdit {
        id: input
        width: field.width
        height: Math.max(implicitHeight, field.height)
        // Above the buttons the field itself keeps away from the frame: no line is cut there.
        topPadding: field.tall ? 0 : field.air
        bottomPadding: topPadding
        leftPadding: Theme.space8
        rightPadding: Theme.space8
        focus: true
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
        Accessible.name: field.label
        Accessible.multiLine: true
        Keys.onTabPressed: event => {
            if (!field.mentions.takes(event))
                nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            if (field.mentions.takes(event)) {
                event.accepted = true
            } else if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                event.accepted = true
                field.entered()
            } else {
                field.keyPressed(event)
            }
        }
        onTextChanged: field.edited(text)
        onCursorRectangleChanged: {
            if (cursorRectangle.y < field.contentY)
                field.contentY = cursorRectangle.y
            else if (cursorRectangle.y + cursorRectangle.height > field.contentY + field.height)
                field.contentY = cursorRectangle.y + cursorRectangle.height - field.height
        }
        AppText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space8
            anchors.right: parent.right
            y: field.air
            visible: input.length === 0 && input.preeditText === ""
            color: Theme.muted
            text: field.hint
            Accessible.ignored: true
        }
    }
}
