// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// A conversation with one person, or a group of several.
Sheet {
    id: sheet

    required property ChatController chat
    readonly property RoomAdmin admin: chat.admin
    function wrong(field: string): string {
        const why = sheet.admin.error.fields[field]
        return why === undefined ? "" : String(why)
    }
    readonly property bool group: admin.people.chosenCount > 1 || name.text.trim() !== ""
    signal started

    title: qsTr("New conversation")
    acceptText: group ? qsTr("Create group") : qsTr("Start")
    acceptEnabled: admin.people.chosenCount > 0 && (!group || name.text.trim() !== "")
    busy: admin.busy
    closeOnAccept: false
    onOpened: {
        name.text = ""
        sheet.admin.clearError()
        picker.begin()
    }
    onConfirmed: sheet.admin.start(name.text)

    PeoplePicker {
        id: picker
        width: parent.width
        people: sheet.admin.people
    }
    AppTextField {
        id: name
        width: parent.width
        visible: sheet.admin.people.chosenCount > 0
        label: qsTr("Name of the group")
        hint: sheet.admin.people.chosenCount > 1 ? "" : qsTr("Leave it empty to write to this person alone.")
        maximumLength: 100
        errorText: sheet.wrong("name")
        onAccepted: if (sheet.acceptEnabled) sheet.accepting()
    }
    Notice {
        width: parent.width
        visible: sheet.admin.error.present
        text: sheet.admin.error.message
        detail: sheet.admin.error.requestId
    }
    Connections {
        target: sheet.admin
        enabled: sheet.opened
        function onStarted(): void {
            sheet.close()
            sheet.started()
        }
    }
}
