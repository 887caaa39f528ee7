// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// The ring around what has the keyboard's focus: put it into a control's background.
Rectangle {
    id: ring

    required property Item control
    property bool shown: ring.control.activeFocus
    property real gap: Theme.focusGap
    property real cornerRadius: Theme.radiusControl

    anchors.fill: parent
    anchors.margins: -(gap + Theme.focusWidth)
    visible: shown
    color: "transparent"
    radius: cornerRadius + gap + Theme.focusWidth
    border.width: Theme.focusWidth
    border.color: Theme.accent
}
