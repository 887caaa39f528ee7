// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Player.Model

/// Where the chat stands beside a lesson: made when it is first looked at. What is asked about the
/// lesson is marked on its timeline even before.
FocusScope {
    id: place

    required property LessonController controller
    required property LessonContent content
    property ChatController chat
    /// The panel's own file: screens don't know one another.
    property url panel
    readonly property var shown: loader.item
    readonly property bool available: Boolean(chat) && String(panel) !== ""
    readonly property int unread: available ? chat.lesson.unread : 0
    signal closed
    /// A moment of another lesson.
    signal lessonWanted(lessonId: string, second: real, page: int)

    function takeFocus(): void {
        if (place.shown)
            place.shown.takeFocus()
    }
    function askHere(): void {
        if (place.content.isVideo)
            place.chat.lesson.askAt(place.controller.video.playback.position, 0)
        else if (place.content.isPdf)
            place.chat.lesson.askAt(-1, place.content.pdfPage)
        place.takeFocus()
    }
    function play(lessonId: string, second: real, page: int): void {
        if (lessonId !== place.controller.lessonId)
            return place.lessonWanted(lessonId, second, page)
        place.content.showMoment(second, page)
    }
    function follow(): void {
        if (place.available)
            place.chat.lesson.follow(place.controller.courseId, place.controller.lessonId)
    }
    function showAsked(key: string, here: bool): void {
        if (here && place.visible && place.shown)
            place.shown.showMessage(key)
    }
    function load(): void {
        if (place.visible && place.available && !loader.item)
            loader.setSource(place.panel, { chat: place.chat })
        if (place.available)
            place.chat.lesson.shown = place.visible
    }

    onVisibleChanged: load()
    Component.onCompleted: { follow(); load() }
    Component.onDestruction: {
        if (!place.available)
            return
        place.chat.lesson.shown = false
        place.chat.lesson.follow("", "")
    }
    Loader {
        id: loader
        anchors.fill: parent
        focus: true
    }
    Binding {
        target: loader.item
        when: loader.item !== null
        property: "here"
        value: place.content.isVideo ? qsTr("this moment") : place.content.isPdf ? qsTr("this page") : ""
    }
    Binding {
        target: place.controller.video
        when: place.available
        property: "marks"
        value: place.available ? place.chat.lesson.marks : []
    }
    Binding {
        target: place.content
        when: place.available
        property: "pageMarks"
        value: place.available ? place.chat.lesson.pageMarks : []
    }
    Connections {
        target: loader.item
        function onClosed(): void { place.closed() }
        function onAskWanted(): void { place.askHere() }
        function onMomentOpened(lessonId: string, second: real, page: int): void { place.play(lessonId, second, page) }
    }
    Connections {
        target: place.controller
        function onLessonChanged(): void { place.follow() }
        function onCourseChanged(): void { place.follow() }
    }
    Connections {
        target: place.controller.video
        function onMarkChosen(key: string, here: bool): void { place.showAsked(key, here) }
    }
    Connections {
        target: place.content
        function onMarkChosen(key: string, here: bool): void { place.showAsked(key, here) }
    }
}
