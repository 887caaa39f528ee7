// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// What is pinned in the room; a press shows it where it was said.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property PinsModel pins: chat.pins

    title: qsTr("Pinned messages")
    closeText: qsTr("Close pinned messages")
    onVisibleChanged: {
        if (visible)
            panel.chat.loadPins()
        else if (panel.chat)
            panel.chat.leavePins()
    }

    Connections {
        target: panel.chat.conversation
        function onOpened(): void {
            if (panel.visible)
                panel.chat.loadPins()
        }
    }
    PageFailed {
        id: more
        anchors.bottom: parent.bottom
        width: parent.width
        visible: panel.pins.error.present && panel.pins.count > 0
        message: panel.pins.error.message
        onRetried: panel.pins.retry()
    }
    Notice {
        id: failure
        anchors.bottom: more.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.pins.actionError.present
        text: panel.pins.actionError.message
        detail: panel.pins.actionError.requestId
    }
    ListView {
        anchors.top: parent.top
        anchors.bottom: failure.visible ? failure.top : more.top
        width: parent.width
        topMargin: Theme.space8
        clip: true
        model: panel.pins
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        // What came after the list: the keys begin at the first of it.
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Pinned messages")
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onReturnPressed: if (currentItem) (currentItem as HitRow).clicked()
        delegate: HitRow {
            required property string key
            width: ListView.view.width
            heading: senderName
            at: when
            words: summary
            required property string senderName
            required property string when
            required property string summary
            onClicked: panel.chat.conversation.jumpToMessage(key)
            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space8
                y: Theme.space4
                visible: panel.chat.conversation.room.canPin
                compact: true
                iconName: "pin-angle-fill"
                text: qsTr("Unpin")
                onClicked: panel.pins.unpin(parent.key)
            }
        }
    }
    ChatSkeleton {
        width: parent.width
        rows: 3
        visible: panel.pins.state === ViewState.Loading && panel.pins.count === 0
    }
    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.pins.state === ViewState.Empty
        iconName: "pin-angle"
        title: qsTr("Nothing is pinned")
        text: qsTr("What everybody should find again can be pinned from its menu.")
    }
    ErrorState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: panel.pins.state === ViewState.Error || panel.pins.state === ViewState.Offline
        offline: panel.pins.error.offline
        message: panel.pins.error.message
        errorId: panel.pins.error.errorId
        requestId: panel.pins.error.requestId
        onRetry: panel.pins.reload()
    }
}
