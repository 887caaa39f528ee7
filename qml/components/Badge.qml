// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A few words with a tint: "Free", "Preview", "Completed".
Rectangle {
    id: badge

    property string text: ""
    property string iconName: ""
    property color ink: Theme.accent
    property color fill: Theme.accentSoft

    implicitWidth: row.implicitWidth + 2 * Theme.space8
    implicitHeight: Math.round(22 * Theme.textScale)
    radius: Theme.radiusControl
    color: fill
    border.width: Theme.highContrast ? 2 : 0
    border.color: ink

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space4
        Icon {
            visible: badge.iconName !== ""
            name: badge.iconName
            size: Theme.caption
            color: badge.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: badge.text
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Theme.caption
            font.weight: Theme.weightLabel
            color: badge.ink
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
