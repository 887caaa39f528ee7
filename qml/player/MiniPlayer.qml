// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Lectern.Theme
import Lectern.Player.Model

/// The picture in a small window of its own that stays above others.
Window {
    id: mini

    required property LessonController controller
    readonly property Playback playback: controller.video.playback

    title: controller.lessonTitle
    width: 384
    height: 216
    minimumWidth: 240
    minimumHeight: 135
    flags: Qt.Window | Qt.WindowStaysOnTopHint
    color: Theme.pictureGround

    VideoView {
        anchors.fill: parent
        playback: mini.playback
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: mini.playback.toggle()
        PlayerButton {
            anchors.centerIn: parent
            visible: parent.containsMouse || hovered || !mini.playback.playing
            width: 56
            height: 56
            iconSize: 32
            iconName: mini.playback.playing ? "pause-fill" : "play-fill"
            text: mini.playback.playing ? qsTr("Pause") : qsTr("Play")
            onClicked: mini.playback.toggle()
        }
    }
    Shortcut { sequences: ["Space", "K"]; onActivated: mini.playback.toggle() }
    Shortcut { sequences: ["Esc", "I"]; onActivated: mini.close() }
}
