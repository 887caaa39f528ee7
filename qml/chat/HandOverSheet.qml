// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// The last admin leaves: somebody else looks after the group from then on.
Sheet {
    id: sheet

    required property MembersModel members
    property string successor: ""

    title: qsTr("Who looks after the group?")
    acceptText: qsTr("Hand over and leave")
    acceptEnabled: successor !== ""
    onAboutToShow: sheet.successor = ""
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onConfirmed: sheet.members.handOver(sheet.successor)

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        visible: !failure.visible
        text: list.count > 0 || sheet.members.busy ? qsTr("You are the last admin. Choose who becomes one before you leave.")
            : qsTr("You are alone in this group. Add somebody first.")
    }
    Skeleton {
        width: parent.width
        height: Theme.rowHeight
        visible: sheet.members.state === ViewState.Loading
    }
    ErrorState {
        id: failure
        width: parent.width
        visible: sheet.members.state === ViewState.Error || sheet.members.state === ViewState.Offline
        offline: sheet.members.error.offline
        message: sheet.members.error.message
        errorId: sheet.members.error.errorId
        requestId: sheet.members.error.requestId
        onRetry: sheet.members.reload()
    }
    RowList {
        id: list
        width: parent.width
        topMargin: 4
        bottomMargin: 4
        leftMargin: 4
        rightMargin: 4
        height: Math.min(contentHeight + 8, Math.round(240 * Math.min(1.2, Theme.textScale)))
        visible: count > 0
        model: sheet.members.others
        function press(): void {
            const row = list.currentItem as PersonChoice
            if (row)
                row.clicked()
        }
        Keys.onSpacePressed: press()
        Keys.onReturnPressed: press()
        Accessible.name: qsTr("Members")
        delegate: PersonChoice {
            width: ListView.view.width - 8
            Accessible.role: Accessible.RadioButton
            chosen: sheet.successor === userId
            onClicked: {
                list.currentIndex = index
                sheet.successor = userId
            }
        }
    }
}
