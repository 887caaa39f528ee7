// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A person in a list to choose from.
T.ItemDelegate {
    id: row

    required property int index
    required property string userId
    required property string name
    required property url avatar
    required property bool chosen

    implicitHeight: Math.round(48 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: row.clicked()
    Accessible.onToggleAction: row.clicked()

    background: Rectangle {
        radius: Theme.radiusControl
        color: row.hovered ? Theme.hover : "transparent"
        FocusRing { control: row; shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -3; cornerRadius: Theme.radiusControl }
    }
    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        Avatar {
            id: face
            anchors.left: parent.left
            anchors.leftMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            size: 32
            name: row.name
            source: row.avatar
        }
        AppText {
            anchors.left: face.right
            anchors.leftMargin: Theme.space12
            anchors.right: mark.left
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            text: row.name
            Accessible.ignored: true
        }
        Rectangle {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: row.chosen ? Theme.accent : "transparent"
            border.width: row.chosen ? 0 : Math.max(1, Theme.line)
            border.color: Theme.outlineStrong
            Icon {
                anchors.centerIn: parent
                visible: row.chosen
                name: "check-lg"
                size: 12
                color: Theme.onAccent
            }
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
