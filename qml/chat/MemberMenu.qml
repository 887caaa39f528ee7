// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// What can be done with a person of the room: with the one it was opened for, whoever stands in
/// that row by now.
AppMenu {
    id: menu

    property string userId: ""
    property string personName: ""
    property bool admin: false
    property bool silenced: false
    property bool removed: false
    property bool manages: false
    property bool group: false
    /// From a course's room and from a group; a lesson's room goes with that of its course.
    property bool removable: group
    signal writeWanted(userId: string)
    signal promoted(userId: string)
    signal silenceWanted(userId: string, name: string)
    signal letSpeak(userId: string)
    signal removeWanted(userId: string, name: string)
    signal returnWanted(userId: string)

    function openFor(row: MemberRow, over: Item, keys: bool): void {
        menu.userId = row.userId
        menu.personName = row.name
        menu.admin = row.admin
        menu.silenced = row.silenced
        menu.removed = row.removed
        const at = row.mapToItem(over, 0, row.height - 8)
        menu.byKeys = keys
        menu.popup(over, Theme.space48, at.y)
    }

    AppMenuItem {
        text: qsTr("Write to them")
        iconName: "chat-dots"
        onTriggered: menu.writeWanted(menu.userId)
    }
    AppMenuItem {
        text: qsTr("Make an admin")
        iconName: "person-check"
        enabled: menu.manages && menu.group && !menu.admin && !menu.removed
        visible: enabled
        height: visible ? implicitHeight : 0
        onTriggered: menu.promoted(menu.userId)
    }
    AppMenuItem {
        text: menu.silenced ? qsTr("Let them write again") : qsTr("Silence…")
        iconName: "bell-slash"
        enabled: menu.manages && !menu.removed
        visible: enabled
        height: visible ? implicitHeight : 0
        onTriggered: {
            if (menu.silenced)
                menu.letSpeak(menu.userId)
            else
                menu.silenceWanted(menu.userId, menu.personName)
        }
    }
    AppMenuItem {
        text: menu.group ? qsTr("Remove from the group…") : qsTr("Remove from this room")
        iconName: "person-dash"
        enabled: menu.manages && menu.removable && !menu.removed
        visible: enabled
        height: visible ? implicitHeight : 0
        onTriggered: menu.removeWanted(menu.userId, menu.personName)
    }
    AppMenuItem {
        text: qsTr("Let back in")
        iconName: "person-plus"
        enabled: menu.manages && menu.removed
        visible: enabled
        height: visible ? implicitHeight : 0
        onTriggered: menu.returnWanted(menu.userId)
    }
}
