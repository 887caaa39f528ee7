// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A password under its label, with a button that shows it. Built on TextInput: the accessible name
/// of a Quick Controls password field is empty in Qt 6.4, and so is that of anything that sets
/// Accessible.passwordEdit itself; echoMode sets it without that.
FocusScope {
    id: field

    property string label: qsTr("Password")
    property string errorText: ""
    property string hint: ""
    property alias text: input.text
    property bool shown: false
    readonly property alias input: input

    signal accepted
    signal edited(text: string)

    implicitWidth: Theme.formWidth
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space4

        FieldLabel { width: parent.width; text: field.label; visible: text !== "" }
        Item {
            width: parent.width
            height: Theme.controlHeight
            FieldBackground { anchors.fill: parent; control: input; wrong: field.errorText !== "" }
            TextInput {
                id: input
                anchors.left: parent.left
                anchors.right: eye.left
                anchors.leftMargin: Theme.space12
                anchors.rightMargin: Theme.space4
                height: parent.height
                focus: true
                clip: true
                verticalAlignment: TextInput.AlignVCenter
                horizontalAlignment: TextInput.AlignLeft
                echoMode: field.shown ? TextInput.Normal : TextInput.Password
                passwordCharacter: "•"
                maximumLength: 128
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                font.family: Theme.family
                font.pixelSize: Theme.body
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                selectByMouse: true
                activeFocusOnTab: true
                enabled: field.enabled
                Accessible.role: Accessible.EditableText
                Accessible.name: field.label
                Accessible.description: field.errorText
                onAccepted: field.accepted()
                onTextEdited: field.edited(text)
            }
            MouseArea {
                anchors.fill: input
                cursorShape: Qt.IBeamCursor
                acceptedButtons: Qt.NoButton
            }
            IconButton {
                id: eye
                anchors.right: parent.right
                anchors.rightMargin: 2
                anchors.verticalCenter: parent.verticalCenter
                compact: true
                iconName: field.shown ? "eye-slash" : "eye"
                text: field.shown ? qsTr("Hide password") : qsTr("Show password")
                onClicked: field.shown = !field.shown
            }
        }
        FieldMessage { width: parent.width; error: field.errorText; hint: field.hint }
    }
}
