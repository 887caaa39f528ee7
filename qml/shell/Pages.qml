// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Core
import Lectern.Theme

/// Shows the page the navigator names. Rooms of the rail stay alive once visited, so that they are
/// found as they were left; a course, a lesson and the settings are made anew.
FocusScope {
    id: pages

    /// The window, which holds every part; typed loosely because it also holds this.
    required property var shell
    property bool active: false
    readonly property int page: shell.navigator.page
    /// A lesson in full screen wants the whole window.
    readonly property bool immersive: lessonPage !== null && lessonPage.fullScreen === true
    readonly property var lessonPage: lesson.item
    readonly property var messagesPage: messages.item
    /// How much of the page, from below, is for writing.
    readonly property real foot: (page === Navigator.Messages ? messagesPage?.foot : page === Navigator.Lesson ? lessonPage?.foot : 0) ?? 0
    readonly property var catalogPage: catalog.item

    function focusSearch(): void {
        const shown = page === Navigator.Messages ? messagesPage : catalogPage
        if (shown)
            shown.focusSearch()
    }
    function own(extra: var): var {
        return Object.assign({ navigator: pages.shell.navigator }, extra)
    }

    component Room: PageLoader {
        id: room
        required property int place
        readonly property bool shown: pages.active && pages.page === place
        property bool keep: true
        property bool visited: false
        anchors.fill: parent
        wanted: pages.active && (shown || (keep && visited))
        visible: shown
        focus: shown
        onShownChanged: if (shown) { visited = true; forceActiveFocus() }
    }

    Room {
        place: Navigator.Home
        page: "qrc:/qt/qml/Lectern/Home/HomePage.qml"
        function give(): var { return pages.own({ dashboard: pages.shell.dashboard, session: pages.shell.session }) }
    }
    Room {
        id: catalog
        place: Navigator.Catalog
        page: "qrc:/qt/qml/Lectern/Catalog/CatalogPage.qml"
        function give(): var { return pages.own({ catalog: pages.shell.catalog }) }
    }
    Room {
        place: Navigator.Learning
        page: "qrc:/qt/qml/Lectern/Learning/LearningPage.qml"
        function give(): var { return pages.own({ dashboard: pages.shell.dashboard }) }
    }
    Room {
        place: Navigator.Course
        keep: false
        page: "qrc:/qt/qml/Lectern/Catalog/CoursePage.qml"
        function give(): var { return pages.own({ course: pages.shell.course, chat: pages.shell.chat }) }
    }
    Room {
        place: Navigator.Settings
        keep: false
        page: "qrc:/qt/qml/Lectern/Settings/SettingsPage.qml"
        function give(): var { return pages.own({
            settings: pages.shell.settings, session: pages.shell.session, toaster: pages.shell.toaster,
            profileForm: pages.shell.profileForm, passwordForm: pages.shell.passwordForm,
            deleteForm: pages.shell.deleteForm, presence: pages.shell.chat.presence,
            ownTokens: pages.shell.ownTokens, programs: pages.shell.programs }) }
    }
    Room {
        id: messages
        place: Navigator.Messages
        page: "qrc:/qt/qml/Lectern/Chat/ChatPage.qml"
        function give(): var { return pages.own({ chat: pages.shell.chat }) }
    }
    Room {
        id: lesson
        place: Navigator.Lesson
        keep: false
        page: "qrc:/qt/qml/Lectern/Player/LessonPage.qml"
        function give(): var { return pages.own({
            controller: pages.shell.lesson, settings: pages.shell.settings, chat: pages.shell.chat,
            chatPanel: "qrc:/qt/qml/Lectern/Chat/LessonChatPanel.qml" }) }
    }
    Rectangle {
        anchors.fill: parent
        z: -1
        color: Theme.window
    }
}
