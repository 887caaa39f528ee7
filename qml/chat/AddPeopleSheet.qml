// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// More people for the group that is open.
Sheet {
    id: sheet

    required property ChatController chat
    readonly property RoomAdmin admin: chat.admin

    title: qsTr("Add people")
    acceptText: qsTr("Add")
    acceptEnabled: admin.people.chosenCount > 0
    busy: admin.busy
    closeOnAccept: false
    onOpened: {
        sheet.admin.clearError()
        picker.begin()
    }
    onConfirmed: sheet.admin.addChosen()

    PeoplePicker {
        id: picker
        width: parent.width
        people: sheet.admin.people
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
        function onDone(): void { sheet.close() }
    }
}
