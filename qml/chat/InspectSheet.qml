// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Before an admin looks into a conversation of others: what that means, and for whom.
Sheet {
    id: sheet

    property string reportId: ""
    property string roomName: ""

    function ask(reportId: string, roomName: string): void {
        sheet.reportId = reportId
        sheet.roomName = roomName
        sheet.open()
    }

    title: qsTr("Look into a conversation of others?")
    acceptText: qsTr("Look")

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        text: Sentence.of(qsTr("You are not in “%1”. A line among its messages tells its people that you looked, and when."), [sheet.roomName])
    }
    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("You can read but not write there: while the report waits, and for thirty days after it was dealt with.")
    }
}
