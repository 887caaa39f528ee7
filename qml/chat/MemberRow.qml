// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A person in the room; pressed, a menu of what can be done is wanted.
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
    readonly property string standing: removed ? qsTr("Removed") : !silenced ? seen : manages ? silence : qsTr("Silenced")
    signal menuWanted(byKeys: bool)

    implicitHeight: Theme.twoLineRowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: Sentence.of("%1", [name]) + (admin ? ", " + qsTr("Admin") : "") + (standing !== "" ? ", " + standing : "")
    Accessible.onPressAction: row.clicked()
    Keys.onReturnPressed: if (!row.self) row.menuWanted(true)
    Keys.onEnterPressed: if (!row.self) row.menuWanted(true)
    onClicked: if (!row.self) row.menuWanted(false)
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
            AppText { width: parent.width; role: AppText.Label; text: row.self ? Sentence.of(qsTr("%1 (you)"), [row.name]) : row.name; Accessible.ignored: true }
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
    HoverHandler { cursorShape: row.self ? Qt.ArrowCursor : Qt.PointingHandCursor }
}
