// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Player.Model

/// The timeline: where the video is, and below, as a thin second line, what of it was seen.
T.Slider {
    id: bar

    required property VideoLesson video
    readonly property Playback playback: video.playback
    /// It is in sight.
    property bool shown: true
    property bool following: false
    property real hoverAt: -1

    /// m:ss, or h:mm:ss
    function clock(seconds: real): string {
        const whole = Math.max(0, Math.floor(seconds + 0.001))
        const h = Math.floor(whole / 3600)
        const m = Math.floor(whole / 60) % 60
        const s = whole % 60
        const two = s < 10 ? "0" + s : "" + s
        return h > 0 ? h + ":" + (m < 10 ? "0" + m : m) + ":" + two : m + ":" + two
    }
    function follow(): void {
        if (bar.pressed)
            return
        bar.following = true
        bar.to = Math.max(1, bar.video.duration)
        bar.value = bar.video.duration > 0 ? bar.playback.position : 0
        bar.following = false
    }

    // Time runs from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: 28
    from: 0
    stepSize: 5
    snapMode: T.Slider.NoSnap
    live: true
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Position")
    Accessible.description: qsTr("%1 of %2").arg(clock(value)).arg(clock(video.duration))
    Accessible.onIncreaseAction: bar.increase()
    Accessible.onDecreaseAction: bar.decrease()
    // Somebody moved it: by keys or by assistive programs at once, by the mouse when it is let go.
    onValueChanged: if (!following && !pressed) playback.seek(value)
    onPressedChanged: if (!pressed) playback.seek(value)
    Component.onCompleted: follow()

    Connections {
        target: bar.playback
        function onPositionChanged(): void { bar.follow() }
    }
    Connections {
        target: bar.video
        function onWatchedChanged(): void { bar.follow() }
    }
    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
        onPointChanged: bar.hoverAt = Math.max(0, Math.min(1, (point.position.x - bar.leftPadding) / bar.availableWidth))
    }

    background: Item {
        x: bar.leftPadding
        width: bar.availableWidth
        height: bar.height
        Rectangle {
            id: track
            y: Math.round((parent.height - height) / 2) - 1
            width: parent.width
            height: bar.hovered || bar.pressed || bar.visualFocus ? 6 : 4
            radius: height / 2
            color: Theme.onPicture
            opacity: 0.32
        }
        Rectangle {
            y: track.y
            width: bar.visualPosition * parent.width
            height: track.height
            radius: height / 2
            color: Theme.pictureAccent
        }
        Repeater {
            model: bar.video.watchedSpans
            Rectangle {
                required property var modelData
                x: modelData.x * track.width
                y: track.y + track.height + 3
                width: Math.max(2, (modelData.y - modelData.x) * track.width)
                height: 2
                radius: 1
                color: Theme.pictureSeen
            }
        }
    }
    MomentMarks {
        id: marks
        shown: bar.shown
        x: bar.leftPadding
        width: bar.availableWidth
        height: bar.height
        video: bar.video
    }
    handle: Rectangle {
        x: bar.leftPadding + bar.visualPosition * (bar.availableWidth - width)
        y: track.y + track.height / 2 - height / 2
        width: 14
        height: 14
        radius: 7
        color: Theme.onPicture
        scale: bar.hovered || bar.pressed || bar.visualFocus ? 1 : 0.7
        Rectangle {
            anchors.fill: parent
            anchors.margins: -4
            radius: width / 2
            visible: bar.visualFocus
            color: "transparent"
            border.width: 2
            border.color: Theme.onPicture
        }
    }
    Rectangle {
        readonly property real at: bar.pressed ? bar.visualPosition : bar.hoverAt
        visible: (hover.hovered && !marks.pointed || bar.pressed) && bar.video.duration > 0
        x: Math.max(0, Math.min(bar.width - width, bar.leftPadding + at * bar.availableWidth - width / 2))
        y: -height - 2
        width: when.implicitWidth + 2 * Theme.space8
        height: when.implicitHeight + Theme.space4
        radius: Theme.radiusControl
        color: Theme.pictureShade
        Text {
            id: when
            anchors.centerIn: parent
            text: bar.clock(parent.at * bar.video.duration)
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Theme.caption
            color: Theme.onPicture
            Accessible.ignored: true
        }
    }
}
