// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtMultimedia
import Lectern.Player.Model

/// The picture of a playback. Drawn by the graphics card where there is one, else by the program.
Item {
    id: view

    required property Playback playback
    readonly property rect contentRect: loader.item ? loader.item.contentRect : Qt.rect(0, 0, width, height)

    Loader {
        id: loader
        anchors.fill: parent
        sourceComponent: view.GraphicsInfo.api === GraphicsInfo.Software ? software
            : view.GraphicsInfo.api === GraphicsInfo.Unknown ? null : hardware
        onItemChanged: if (item) view.playback.addOutput(item.videoSink)
    }
    Component {
        id: software
        VideoSurface {}
    }
    Component {
        id: hardware
        VideoOutput {}
    }
    Component.onDestruction: if (loader.item && view.playback) view.playback.removeOutput(loader.item.videoSink)
}
