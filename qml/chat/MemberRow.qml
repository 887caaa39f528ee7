// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A person in the room, with a menu of what can be done.
T.ItemDelegate {
    id: row

    required property int index
    required property string userId
    required property string name
    required property url avatar
    required property bool admin
    required property bool online
    required property bool self
    required property string seen
    required property bool silenced
    required property string silence
    required property bool removed
    property bool manages: false
    property bool group: false
    /// From a course's room and from a group; a lesson's room goes with that of its course.
    property bool removable: group
    readonly property string standing: removed ? qsTr("Removed") : !silenced ? seen : manages ? silence : qsTr("Silenced")
    signal writeWanted
    signal promoted
    signal silenceWanted
    signal letSpeak
    signal removeWanted
    signal returnWanted

    implicitHeight: Theme.twoLineRowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: name + (admin ? ", " + qsTr("Admin") : "") + (standing !== "" ? ", " + standing : "")
    Accessible.onPressAction: row.clicked()
    onClicked: if (!row.self) menu.open()
    background: Rectangle {
        color: row.hovered && !row.self ? Theme.hover : "transparent"
        FocusRing { control: row; shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -4; cornerRadius: 4 }
    }
    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        Avatar {
            id: face
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            size: 36
            name: row.name
            source: row.avatar
        }
        Rectangle {
            visible: row.online && !row.removed
            anchors.right: face.right
            anchors.bottom: face.bottom
            width: 12
            height: 12
            radius: 6
            color: Theme.success
            border.width: 2
            border.color: Theme.surface
        }
        Column {
            anchors.left: face.right
            anchors.leftMargin: Theme.space12
            anchors.right: badge.visible ? badge.left : parent.right
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            AppText { width: parent.width; role: AppText.Label; text: row.self ? qsTr("%1 (you)").arg(row.name) : row.name; Accessible.ignored: true }
            AppText {
                width: parent.width
                visible: text !== ""
                role: AppText.Caption
                text: row.standing
                Accessible.ignored: true
            }
        }
        Badge {
            id: badge
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            visible: row.admin
            text: qsTr("Admin")
        }
    }
    AppMenu {
        id: menu
        y: row.height - 8
        x: Theme.space48
        AppMenuItem { text: qsTr("Write to them"); iconName: "chat-dots"; onTriggered: row.writeWanted() }
        AppMenuItem {
            text: qsTr("Make an admin")
            iconName: "person-check"
            enabled: row.manages && row.group && !row.admin && !row.removed
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: row.promoted()
        }
        AppMenuItem {
            text: row.silenced ? qsTr("Let them write again") : qsTr("Silence…")
            iconName: "bell-slash"
            enabled: row.manages && !row.removed
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: row.silenced ? row.letSpeak() : row.silenceWanted()
        }
        AppMenuItem {
            text: row.group ? qsTr("Remove from the group") : qsTr("Remove from this room")
            iconName: "person-dash"
            enabled: row.manages && row.removable && !row.removed
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: row.removeWanted()
        }
        AppMenuItem {
            text: qsTr("Let back in")
            iconName: "person-plus"
            enabled: row.manages && row.removed
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: row.returnWanted()
        }
    }
    HoverHandler { cursorShape: row.self ? Qt.ArrowCursor : Qt.PointingHandCursor }
}
