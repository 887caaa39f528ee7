// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// The shape of a course card on its way.
Card {
    id: card
    implicitWidth: 272
    implicitHeight: Math.round(width * 9 / 16) + 130
    Skeleton {
        width: parent.width
        height: Math.round(card.width * 9 / 16)
        radius: Theme.radiusCard
    }
    Column {
        x: Theme.space12
        y: Math.round(card.width * 9 / 16) + Theme.space16
        width: parent.width - 2 * Theme.space12
        spacing: Theme.space12
        Skeleton { width: parent.width * 0.9 }
        Skeleton { width: parent.width * 0.5 }
        Skeleton { width: parent.width * 0.35; height: 10 }
    }
}
