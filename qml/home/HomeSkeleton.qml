// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

Column {
    id: skeleton
    spacing: Theme.space24
    Card {
        width: parent.width
        height: 196
        Skeleton { x: Theme.space16; y: Theme.space16; width: 292; height: 164; radius: Theme.radiusControl }
        Column {
            x: 292 + 2 * Theme.space24
            y: Theme.space24
            width: parent.width - x - Theme.space24
            spacing: Theme.space16
            Skeleton { width: 120; height: 12 }
            Skeleton { width: parent.width * 0.6; height: 22 }
            Skeleton { width: parent.width * 0.4 }
            Skeleton { width: parent.width * 0.8; height: 6 }
        }
    }
    Row {
        spacing: grid.gap
        CardGrid { id: grid; available: skeleton.width }
        Repeater {
            model: grid.columns
            CardSkeleton { width: grid.cardWidth }
        }
    }
}
