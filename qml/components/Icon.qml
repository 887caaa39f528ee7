// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme
import Lectern.Components

/// An icon of the one family, by its Bootstrap name, in a token's colour. Says nothing to assistive
/// programs: what it is in has a name.
IconItem {
    property int size: Theme.iconControl

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    color: Theme.text
    Accessible.ignored: true
}
