// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A surface with a hairline around it. Children are laid out inside by themselves.
Rectangle {
    color: Theme.surface
    radius: Theme.radiusCard
    border.width: Theme.line
    border.color: Theme.outline
}
