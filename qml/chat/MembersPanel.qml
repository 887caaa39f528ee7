// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Who is in the room; its admins do more with a person than write to them.
Rectangle {
    id: panel

    required property ChatController chat
    readonly property MembersModel members: chat.members
    signal closed
    signal personChosen(userId: string)
    signal addWanted

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Members")

    Rectangle {
        anchors.left: parent.left
        width: Theme.line
        height: parent.height
        color: Theme.outline
        z: 1
    }
    Item {
        id: head
        width: parent.width
        height: Math.round(64 * Theme.textScale)
        AppText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            role: AppText.Lead
            font.weight: Theme.weightHeading
            text: qsTr("Members")
        }
        IconButton {
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            visible: panel.chat.conversation.type === "group" && panel.chat.conversation.canModerate
            iconName: "person-plus"
            text: qsTr("Add people")
            onClicked: panel.addWanted()
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            iconName: "x-lg"
            text: qsTr("Close members")
            onClicked: panel.closed()
        }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.line; color: Theme.outline }
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: leave.visible ? leave.top : parent.bottom
        width: parent.width
        topMargin: Theme.space8
        clip: true
        model: panel.members
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: MemberRow {
            width: ListView.view.width
            manages: panel.chat.conversation.canModerate
            group: panel.chat.conversation.type === "group"
            onWriteWanted: panel.personChosen(userId)
            onPromoted: panel.members.promote(userId)
            onSilencedFor: seconds => panel.members.silence(userId, seconds)
            onRemoved: panel.members.removeMember(userId)
        }
    }
    ChatSkeleton {
        anchors.top: head.bottom
        width: parent.width
        visible: panel.members.state === ViewState.Loading
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: panel.members.state === ViewState.Error || panel.members.state === ViewState.Offline
        offline: panel.members.error.offline
        message: panel.members.error.message
        onRetry: panel.members.reload()
    }
    Notice {
        anchors.bottom: leave.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.members.actionError.present
        text: panel.members.actionError.message
    }
    AppButton {
        id: leave
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.chat.conversation.type === "group"
        kind: AppButton.Danger
        text: qsTr("Leave this group…")
        onClicked: leaveSheet.open()
    }
    Sheet {
        id: leaveSheet
        title: qsTr("Leave “%1”?").arg(panel.chat.conversation.name)
        danger: true
        acceptText: qsTr("Leave")
        onConfirmed: panel.members.leave()
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("An admin of the group can add you again. The last admin makes somebody else one first.")
        }
    }
}
