// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components

/// Whose, where and when, in one line. Where that is too long the place is cut first, the time never.
Row {
    id: heading

    property string who: ""
    property string place: ""
    property string when: ""
    readonly property real dots: (place !== "" ? dot.implicitWidth + 2 * spacing : 0)
        + (when !== "" ? dot.implicitWidth + 2 * spacing : 0)
    readonly property real rest: Math.max(0, width - dots - (when !== "" ? time.implicitWidth : 0))

    component Part: AppText {
        role: AppText.Caption
        Accessible.ignored: true
    }

    spacing: 6
    Part {
        id: writer
        width: Math.min(implicitWidth, heading.place === "" ? heading.rest : Math.max(heading.rest * 2 / 3, heading.rest - spot.implicitWidth))
        text: heading.who
    }
    Part { id: dot; visible: heading.place !== ""; text: "·" }
    Part {
        id: spot
        visible: heading.place !== ""
        width: Math.min(implicitWidth, heading.rest - writer.width)
        text: heading.place
    }
    Part { visible: heading.when !== ""; text: "·" }
    Part { id: time; visible: heading.when !== ""; text: heading.when }
}
