// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// One line of text under its label. `errorText` shows below, in the field's own place; the label
/// is the accessible name.
FocusScope {
    id: field

    property string label: ""
    property string errorText: ""
    property string hint: ""
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias readOnly: input.readOnly
    property alias validator: input.validator
    readonly property alias input: input

    signal accepted
    signal edited(text: string)

    function selectAll(): void { input.selectAll() }

    implicitWidth: Theme.formWidth
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space4

        FieldLabel { width: parent.width; text: field.label; visible: text !== "" }
        T.TextField {
            id: input
            width: parent.width
            height: Theme.controlHeight
            focus: true
            leftPadding: Theme.space12
            rightPadding: Theme.space12
            verticalAlignment: TextInput.AlignVCenter
            horizontalAlignment: TextInput.AlignLeft
            font.family: Theme.family
            font.pixelSize: Theme.body
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            placeholderTextColor: Theme.muted
            selectByMouse: true
            activeFocusOnTab: true
            enabled: field.enabled
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.description: field.errorText !== "" ? field.errorText : field.hint
            onAccepted: field.accepted()
            onTextEdited: field.edited(text)

            Text {
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height
                visible: input.text === "" && input.preeditText === ""
                text: input.placeholderText
                textFormat: Text.PlainText
                font: input.font
                color: Theme.muted
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: FieldBackground { control: input; wrong: field.errorText !== "" }
        }
        FieldMessage { width: parent.width; error: field.errorText; hint: field.hint }
    }
}
