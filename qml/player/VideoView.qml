// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtMultimedia
import Lectern.Player.Model

/// The picture of a playback. Drawn by the graphics card where there is one, else by the program.
Item {
    id: view

    required property Playback playback

    function sink(): QtObject {
        const drawn = loader.item as VideoSurface
        return drawn ? drawn.videoSink : (loader.item as VideoOutput).videoSink
    }

    Loader {
        id: loader
        anchors.fill: parent
        sourceComponent: view.GraphicsInfo.api === GraphicsInfo.Software ? software
            : view.GraphicsInfo.api === GraphicsInfo.Unknown ? null : hardware
        onItemChanged: if (item) view.playback.addOutput(view.sink())
    }
    Component {
        id: software
        VideoSurface {}
    }
    Component {
        id: hardware
        VideoOutput {}
    }
    Component.onDestruction: if (loader.item && view.playback) view.playback.removeOutput(view.sink())
}
