// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// Which message a jump went to: marked until one has found it, then no longer.
SequentialAnimation {
    id: mark

    property string key: ""
    /// From 1 to 0: none.
    property real strength: 0

    function show(found: string): void {
        mark.key = found
        mark.restart()
    }

    PropertyAction { target: mark; property: "strength"; value: 1 }
    PauseAnimation { duration: 3000 }
    NumberAnimation { target: mark; property: "strength"; to: 0; duration: Theme.reducedMotion ? 0 : 600 }
}
