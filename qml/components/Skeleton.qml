// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// The shape of something that is still on its way. Breathes only while it can be seen.
Rectangle {
    id: bone

    color: Theme.highContrast ? Theme.surface : Theme.dark ? Theme.outline : Theme.sunken
    radius: Theme.radiusControl
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.outline
    implicitHeight: 14
    Accessible.ignored: true

    SequentialAnimation on opacity {
        running: bone.visible && !Theme.reducedMotion
        loops: Animation.Infinite
        NumberAnimation { from: 1; to: 0.55; duration: 700; easing.type: Easing.InOutSine }
        NumberAnimation { from: 0.55; to: 1; duration: 700; easing.type: Easing.InOutSine }
    }
}
