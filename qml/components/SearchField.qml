// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A field to search by, with a glass before and a clear button behind the text.
FocusScope {
    id: field

    property string label: qsTr("Search")
    property alias text: input.text
    property alias placeholder: hintText.text
    readonly property alias input: input

    signal edited(text: string)
    signal accepted

    implicitWidth: Theme.formWidth
    implicitHeight: Theme.controlHeight

    FieldBackground { anchors.fill: parent; control: input }
    Icon {
        id: glass
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: Theme.iconControl
        color: Theme.muted
    }
    TextInput {
        id: input
        anchors.left: glass.right
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space8
        height: parent.height
        clip: true
        focus: true
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: TextInput.AlignLeft
        maximumLength: 200
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
        Accessible.searchEdit: true
        onTextEdited: field.edited(text)
        onAccepted: field.accepted()
        Keys.onEscapePressed: event => {
            event.accepted = input.text !== ""
            if (event.accepted) {
                input.text = ""
                field.edited("")
            }
        }
        AppText {
            id: hintText
            anchors.fill: parent
            visible: input.text === "" && input.preeditText === ""
            text: field.label
            color: Theme.muted
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
    MouseArea {
        anchors.fill: input
        cursorShape: Qt.IBeamCursor
        acceptedButtons: Qt.NoButton
    }
    IconButton {
        id: clear
        visible: input.text !== ""
        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        iconName: "x-lg"
        text: qsTr("Clear search")
        onClicked: {
            input.text = ""
            input.forceActiveFocus()
            field.edited("")
        }
    }
}
