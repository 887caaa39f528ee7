// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Core
import Lectern.Player.Model

/// The buttons for speed and captions, with their menus.
Row {
    id: menus

    required property VideoLesson video
    required property Settings settings
    readonly property Playback playback: video.playback
    readonly property Captions captions: video.captions
    readonly property bool open: speeds.visible || tracks.visible
    property real captionSize: settings.remembered("player/captionSize", 1)

    spacing: Theme.space4

    PlayerButton {
        id: speedButton
        showText: true
        text: menus.playback.rate + "×"
        Accessible.name: qsTr("Speed %1").arg(text)
        onClicked: speeds.popup(speedButton, 0, -speeds.implicitHeight - Theme.space8)
        AppMenu {
            id: speeds
            Repeater {
                model: [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5]
                AppMenuItem {
                    required property real modelData
                    checkable: true
                    checked: Math.abs(menus.playback.rate - modelData) < 0.01
                    text: modelData === 1 ? qsTr("Normal") : modelData + "×"
                    onTriggered: menus.playback.rate = modelData
                }
            }
        }
    }
    PlayerButton {
        id: captionButton
        visible: menus.captions.labels.length > 0
        iconName: "cc-circle"
        iconSize: 20
        text: qsTr("Captions")
        shortcut: "C"
        onClicked: tracks.popup(captionButton, 0, -tracks.implicitHeight - Theme.space8)
        Rectangle {
            visible: menus.captions.current >= 0
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - 5
            width: 16
            height: 2
            radius: 1
            color: Theme.pictureAccent
        }
        AppMenu {
            id: tracks
            AppMenuItem {
                checkable: true
                checked: menus.captions.current < 0
                text: qsTr("Off")
                onTriggered: menus.captions.choose(-1)
            }
            Repeater {
                model: menus.captions.labels
                AppMenuItem {
                    required property string modelData
                    required property int index
                    checkable: true
                    checked: menus.captions.current === index
                    text: modelData
                    onTriggered: menus.captions.choose(index)
                }
            }
            T.MenuSeparator {
                implicitHeight: 9
                implicitWidth: 100
                contentItem: Item {
                    Rectangle { y: 4; width: parent.width; height: 1; color: Theme.outline }
                }
            }
            Repeater {
                model: [{ name: qsTr("Small text"), size: 0.75 }, { name: qsTr("Medium text"), size: 1 }, { name: qsTr("Large text"), size: 1.4 }]
                AppMenuItem {
                    required property var modelData
                    checkable: true
                    checked: Math.abs(menus.captionSize - modelData.size) < 0.01
                    text: modelData.name
                    onTriggered: {
                        menus.captionSize = modelData.size
                        menus.settings.remember("player/captionSize", modelData.size)
                    }
                }
            }
        }
    }
}
