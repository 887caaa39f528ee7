// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A thin bar that widens under the pointer.
T.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: policy === T.ScrollBar.AlwaysOn || (policy === T.ScrollBar.AsNeeded && size < 1)
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: 3
        color: bar.pressed ? Theme.muted : Theme.outlineStrong
        opacity: bar.active || bar.hovered || Theme.highContrast ? 1 : 0.45
        Behavior on opacity { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.stateDuration } }
    }
}
