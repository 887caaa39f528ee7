// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Lectern.Theme
import Lectern.Components
import Lectern.Chat.Model
import Lectern.Core
import Lectern.Player.Model

/// The lesson page: the lesson on the widest space, the course's outline beside it. Keys as in the
/// players people know, wherever on the page the focus is.
FocusScope {
    id: page

    required property LessonController controller
    required property Settings settings
    required property Navigator navigator
    property ChatController chat
    property url chatPanel
    readonly property Playback playback: controller.video.playback
    readonly property bool narrow: width < Theme.narrowWindow - Theme.railNarrow
    readonly property bool fullScreen: wantsFullScreen && content.isVideo
    property bool wantsFullScreen: false
    property bool outlineWanted: !narrow
    property bool chatWanted: false
    /// How much of the page, from below, nothing may cover.
    readonly property real foot: talk.visible && talk.shown ? talk.shown.foot : 0
    readonly property bool canTalk: talk.available && chat.me !== "" && chat.mayTalk(controller.enrolled, controller.instructorId)
    /// Whoever came from the chat has been shown it here as well, or had no room for it.
    property bool chatOffered: false
    readonly property var place: navigator.parameters
    readonly property bool sideWanted: outlineWanted || chatWanted
    readonly property bool loading: controller.state === ViewState.Loading || controller.state === ViewState.Idle
    readonly property bool broken: controller.state === ViewState.Error || controller.state === ViewState.Offline

    /// Once for each going there, and where it covers nothing.
    function offerChat(): void {
        if (chatOffered || !canTalk || width === 0 || place.chat !== true)
            return
        chatOffered = true
        if (narrow)
            return
        chatWanted = true
        outlineWanted = false
    }
    /// What the navigator names: without a lesson the one to go on with, without a position where
    /// the student was.
    function openWanted(): void {
        if (page.navigator.page !== Navigator.Lesson)
            return
        page.chatOffered = false
        page.offerChat()
        const {page: sheet} = page.navigator.parameters
        page.controller.openPlace(page.navigator.parameters)
        if (sheet > 0)
            content.showMoment(-1, sheet)
    }
    /// One thing beside the lesson at a time.
    function showChat(on: bool): void {
        page.chatWanted = on && page.canTalk
        page.outlineWanted = !page.chatWanted && !page.narrow
        if (page.chatWanted)
            talk.takeFocus()
        else
            content.takeFocus()
    }
    function goBack(): void {
        if (page.navigator.canGoBack)
            page.navigator.back()
        else
            page.navigator.replace(Navigator.Course, { courseId: page.controller.courseId })
    }
    function setFullScreen(on: bool): void {
        page.wantsFullScreen = on && content.isVideo
        if (page.Window.window)
            page.Window.window.visibility = page.wantsFullScreen ? Window.FullScreen : Window.AutomaticVisibility
        content.takeFocus()
    }
    function step(by: real): void {
        page.playback.seekBy(by)
        content.stage.note((by < 0 ? "−" : "+") + Math.abs(by) + " s")
    }
    function louder(by: real): void {
        page.playback.muted = false
        page.playback.volume = Math.round((page.playback.volume + by) * 20) / 20
        content.stage.note(qsTr("Volume %1 %").arg(Math.round(page.playback.volume * 100)))
    }
    function faster(by: real): void {
        page.playback.rate = Math.round((page.playback.rate + by) * 4) / 4
        content.stage.note(page.playback.rate + "×")
    }
    /// True if the key meant something to the video.
    function videoKey(event: var): bool {
        const text = event.text
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            page.playback.seek(page.playback.duration * (event.key - Qt.Key_0) / 10)
            content.stage.wake()
        } else if (text === "<" || text === ">") {
            page.faster(text === "<" ? -0.25 : 0.25)
        } else {
            switch (event.key) {
            case Qt.Key_Space:
            case Qt.Key_K: page.playback.toggle(); content.stage.wake(); break
            case Qt.Key_J: page.step(-10); break
            case Qt.Key_L: page.step(10); break
            case Qt.Key_Left: page.step(-5); break
            case Qt.Key_Right: page.step(5); break
            case Qt.Key_Up: page.louder(0.05); break
            case Qt.Key_Down: page.louder(-0.05); break
            case Qt.Key_M:
                page.playback.muted = !page.playback.muted
                content.stage.note(page.playback.muted ? qsTr("Muted") : qsTr("Sound on"))
                break
            case Qt.Key_F: page.setFullScreen(!page.wantsFullScreen); break
            case Qt.Key_C: page.controller.video.captions.toggle(); content.stage.wake(); break
            case Qt.Key_I: mini.visible = !mini.visible; break
            case Qt.Key_Home: page.playback.seek(0); break
            case Qt.Key_End: page.playback.seek(page.playback.duration); break
            default: return false
            }
        }
        return true
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Lesson")
    onCanTalkChanged: offerChat()
    onWidthChanged: offerChat()
    onNarrowChanged: page.outlineWanted = !page.narrow && !page.chatWanted
    Component.onCompleted: openWanted()
    Component.onDestruction: {
        if (page.wantsFullScreen)
            page.setFullScreen(false)
        page.controller.leave()
    }

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return
        if (event.key === Qt.Key_Escape) {
            event.accepted = true
            if (content.stage.dismissNext())
                content.takeFocus()
            else if (page.wantsFullScreen)
                page.setFullScreen(false)
            else if (page.narrow && page.outlineWanted)
                page.outlineWanted = false
            else if (page.chatWanted)
                page.showChat(false)
            else
                event.accepted = false
        } else if (event.key === Qt.Key_N) {
            page.controller.next()
            event.accepted = true
        } else if (event.key === Qt.Key_T && page.canTalk && !page.fullScreen) {
            page.showChat(!page.chatWanted)
            event.accepted = true
        } else if (event.key === Qt.Key_A && page.canTalk && !page.fullScreen) {
            page.showChat(true)
            talk.askHere()
            event.accepted = true
        } else if (content.isVideo) {
            event.accepted = page.videoKey(event)
        }
    }

    Rectangle { anchors.fill: parent; color: Theme.window }
    LessonHeader {
        id: header
        width: parent.width
        controller: page.controller
        outlineShown: page.outlineWanted
        onBack: page.goBack()
        chatAvailable: page.canTalk
        chatShown: page.chatWanted
        chatUnread: talk.unread
        onChatToggled: page.showChat(!page.chatWanted)
        onOutlineToggled: {
            page.outlineWanted = !page.outlineWanted
            page.chatWanted = false
        }
    }
    LessonContent {
        id: content
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: page.narrow ? parent.right : panel.visible ? panel.left : talk.visible ? talk.left : parent.right
        visible: !page.loading && !page.broken
        focus: true
        controller: page.controller
        settings: page.settings
        keyTarget: page
        fullScreen: page.fullScreen
        inMiniPlayer: mini.visible
        onFullScreenToggled: page.setFullScreen(!page.wantsFullScreen)
        onMiniPlayerToggled: mini.visible = !mini.visible
    }
    LessonStates {
        anchors.fill: content
        controller: page.controller
        loading: page.loading
        broken: page.broken
    }
    Rectangle {
        anchors.fill: content
        visible: page.narrow && page.sideWanted
        color: Theme.scrim
        MouseArea { anchors.fill: parent; onClicked: page.outlineWanted = page.chatWanted = false }
    }
    OutlinePanel {
        id: panel
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.min(parent.width - Theme.space48, Math.max(320, Math.min(400, page.width * 0.28)))
        visible: page.outlineWanted && !page.broken
        controller: page.controller
        onClosed: { page.outlineWanted = false; content.takeFocus() }
    }
    ChatPlace {
        id: talk
        anchors.top: panel.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: panel.width
        visible: page.chatWanted && !page.broken
        controller: page.controller
        content: content
        chat: page.chat
        panel: page.chatPanel
        onClosed: page.showChat(false)
        onLessonWanted: (lessonId, second, pageNumber) => page.navigator.replace(Navigator.Lesson,
            { courseId: page.controller.courseId, lessonId: lessonId, moment: second, page: pageNumber })
    }
    MiniPlayer {
        id: mini
        visible: false
        controller: page.controller
    }
    Connections {
        target: page.navigator
        function onChanged(): void { page.openWanted() }
    }
    Connections {
        target: page.controller
        function onLessonChanged(): void {
            mini.visible = mini.visible && content.isVideo
            if (!content.isVideo && page.wantsFullScreen)
                page.setFullScreen(false)
            content.takeFocus()
        }
    }
}
