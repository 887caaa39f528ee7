// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Makes a course's room read only, or lets people write there again.
Sheet {
    id: sheet

    required property ChatController chat
    readonly property RoomAdmin admin: chat.admin
    readonly property var now: admin.settings
    /// As it was when the sheet came: what it says doesn't change while it goes.
    property bool archived: false
    property string room: ""

    title: Sentence.of(archived ? qsTr("Open “%1” again?") : qsTr("Archive “%1”?"), [room])
    acceptText: archived ? qsTr("Open again") : qsTr("Archive")
    busy: admin.busy
    closeOnAccept: false
    onAboutToShow: {
        sheet.admin.clearError()
        sheet.archived = sheet.now.archived === true
        sheet.room = sheet.now.name ?? ""
    }
    onConfirmed: sheet.admin.save({ archived: !sheet.archived })

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.archived ? qsTr("Whoever is in the course can write here again, as before.")
            : qsTr("Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.")
    }
    Notice {
        width: parent.width
        visible: sheet.admin.error.present
        text: sheet.admin.error.message
        detail: sheet.admin.error.requestId
    }
    Connections {
        target: sheet.admin
        enabled: sheet.visible
        function onDone(): void { sheet.close() }
    }
}
