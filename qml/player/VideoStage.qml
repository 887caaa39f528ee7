// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Core
import Lectern.Player.Model

/// The picture with everything that lies over it. Its controls fade after 2.5 s of playing.
FocusScope {
    id: stage

    required property LessonController controller
    required property Settings settings
    property bool fullScreen: false
    property bool inMiniPlayer: false
    /// Who understands the keys. In full screen the stage is not inside of it.
    required property Item keyTarget
    readonly property VideoLesson video: controller.video
    readonly property Playback playback: video.playback
    property bool awake: true
    /// The keyboard is on one of the controls: they stay.
    readonly property bool controlFocused: {
        let item = stage.Window.activeFocusItem
        while (item && item !== controls)
            item = item.parent
        return item === controls
    }
    readonly property bool controlsShown: awake || controlFocused || !playback.playing || controls.menuOpen || nextCard.visible

    Keys.forwardTo: fullScreen ? [keyTarget] : []

    signal fullScreenToggled
    signal miniPlayerToggled

    function focusPicture(): void { picture.forceActiveFocus() }
    function wake(): void {
        stage.awake = true
        sleep.restart()
    }
    function note(text: string): void {
        bubble.say(text)
        stage.wake()
    }
    function offerNext(): void {
        if (stage.controller.nextTitle !== "")
            nextCard.start(stage.settings.autoplayNext)
    }
    function dismissNext(): bool {
        const was = nextCard.visible
        nextCard.visible = false
        return was
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.pictureGround
    }
    // What has the focus while no control has it; the keys themselves are the page's.
    T.Control {
        id: picture
        anchors.fill: parent
        focus: true
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Video %1").arg(stage.controller.lessonTitle)
    }
    Image {
        anchors.fill: parent
        visible: stage.playback.phase === Playback.Opening && status === Image.Ready
        source: stage.controller.posterUrl
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        sourceSize.width: 1280
        Accessible.ignored: true
    }
    VideoView {
        anchors.fill: parent
        playback: stage.playback
        visible: stage.playback.phase !== Playback.Opening && stage.playback.phase !== Playback.Closed
    }
    HoverHandler {
        cursorShape: stage.controlsShown ? Qt.ArrowCursor : Qt.BlankCursor
        // A point is told anew with every picture that is drawn, wherever the mouse rests.
        property point rested
        onPointChanged: {
            if (point.position.x === rested.x && point.position.y === rested.y)
                return
            rested = point.position
            stage.wake()
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: {
            stage.forceActiveFocus()
            stage.playback.toggle()
        }
        onDoubleClicked: stage.fullScreenToggled()
    }
    CaptionText {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: stage.controlsShown ? controls.height - Theme.space8 : Math.max(Theme.space24, parent.height * 0.06)
        text: stage.controller.videoError.present ? "" : stage.video.captions.text
        size: controls.captionSize * (stage.fullScreen ? 1.3 : 1)
    }
    Spinner {
        anchors.centerIn: parent
        visible: stage.playback.waiting && !stage.controller.videoError.present
        size: 40
        color: Theme.onPicture
    }
    Rectangle {
        anchors.centerIn: parent
        visible: !stage.playback.playing && !stage.playback.waiting && !nextCard.visible
            && (stage.playback.phase === Playback.Ready || stage.playback.phase === Playback.Ended)
        width: 72
        height: 72
        radius: 36
        color: Theme.pictureShade
        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: stage.playback.phase === Playback.Ended ? 0 : 2
            name: stage.playback.phase === Playback.Ended ? "arrow-clockwise" : "play-fill"
            size: 36
            color: Theme.onPicture
        }
    }
    BubbleNote { id: bubble }
    VideoProblem {
        anchors.fill: parent
        controller: stage.controller
    }
    Rectangle {
        anchors.fill: parent
        visible: picture.visualFocus
        color: "transparent"
        border.width: Theme.focusWidth + 1
        border.color: Theme.pictureAccent
    }
    PlayerControls {
        id: controls
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        controller: stage.controller
        settings: stage.settings
        fullScreen: stage.fullScreen
        miniPlayer: stage.inMiniPlayer
        visible: !stage.controller.videoError.present
        opacity: stage.controlsShown ? 1 : 0
        onFullScreenToggled: stage.fullScreenToggled()
        onMiniPlayerToggled: stage.miniPlayerToggled()
        Behavior on opacity { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.placeDuration } }
    }
    ResumeNotice {
        x: Theme.space16
        y: Theme.space16
        video: stage.video
        at: stage.clockText(stage.video.resumedAt)
    }
    NextCard {
        id: nextCard
        anchors.right: parent.right
        anchors.bottom: controls.top
        anchors.rightMargin: Theme.space16
        title: stage.controller.nextTitle
        onAccepted: stage.controller.next()
    }
    function clockText(seconds: real): string {
        const whole = Math.max(0, Math.floor(seconds))
        const s = whole % 60
        return Math.floor(whole / 60) + ":" + (s < 10 ? "0" + s : s)
    }

    Timer {
        id: sleep
        interval: 2500
        running: stage.playback.playing
        onTriggered: stage.awake = false
    }
    Connections {
        target: stage.controller
        function onLessonChanged(): void { nextCard.visible = false }
    }
    Connections {
        target: stage.video
        function onEnded(): void { stage.offerNext() }
    }
}
