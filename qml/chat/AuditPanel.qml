// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Who decided what in the room, and when; a press shows the message it was about.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property AuditModel audit: chat.audit
    /// Somebody was to be let back in from here.
    property bool tried: false
    signal chosen

    title: qsTr("Decisions")
    closeText: qsTr("Close decisions")
    onVisibleChanged: {
        if (!visible)
            return
        panel.tried = false
        panel.chat.loadAudit()
        list.forceActiveFocus(Qt.TabFocusReason)
    }

    Connections {
        target: panel.chat.conversation
        function onOpened(): void {
            if (panel.visible && panel.chat.conversation.room.canModerate)
                panel.chat.loadAudit()
        }
    }
    ListView {
        id: list
        anchors.top: parent.top
        anchors.bottom: more.top
        width: parent.width
        topMargin: Theme.space8
        clip: true
        model: panel.audit
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        // What came after the panel: the keys begin at the first of it.
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Decisions")
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onReturnPressed: if (currentItem) (currentItem as HitRow).clicked()
        delegate: HitRow {
            id: entry
            required property int index
            required property string what
            required property string when
            required property string messageId
            required property string outside
            width: ListView.view.width
            mostLines: 12
            opens: messageId !== ""
            heading: when
            words: what
            onClicked: {
                list.currentIndex = index
                if (!opens)
                    return
                panel.chat.conversation.jumpToMessage(messageId)
                panel.chosen()
            }
            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space8
                y: Theme.space4
                visible: entry.outside !== ""
                compact: true
                iconName: "person-plus"
                text: qsTr("Let back in")
                onClicked: {
                    panel.tried = true
                    panel.chat.admin.bringBack(entry.outside)
                }
            }
        }
    }
    PageFailed {
        id: more
        anchors.bottom: parent.bottom
        width: parent.width
        visible: panel.audit.error.present && panel.audit.count > 0
        message: panel.audit.error.message
        onRetried: panel.audit.retry()
    }
    Notice {
        anchors.bottom: more.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.tried && panel.chat.admin.error.present
        text: panel.chat.admin.error.message
        detail: panel.chat.admin.error.requestId
    }
    ChatSkeleton {
        width: parent.width
        visible: panel.audit.state === ViewState.Loading && panel.audit.count === 0
    }
    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.audit.state === ViewState.Empty
        iconName: "clock-history"
        title: qsTr("No decisions yet")
        text: qsTr("What those who look after this room do is kept here: deletions, silences, settings.")
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.audit.state === ViewState.Error || panel.audit.state === ViewState.Offline
        offline: panel.audit.error.offline
        message: panel.audit.error.message
        errorId: panel.audit.error.errorId
        requestId: panel.audit.error.requestId
        onRetry: panel.audit.retry()
    }
}
