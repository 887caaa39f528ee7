// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Core
import Lectern.Player.Model

/// The bar over the foot of the picture.
Item {
    id: controls

    required property LessonController controller
    required property Settings settings
    required property bool fullScreen
    property bool miniPlayer: false
    readonly property Playback playback: controller.video.playback
    readonly property alias menuOpen: menus.open
    readonly property alias captionSize: menus.captionSize

    signal fullScreenToggled
    signal miniPlayerToggled

    implicitHeight: 96

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: "transparent" }
            GradientStop { position: 1; color: Theme.pictureShade }
        }
    }
    SeekBar {
        id: seekBar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: buttons.top
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        video: controls.controller.video
        shown: controls.opacity === 1
    }
    Item {
        id: buttons
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space8
        height: Theme.controlHeight

        Row {
            anchors.left: parent.left
            spacing: Theme.space4
            PlayerButton {
                objectName: "playButton"
                iconName: controls.playback.playing ? "pause-fill" : "play-fill"
                iconSize: 24
                text: controls.playback.playing ? qsTr("Pause") : qsTr("Play")
                shortcut: qsTr("Space")
                onClicked: controls.playback.toggle()
            }
            PlayerButton {
                visible: controls.controller.nextTitle !== ""
                iconName: "skip-end-fill"
                text: qsTr("Next lesson")
                shortcut: "N"
                onClicked: controls.controller.next()
            }
            VolumeControl { playback: controls.playback }
            Text {
                objectName: "time"
                height: parent.height
                leftPadding: Theme.space8
                verticalAlignment: Text.AlignVCenter
                text: seekBar.clock(seekBar.pressed ? seekBar.value : controls.playback.position) + (seekBar.video.duration > 0 ? " / " + seekBar.clock(seekBar.video.duration) : "")
                textFormat: Text.PlainText
                font.family: Theme.family
                font.pixelSize: Theme.body
                color: Theme.onPicture
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space4
            PlayerMenus {
                id: menus
                video: controls.controller.video
                settings: controls.settings
            }
            PlayerButton {
                iconName: "pip"
                iconSize: 20
                text: controls.miniPlayer ? qsTr("Close mini player") : qsTr("Mini player")
                shortcut: "I"
                onClicked: controls.miniPlayerToggled()
            }
            PlayerButton {
                iconName: controls.fullScreen ? "fullscreen-exit" : "fullscreen"
                text: controls.fullScreen ? qsTr("Leave full screen") : qsTr("Full screen")
                shortcut: "F"
                onClicked: controls.fullScreenToggled()
            }
        }
    }
}
