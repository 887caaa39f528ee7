// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Several lines of text under their label; grows from `minimumLines` to `maximumLines`.
FocusScope {
    id: field

    property string label: ""
    property string errorText: ""
    property string hint: ""
    property int minimumLines: 3
    property int maximumLines: 8
    property int maximumLength: 4000
    /// Enter ends it (`submitted`), Shift+Enter makes a new line.
    property bool submits: false
    property alias text: input.text
    readonly property alias input: input

    signal edited(text: string)
    signal submitted

    implicitWidth: Theme.formWidth
    implicitHeight: column.implicitHeight

    FontMetrics { id: metrics; font: input.font }
    Column {
        id: column
        width: parent.width
        spacing: Theme.space4

        FieldLabel { width: parent.width; text: field.label; visible: text !== "" }
        Item {
            width: parent.width
            height: Math.min(Math.max(input.implicitHeight, field.minimumLines * metrics.lineSpacing + 16),
                             field.maximumLines * metrics.lineSpacing + 16)
            FieldBackground { anchors.fill: parent; control: input; wrong: field.errorText !== "" }
            Flickable {
                id: scroller
                anchors.fill: parent
                anchors.margins: 2
                contentHeight: input.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                TextEdit {
                    id: input
                    width: scroller.width
                    height: Math.max(implicitHeight, scroller.height)
                    padding: 6
                    leftPadding: 10
                    rightPadding: 10
                    focus: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    color: Theme.text
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.onAccent
                    selectByMouse: true
                    activeFocusOnTab: true
                    enabled: field.enabled
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    Accessible.role: Accessible.EditableText
                    Accessible.name: field.label
                    Accessible.multiLine: true
                    Accessible.description: field.errorText !== "" ? field.errorText : field.hint
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Keys.onPressed: event => {
                        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                        event.accepted = field.submits && enter && !(event.modifiers & Qt.ShiftModifier)
                        if (event.accepted)
                            field.submitted()
                    }
                    onTextChanged: {
                        if (length > field.maximumLength)
                            remove(field.maximumLength, length)
                        if (activeFocus)
                            field.edited(text)
                    }
                    onCursorRectangleChanged: {
                        if (cursorRectangle.y < scroller.contentY)
                            scroller.contentY = cursorRectangle.y
                        else if (cursorRectangle.y + cursorRectangle.height > scroller.contentY + scroller.height)
                            scroller.contentY = cursorRectangle.y + cursorRectangle.height - scroller.height
                    }
                }
            }
        }
        FieldMessage { width: parent.width; error: field.errorText; hint: field.hint }
    }
}
