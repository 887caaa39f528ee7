// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Player.Model

/// "Resumed at 12:41 · Start over", for some seconds.
Rectangle {
    id: notice

    required property VideoLesson video
    property string at: ""

    visible: video.resumedAt >= 0 && video.playback.phase === Playback.Ready
    width: row.width + Theme.space12 + Theme.space4
    height: Theme.controlHeight + Theme.space4
    radius: Theme.radiusControl
    color: Theme.pictureShade
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Row {
        id: row
        x: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        Text {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Resumed at %1").arg(notice.at)
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Theme.body
            color: Theme.onPicture
            Accessible.ignored: true
        }
        PlayerButton {
            showText: true
            text: qsTr("Start over")
            onClicked: notice.video.startOver()
        }
        PlayerButton {
            iconName: "x-lg"
            iconSize: 12
            text: qsTr("Dismiss")
            onClicked: notice.video.dismissResumed()
        }
    }
    Timer {
        interval: 8000
        running: notice.visible
        onTriggered: notice.video.dismissResumed()
    }
}
