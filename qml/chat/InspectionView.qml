// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A conversation of others round a reported message, which an admin looks into: to be read only.
FocusScope {
    id: view

    required property ChatController chat
    readonly property ReportsModel reports: chat.reports
    readonly property RoomInspection inspection: reports.inspection
    /// What goes wrong with a report is said in their panel, where it can be seen.
    property bool errorsShown: true
    /// How much of it, from below, is for deciding.
    readonly property real footHeight: visible ? foot.height : 0

    Accessible.role: Accessible.Pane
    Accessible.name: Sentence.of("%1", [view.inspection.name])
    Keys.onEscapePressed: view.inspection.close()

    Rectangle {
        id: header
        width: parent.width
        height: Math.round(64 * Theme.textScale)
        color: Theme.surface
        IconButton {
            id: back
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            iconName: "arrow-left"
            text: qsTr("Back to your conversations")
            onClicked: view.inspection.close()
        }
        Column {
            anchors.left: back.right
            anchors.leftMargin: Theme.space12
            anchors.right: there.left
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            AppText {
                width: parent.width
                role: AppText.Lead
                font.weight: Theme.weightHeading
                text: view.inspection.name
                Accessible.role: Accessible.Heading
            }
            AppText {
                width: parent.width
                role: AppText.Caption
                text: qsTr("Conversation of others, read only")
            }
        }
        AppButton {
            id: there
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            kind: AppButton.Subtle
            iconName: "flag"
            text: qsTr("To the reported message")
            tip: display === T.AbstractButton.IconOnly ? text : ""
            display: header.width < 640 * Theme.textScale ? T.AbstractButton.IconOnly : T.AbstractButton.TextBesideIcon
            enabled: view.inspection.state === ViewState.Content
            onClicked: view.inspection.show(view.inspection.messageKey)
        }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.line; color: Theme.outline }
    }
    Notice {
        id: banner
        anchors.top: header.bottom
        anchors.topMargin: Theme.space12
        anchors.left: parent.left
        anchors.leftMargin: Theme.talkEdge(view.width)
        anchors.right: parent.right
        anchors.rightMargin: Theme.talkEdge(view.width)
        iconName: "eye"
        ink: Theme.warning
        text: (view.inspection.state === ViewState.Content ? qsTr("A line among the messages tells everybody in this conversation that you looked.") + " " : "")
            + (view.inspection.waits ? qsTr("It is open to you while the report waits, and for thirty days after.")
            : qsTr("The report was dealt with: it is open to you until %1.").arg(view.inspection.until))
    }
    ListView {
        id: list
        anchors.top: banner.bottom
        anchors.topMargin: Theme.space12
        anchors.bottom: foot.top
        width: parent.width
        visible: view.inspection.state === ViewState.Content
        focus: true
        clip: true
        model: view.inspection.messages
        verticalLayoutDirection: ListView.BottomToTop
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 400
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        highlightFollowsCurrentItem: activeFocus
        onMovementStarted: place.stop()
        Accessible.role: Accessible.List
        Accessible.name: Sentence.of(qsTr("Messages of %1"), [view.inspection.name])
        T.ScrollBar.vertical: AppScrollBar { onPressedChanged: place.stop() }
        // Qt 6.4 can't make bound components at a list's ends: the ids are found the old way.
        // qmllint disable unqualified
        // Standing on its end, a list has its header below. To read on is a press, not a scroll:
        // nobody looks at more of it than they mean to.
        header: MoreButton {
            width: list.width
            wanted: !view.inspection.messages.atEnd
            busy: view.inspection.loadingMore
            text: qsTr("Later messages")
            onClicked: view.inspection.fetchNewer()
        }
        footer: MoreButton {
            width: list.width
            wanted: !view.inspection.messages.atStart
            busy: view.inspection.loadingMore
            text: qsTr("Earlier messages")
            onClicked: view.inspection.fetchOlder()
        }
        Keys.onReturnPressed: {
            const item = list.currentItem as MessageRow
            if (item && (item.deleted || item.edited))
                edits.show(item.key, item.deleted ? "" : item.messageText)
        }
        delegate: MessageRow {
            width: ListView.view.width
            files: view.chat.files
            still: true
            moderates: true
            marked: key === view.inspection.messageKey
            onQuoteOpened: key => view.inspection.show(key)
            onPictureOpened: file => viewer.show(file)
            onEditsWanted: row => edits.show(row.key, row.deleted ? "" : row.messageText)
        }
        // qmllint enable unqualified
    }
    ChatSkeleton {
        anchors.top: banner.bottom
        anchors.topMargin: Theme.space16
        width: parent.width
        edge: Theme.talkEdge(width)
        visible: view.inspection.state === ViewState.Loading
    }
    ErrorState {
        anchors.centerIn: list
        width: list.width
        visible: view.inspection.state === ViewState.Error || view.inspection.state === ViewState.Offline
        offline: view.inspection.error.offline
        message: view.inspection.error.message
        errorId: view.inspection.error.errorId
        requestId: view.inspection.error.requestId
        onRetry: view.inspection.reload()
    }
    Notice {
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.space8
        anchors.left: parent.left
        anchors.leftMargin: Theme.talkEdge(view.width)
        anchors.right: parent.right
        anchors.rightMargin: Theme.talkEdge(view.width)
        readonly property bool ofReport: view.errorsShown && view.reports.actionError.present
        visible: ofReport || (view.inspection.error.present && view.inspection.state === ViewState.Content)
        text: ofReport ? view.reports.actionError.message : view.inspection.error.message
        detail: ofReport ? view.reports.actionError.requestId : view.inspection.error.requestId
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        // Nothing is left to decide.
        height: visible ? deeds.implicitHeight + 2 * Theme.space12 : 0
        visible: view.inspection.waits
        color: Theme.surface
        Rectangle { width: parent.width; height: Theme.line; color: Theme.outline }
        Flow {
            id: deeds
            anchors.left: parent.left
            anchors.leftMargin: Theme.talkEdge(view.width)
            anchors.right: parent.right
            anchors.rightMargin: Theme.talkEdge(view.width)
            y: Theme.space12
            spacing: Theme.space8
            AppButton {
                kind: AppButton.Danger
                iconName: "trash"
                text: qsTr("Delete for all…")
                onClicked: closing.ask(view.inspection.reportId, true)
            }
            AppButton {
                text: qsTr("Dismiss the report…")
                onClicked: closing.ask(view.inspection.reportId, false)
            }
        }
    }
    EditsSheet { id: edits; edits: view.chat.edits }
    ImageViewer { id: viewer; files: view.chat.files }
    CloseReportSheet {
        id: closing
        reports: view.reports
        onClosed: if (decided) list.forceActiveFocus(Qt.TabFocusReason) // the button has gone
    }
    JumpPlace { id: place; list: list }
    Connections {
        target: view.inspection
        function onJumped(row: int): void { place.go(row) }
        function onWentOn(rows: int): void { list.positionViewAtIndex(rows, ListView.Center) }
    }
}
