// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// How loud a recording is over its time, or a plain line where that is not known; what has been
/// played is in colour.
Item {
    id: bars

    property var levels: []
    property real part: 0
    readonly property int count: levels.length > 0 ? levels.length : 48

    Accessible.ignored: true

    Row {
        anchors.fill: parent
        spacing: 1
        Repeater {
            model: bars.count
            Rectangle {
                required property int index
                readonly property real level: bars.levels.length > 0 ? Number(bars.levels[index]) : 0
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(1, bars.width / bars.count - 1)
                height: Math.max(3, level * bars.height)
                radius: width / 2
                color: index < bars.part * bars.count ? Theme.accent : Theme.outlineStrong
            }
        }
    }
}
