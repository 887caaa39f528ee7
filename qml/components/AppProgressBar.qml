// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// How much is done, 0–1. Never moves by itself.
T.ProgressBar {
    id: control

    property string label: qsTr("Progress")

    implicitWidth: 120
    implicitHeight: 6
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label + " " + Math.round(position * 100) + " %"

    background: Rectangle {
        radius: height / 2
        color: Theme.highContrast ? Theme.surface : Theme.dark ? Theme.outline : Theme.sunken
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.outline
    }
    contentItem: Item {
        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: control.position > 0 ? Math.max(height, control.position * parent.width) : 0
            height: parent.height
            radius: height / 2
            color: control.position >= 1 ? Theme.success : Theme.accent
        }
    }
}
