// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A word that is refused; admins take it from the list.
T.ItemDelegate {
    id: row

    required property string word
    property bool removable: false
    property bool busy: false
    signal removed

    implicitHeight: Theme.rowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: word
    Accessible.role: Accessible.ListItem
    Accessible.name: word
    background: Rectangle {
        color: row.hovered ? Theme.hover : "transparent"
        FocusRing { control: row; shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -4; cornerRadius: 4 }
    }
    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        AppText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.right: away.left
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            text: row.word
            Accessible.ignored: true
        }
        IconButton {
            id: away
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: row.removable
            enabled: !row.busy
            compact: true
            iconName: "x-lg"
            text: qsTr("Remove “%1”").arg(row.word)
            onClicked: row.removed()
        }
    }
}
