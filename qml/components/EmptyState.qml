// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Nothing here yet: a small drawing, one sentence, one action.
Item {
    id: empty

    property string iconName: "inbox"
    property string title: ""
    property string text: ""
    property string actionText: ""

    signal action

    implicitWidth: Math.round(440 * Theme.textScale)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(empty.width > 0 ? empty.width - 2 * Theme.space24 : 420, 420 * Theme.textScale)
        spacing: Theme.space12

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 88
            height: 88
            radius: 44
            color: Theme.accentSoft
            border.width: Theme.highContrast ? 2 : 0
            border.color: Theme.outline
            Rectangle {
                width: 14
                height: 14
                radius: 7
                x: 84
                y: 8
                color: Theme.accentSoft
            }
            Rectangle {
                width: 8
                height: 8
                radius: 4
                x: -8
                y: 60
                color: Theme.accentSoft
            }
            Icon {
                anchors.centerIn: parent
                name: empty.iconName
                size: 36
                color: Theme.accent
            }
        }
        AppText {
            width: parent.width
            visible: text !== ""
            role: AppText.Title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: empty.title
        }
        AppText {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
            text: empty.text
        }
        Item {
            width: 1
            height: Theme.space4
            visible: actionButton.visible
        }
        AppButton {
            id: actionButton
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== ""
            text: empty.actionText
            onClicked: empty.action()
        }
    }
}
