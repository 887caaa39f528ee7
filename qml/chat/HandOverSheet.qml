// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// The last admin leaves: somebody else looks after the group from then on.
Sheet {
    id: sheet

    required property MembersModel members
    property string successor: ""

    title: qsTr("Who looks after the group?")
    acceptText: qsTr("Hand over and leave")
    acceptEnabled: successor !== ""
    onOpened: sheet.successor = ""
    onConfirmed: sheet.members.handOver(sheet.successor)

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: sheet.members.count > 1 ? qsTr("You are the last admin. Choose who becomes one before you leave.")
            : qsTr("You are alone in this group. Add somebody first.")
    }
    ListView {
        id: list
        width: parent.width
        topMargin: 4
        bottomMargin: 4
        leftMargin: 4
        rightMargin: 4
        height: Math.min(contentHeight + 8, Math.round(240 * Math.min(1.2, Theme.textScale)))
        clip: true
        model: sheet.members
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: ListEntry {
            required property string userId
            required property string name
            required property bool self
            width: ListView.view.width - 8
            visible: !self
            height: self ? 0 : implicitHeight
            text: name
            iconName: current ? "check-lg" : "person"
            current: sheet.successor === userId
            onClicked: sheet.successor = userId
        }
    }
}
