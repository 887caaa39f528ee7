// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

Rectangle {
    id: box

    required property Item control
    property bool wrong: false

    radius: Theme.radiusControl
    color: control.enabled ? Theme.surface : Theme.sunken
    border.width: box.control.activeFocus || wrong ? 2 : Theme.line
    border.color: wrong ? Theme.danger : box.control.activeFocus ? Theme.accent : Theme.outlineStrong

    FocusRing { control: box.control; gap: 1; visible: box.control.activeFocus && Theme.highContrast }
}
