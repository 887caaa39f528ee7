// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Rows that are still on their way.
Column {
    id: bones

    property int rows: 6
    property real edge: Theme.space16

    spacing: Theme.space16
    topPadding: Theme.space12
    Repeater {
        model: bones.rows
        Item {
            required property int index
            width: bones.width
            height: 44
            Skeleton {
                id: face
                anchors.left: parent.left
                anchors.leftMargin: bones.edge
                width: 40
                height: 40
                radius: 20
            }
            Skeleton {
                anchors.left: face.right
                anchors.leftMargin: Theme.space12
                y: 4
                width: Math.min(parent.width - 90, Theme.readingWidth) * (0.45 + 0.1 * (parent.index % 3))
            }
            Skeleton {
                anchors.left: face.right
                anchors.leftMargin: Theme.space12
                y: 24
                width: Math.min(parent.width - 90, Theme.readingWidth) * (0.9 - 0.15 * (parent.index % 4))
            }
        }
    }
}
