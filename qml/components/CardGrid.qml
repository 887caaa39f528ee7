// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// The measures of a grid of cards: as many columns of at least 248 px as fit.
QtObject {
    required property real available
    readonly property real gap: Theme.space16
    readonly property real least: Math.round(248 * Math.min(Theme.textScale, 1.5))
    readonly property int columns: Math.max(1, Math.floor((available + gap) / (least + gap)))
    readonly property real cardWidth: Math.floor((available - (columns - 1) * gap) / columns)
}
