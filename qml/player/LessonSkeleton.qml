// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components

/// The shape of a lesson page that is on its way.
Item {
    id: bones

    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading the lesson")

    Skeleton {
        id: picture
        width: parent.width
        height: Math.min(parent.height - 160, width * 9 / 16)
        radius: 0
    }
    Skeleton {
        id: title
        anchors.top: picture.bottom
        anchors.topMargin: Theme.space24
        x: Theme.space24
        width: Math.min(420, parent.width * 0.6)
        height: 24
    }
    Skeleton {
        anchors.top: title.bottom
        anchors.topMargin: Theme.space12
        x: Theme.space24
        width: Math.min(180, parent.width * 0.3)
        height: 14
    }
}
