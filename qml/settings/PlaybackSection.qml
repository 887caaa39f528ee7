// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Theme

Column {
    id: section

    required property Settings settings
    readonly property var speeds: ["0.5", "0.75", "1", "1.25", "1.5", "1.75", "2", "2.5"]

    spacing: Theme.space16

    SelectBox {
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.formWidth)
        label: qsTr("Speed")
        options: section.speeds.map(speed => qsTr("%1×").arg(Number(speed).toLocaleString(Qt.locale(), "f", speed.length > 3 ? 2 : speed.length > 1 ? 1 : 0)))
        currentIndex: Math.max(0, section.speeds.indexOf(String(section.settings.playbackSpeed)))
        onChosen: index => section.settings.change("playbackSpeed", Number(section.speeds[index]))
    }
    AppSwitch {
        width: parent.width
        text: qsTr("Captions")
        detail: qsTr("Show captions where a video has them.")
        checked: section.settings.captions
        onToggled: section.settings.change("captions", checked)
    }
    AppSwitch {
        width: parent.width
        text: qsTr("Go on by itself")
        detail: qsTr("Open the next lesson when one ends.")
        checked: section.settings.autoplayNext
        onToggled: section.settings.change("autoplayNext", checked)
    }
}
