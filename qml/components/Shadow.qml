// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// The soft shadow under what floats: a few translucent frames, which every renderer can draw.
Item {
    id: shadow

    property real cornerRadius: Theme.radiusCard

    anchors.fill: parent
    visible: !Theme.highContrast

    Repeater {
        model: 6
        Rectangle {
            required property int index
            anchors.fill: parent
            anchors.margins: -2 * (index + 1)
            anchors.topMargin: -2 * (index + 1) + 4
            anchors.bottomMargin: -2 * (index + 1) - 4
            radius: shadow.cornerRadius + 2 * (index + 1)
            color: Qt.rgba(Theme.shadow.r, Theme.shadow.g, Theme.shadow.b, Theme.shadow.a / 7)
        }
    }
}
