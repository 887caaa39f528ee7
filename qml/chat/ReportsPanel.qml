// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// What people reported in the rooms one looks after, and what can be done about it.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property ReportsModel reports: chat.reports
    signal chosen
    signal wordsWanted

    /// Where one is not in the room one is asked first, unless it is open already.
    function show(reportId: string, roomId: string, messageId: string, roomName: string): void {
        if (!panel.reports.isOfOthers(reportId)) {
            panel.chat.openMessage(roomId, messageId)
        } else if (panel.reports.inspection.reportId === reportId) {
            panel.reports.inspect(reportId)
        } else {
            asking.ask(reportId, roomName)
            return
        }
        panel.chosen()
    }

    title: qsTr("Reports")
    closeText: qsTr("Close reports")
    onVisibleChanged: if (visible) panel.reports.reload()
    // For an admin who sits in no room, too.
    actions: IconButton {
        visible: panel.chat.words.readable
        iconName: "slash-circle"
        text: qsTr("Refused words")
        onClicked: panel.wordsWanted()
    }

    RowList {
        id: list
        anchors.top: parent.top
        anchors.bottom: notice.visible ? notice.top : parent.bottom
        width: parent.width
        topMargin: Theme.space12
        bottomMargin: Theme.space12
        spacing: Theme.space12
        model: panel.reports
        Accessible.name: qsTr("Reports")
        Keys.onReturnPressed: if (currentItem) (currentItem as ReportCard).shown()
        delegate: ReportCard {
            x: Theme.space12
            width: ListView.view.width - 2 * Theme.space12
            onShown: panel.show(reportId, roomId, messageId, roomName)
            onDismissed: closing.ask(reportId, false)
            onRemoved: closing.ask(reportId, true)
            onSilencedFor: seconds => panel.reports.silence(reportId, seconds)
        }
    }
    Notice {
        id: notice
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.reports.actionError.present
        text: panel.reports.actionError.message
        detail: panel.reports.actionError.requestId
    }
    ChatSkeleton {
        width: parent.width
        rows: 4
        visible: panel.reports.state === ViewState.Loading && panel.reports.count === 0
    }
    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.reports.state === ViewState.Empty
        iconName: "flag"
        title: qsTr("Nothing to look at")
        text: qsTr("Messages that somebody reports in your rooms wait here.")
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.reports.count === 0 && (panel.reports.state === ViewState.Error || panel.reports.state === ViewState.Offline)
        offline: panel.reports.error.offline
        message: panel.reports.error.message
        errorId: panel.reports.error.errorId
        requestId: panel.reports.error.requestId
        onRetry: panel.reports.reload()
    }
    CloseReportSheet {
        id: closing
        reports: panel.reports
        // The card that it was asked from goes, and the focus would with it.
        onClosed: if (decided) list.forceActiveFocus(Qt.TabFocusReason)
    }
    InspectSheet {
        id: asking
        onConfirmed: {
            panel.reports.inspect(asking.reportId)
            panel.chosen()
        }
    }
}
