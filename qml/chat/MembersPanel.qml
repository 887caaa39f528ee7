// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Who is in the room; its admins do more with a person than write to them.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property MembersModel members: chat.members
    readonly property string room: chat.conversation.roomId
    /// Another room's list is whole again.
    readonly property string sought: members.filter
    /// Whoever comes or goes moves nobody from under the pointer, the keys or an open menu.
    readonly property bool choosing: visible && (menu.opened || list.activeFocus || over.hovered)
    signal personChosen(userId: string)
    signal addWanted

    title: qsTr("Members")
    closeText: qsTr("Close members")
    first: search
    onVisibleChanged: if (visible) panel.chat.loadMembers()
    onChoosingChanged: panel.members.held = choosing
    onSoughtChanged: if (sought === "") search.text = ""
    onRoomChanged: {
        menu.close()
        handOver.close()
        leaveSheet.close()
        silencing.close()
        removing.close()
    }
    actions: IconButton {
        visible: panel.chat.conversation.room.type === "group" && panel.chat.conversation.room.canModerate
        iconName: "person-plus"
        text: qsTr("Add people")
        onClicked: panel.addWanted()
    }

    SearchField {
        id: search
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        label: qsTr("Search members")
        onEdited: text => panel.members.filter = text
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    AppText {
        anchors.top: list.top
        anchors.topMargin: Theme.space16
        width: parent.width
        visible: list.count === 0 && !panel.members.busy && (panel.members.filter !== "" || panel.members.state === ViewState.Empty)
        horizontalAlignment: Text.AlignHCenter
        color: Theme.muted
        text: panel.members.filter !== "" ? qsTr("Nobody here is called that.") : qsTr("Nobody is here yet.")
    }
    AppText {
        id: partly
        anchors.top: search.bottom
        anchors.topMargin: Theme.space12
        x: Theme.space16
        width: parent.width - 2 * x
        visible: panel.members.partial
        role: AppText.Caption
        wrapMode: Text.Wrap
        text: qsTr("You are offline. These people have written here lately.")
    }
    RowList {
        id: list
        anchors.top: partly.visible ? partly.bottom : search.bottom
        anchors.bottom: leave.visible ? leave.top : parent.bottom
        width: parent.width
        topMargin: Theme.space8
        model: panel.members.shown
        Accessible.name: qsTr("Members")
        delegate: MemberRow {
            width: ListView.view.width
            manages: panel.chat.conversation.room.canModerate
            onMenuWanted: byKeys => menu.openFor(this, panel, byKeys)
        }
        HoverHandler { id: over }
    }
    MemberMenu {
        id: menu
        manages: panel.chat.conversation.room.canModerate
        group: panel.chat.conversation.room.type === "group"
        removable: group || panel.chat.conversation.room.type === "course"
        onWriteWanted: userId => panel.personChosen(userId)
        onPromoted: userId => panel.members.promote(userId)
        onSilenceWanted: (userId, name) => {
            silencing.userId = userId
            silencing.name = name
            silencing.open()
        }
        onLetSpeak: userId => panel.members.silence(userId, 0)
        // Into a course's room somebody is let back in from here.
        onRemoveWanted: (userId, name) => {
            if (menu.group)
                removing.ask(userId, name)
            else
                panel.members.removeMember(userId)
        }
        onReturnWanted: userId => panel.members.bringBack(userId)
    }
    ChatSkeleton {
        anchors.top: search.bottom
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
        visible: panel.chat.conversation.room.type === "group"
        kind: AppButton.Danger
        text: qsTr("Leave this group…")
        onClicked: leaveSheet.open()
    }
    SilenceSheet {
        id: silencing
        property string userId: ""
        onSilencedFor: (seconds, reason) => panel.members.silence(silencing.userId, seconds, reason)
    }
    Sheet {
        id: removing
        property string userId: ""
        property string name: ""
        function ask(who: string, called: string): void {
            removing.userId = who
            removing.name = called
            removing.open()
        }
        title: Sentence.of(qsTr("Remove %1 from the group?"), [name])
        danger: true
        acceptText: qsTr("Remove")
        onConfirmed: panel.members.removeMember(removing.userId)
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("They no longer see what is said here. Everybody in the group is told.")
        }
    }
    HandOverSheet { id: handOver; members: panel.members }
    Connections {
        target: panel.chat
        function onSuccessorNeeded(): void { handOver.open() }
    }
    Sheet {
        id: leaveSheet
        title: Sentence.of(qsTr("Leave “%1”?"), [panel.chat.conversation.room.name])
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
