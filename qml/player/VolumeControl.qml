// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Player.Model

/// Mute, and the volume beside it while the pointer or the focus is there.
Row {
    id: control

    required property Playback playback
    readonly property bool silent: playback.muted || playback.volume <= 0
    readonly property bool open: hover.hovered || slider.activeFocus || mute.visualFocus

    PlayerButton {
        id: mute
        iconName: control.silent ? "volume-mute-fill" : control.playback.volume < 0.5 ? "volume-down-fill" : "volume-up-fill"
        iconSize: 20
        text: control.silent ? qsTr("Unmute") : qsTr("Mute")
        shortcut: "M"
        onClicked: control.playback.muted = !control.playback.muted
    }
    T.Slider {
        id: slider
        readonly property real heard: control.playback.muted ? 0 : control.playback.volume
        width: control.open ? 84 : 0
        height: mute.height
        clip: true
        opacity: control.open ? 1 : 0
        from: 0
        to: 1
        stepSize: 0.05
        value: heard
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Volume")
        Accessible.onIncreaseAction: slider.increase()
        Accessible.onDecreaseAction: slider.decrease()
        // Somebody moved it, by assistive programs as well.
        onValueChanged: {
            if (Math.abs(value - heard) < 0.001)
                return
            control.playback.volume = value
            control.playback.muted = false
        }
        background: Rectangle {
            x: 6
            y: (slider.height - 4) / 2
            width: Math.max(0, slider.width - 12)
            height: 4
            radius: 2
            color: Qt.rgba(1, 1, 1, 0.32)
            Rectangle {
                width: slider.position * parent.width
                height: 4
                radius: 2
                color: Theme.onPicture
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * Math.max(0, slider.width - width)
            y: (slider.height - height) / 2
            width: 12
            height: 12
            radius: 6
            color: Theme.onPicture
        }
        Behavior on width { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.stateDuration; easing.type: Theme.easing } }
    }
    HoverHandler { id: hover }
}
