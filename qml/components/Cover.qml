// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme
import Lectern.Components

/// A course's picture, 16:9: its own, or one drawn from its title so that no two look the same.
Item {
    id: cover

    property string title: ""
    property string courseId: ""
    property url source
    property real cornerRadius: Theme.radiusCard
    property bool squareBottom: false

    implicitWidth: 272
    implicitHeight: Math.round(width * 9 / 16)
    Accessible.ignored: true

    CoverArt {
        anchors.fill: parent
        visible: !picture.ready
        title: cover.title
        seed: cover.courseId
        cornerRadius: cover.cornerRadius
        squareBottom: cover.squareBottom
    }
    RoundImage {
        id: picture
        anchors.fill: parent
        source: cover.source
        cornerRadius: cover.cornerRadius
        squareBottom: cover.squareBottom
        visible: ready
    }
}
