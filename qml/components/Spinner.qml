// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Turns while it is visible; only inside buttons and fields, never for a whole page.
Item {
    id: spinner

    property int size: 16
    property color color: Theme.accent

    implicitWidth: size
    implicitHeight: size

    Icon {
        id: arc
        name: "arrow-repeat"
        size: spinner.size
        color: spinner.color
        RotationAnimator on rotation {
            from: 0
            to: 360
            duration: 900
            loops: Animation.Infinite
            running: spinner.visible && !Theme.reducedMotion
        }
    }
}
