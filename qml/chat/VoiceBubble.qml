// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtMultimedia
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// A recording: played where it stands, with how loud it is over its time.
Rectangle {
    id: bubble

    required property var file
    required property AttachmentFiles files
    property real most: 400
    /// Who said it and when.
    property string origin: ""
    property bool wanted: false
    property string note: ""
    readonly property MediaPlayer player: sound.item as MediaPlayer
    readonly property bool playing: player !== null && player.playbackState === MediaPlayer.PlayingState
    // As plain numbers: the player's own type of them is none that QML declares.
    property var place: player
    readonly property real total: place ? Number(place["duration"]) : 0
    // At its end a player stays where that is.
    readonly property bool ended: place ? place["mediaStatus"] === MediaPlayer.EndOfMedia : false
    readonly property real position: place && !ended ? Number(place["position"]) : 0
    readonly property real part: total > 0 ? position / total : 0

    function clock(seconds: real): string {
        const whole = Math.round(seconds)
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0")
    }
    /// What a time needs, whichever its digits are.
    function room(time: string): real {
        let most = 0
        for (let digit = 0; digit < 10; ++digit)
            most = Math.max(most, figures.advanceWidth(time.replace(/[0-9]/g, String(digit))))
        return Math.ceil(most)
    }
    function toggle(): void {
        if (bubble.playing)
            return bubble.player.pause()
        bubble.note = ""
        const here = bubble.file.local ? bubble.file.url : bubble.files.local(bubble.file.id, false)
        if (String(here) !== "")
            return bubble.play(here)
        bubble.wanted = true
        bubble.files.want(bubble.file.id, false, bubble.file.url)
    }
    function play(source: url): void {
        bubble.wanted = false
        sound.active = true
        if (bubble.player.source !== source)
            bubble.player.source = source
        bubble.player.play()
    }

    implicitWidth: Math.min(most, row.implicitWidth + 2 * Theme.space12)
    implicitHeight: Theme.twoLineRowHeight
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.line
    border.color: Theme.outline

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space12
        spacing: Theme.space12
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: bubble.playing ? "pause-fill" : "play-fill"
            busy: bubble.wanted
            text: bubble.playing ? qsTr("Pause voice message") : qsTr("Play voice message")
            Accessible.description: bubble.origin + (bubble.file.length !== "" ? ", " + qsTr("Length %1").arg(bubble.file.length) : "")
            onClicked: bubble.toggle()
        }
        VoiceBars {
            anchors.verticalCenter: parent.verticalCenter
            width: 160
            height: 32
            levels: bubble.file.bars
            part: bubble.part
        }
        AppText {
            id: time
            readonly property string whole: bubble.file.length !== "" ? String(bubble.file.length) : String(bubble.file.size)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, bubble.room(whole), bubble.total > 0 ? bubble.room(bubble.clock(bubble.total / 1000)) : 0)
            role: AppText.Caption
            text: bubble.note !== "" ? bubble.note : bubble.playing || bubble.part > 0
                ? bubble.clock(bubble.position / 1000) : whole
        }
    }
    FontMetrics {
        id: figures
        font: time.font
    }
    // Only what is played needs a player.
    Loader {
        id: sound
        active: false
        // Qt 6.4 can't make bound components in a Loader: these ids are found the old way.
        // qmllint disable unqualified
        sourceComponent: MediaPlayer {
            audioOutput: AudioOutput {}
            onErrorOccurred: bubble.note = qsTr("This can't be played here.")
        }
    }
    Connections {
        target: bubble.files
        enabled: bubble.wanted
        function onReady(id: string, thumbnail: bool): void {
            if (id === bubble.file.id && !thumbnail)
                bubble.play(bubble.files.local(id, false))
        }
        function onFailed(id: string, thumbnail: bool, message: string): void {
            if (id !== bubble.file.id || thumbnail)
                return
            bubble.wanted = false
            bubble.note = message
        }
    }
}
