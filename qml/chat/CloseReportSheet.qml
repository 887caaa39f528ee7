// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Before a report is closed, with or without its message: neither can be taken back.
Sheet {
    id: sheet

    required property ReportsModel reports
    property string reportId: ""
    property bool removing: false
    /// Closed by a yes.
    property bool decided: false

    function ask(reportId: string, removing: bool): void {
        sheet.reportId = reportId
        sheet.removing = removing
        sheet.decided = false
        sheet.open()
    }

    title: removing ? qsTr("Delete the reported message?") : qsTr("Dismiss the report?")
    danger: removing
    acceptText: removing ? qsTr("Delete for all") : qsTr("Dismiss")
    onConfirmed: {
        sheet.decided = true
        sheet.reports.closeReport(sheet.reportId, sheet.removing)
    }

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.removing ? qsTr("It disappears for everybody, and the report is closed. That it was there can still be seen.")
            : qsTr("The message stays as it is, and the report is closed.")
    }
}
