// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A value between two others. `label` is its name.
T.Slider {
    id: control

    property string label: ""
    /// Where it stands until somebody moves it.
    property real setting: from
    /// Somebody has set it: by the mouse or keys, and let go, or by assistive programs.
    signal chosen(value: real)

    value: setting
    onValueChanged: if (!pressed && value !== setting) control.chosen(value)
    onPressedChanged: if (!pressed && value !== setting) control.chosen(value)
    implicitWidth: 200
    implicitHeight: Theme.controlHeight
    Accessible.role: Accessible.Slider
    Accessible.name: label
    Accessible.onIncreaseAction: control.increase()
    Accessible.onDecreaseAction: control.decrease()

    background: Rectangle {
        x: control.leftPadding
        y: (control.height - height) / 2
        width: control.availableWidth
        height: 4
        radius: 2
        color: Theme.outline
        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: control.position * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: (control.height - height) / 2
        width: 16
        height: 16
        radius: 8
        color: Theme.accent
        border.width: 2
        border.color: Theme.surface
        FocusRing { control: control; shown: control.visualFocus; cornerRadius: parent.radius }
    }
}
