// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Learning.Model
import Lectern.Theme

/// One's own courses: those under way, and those completed.
FocusScope {
    id: page

    required property Dashboard dashboard
    required property Navigator navigator

    readonly property bool ready: dashboard.state === ViewState.Content || dashboard.state === ViewState.Empty
    readonly property bool loading: dashboard.state === ViewState.Loading || dashboard.state === ViewState.Idle

    PageScroll {
        anchors.fill: parent
        focus: true
        visible: page.ready || page.loading
        spacing: Theme.space16
        AppText {
            width: parent.width
            role: AppText.Headline
            text: qsTr("My learning")
        }
        TabStrip {
            id: tabs
            width: parent.width
            tabs: [qsTr("In progress"), qsTr("Completed")]
        }
        Repeater {
            model: page.loading ? 4 : 0
            Skeleton { width: page.width - 2 * Theme.space24; height: 84; radius: Theme.radiusCard }
        }
        Repeater {
            model: page.ready ? (tabs.currentIndex === 0 ? page.dashboard.active : page.dashboard.completed) : null
            CourseRow {
                required property var model
                width: Math.min(Theme.contentWidth, page.width - 2 * Theme.space24)
                courseId: String(model.courseId)
                title: String(model.title)
                instructor: String(model.instructor)
                cover: model.cover
                progress: Number(model.progress)
                completed: Boolean(model.completed)
                lessonCount: Number(model.lessonCount)
                onClicked: page.navigator.go(Navigator.Course, { courseId: courseId })
            }
        }
        Item { width: 1; height: Theme.space32; visible: nothing.visible }
        EmptyState {
            id: nothing
            width: parent.width
            visible: page.ready && (tabs.currentIndex === 0 ? page.dashboard.active.count : page.dashboard.completed.count) === 0
            iconName: tabs.currentIndex === 0 ? "journal-bookmark" : "trophy"
            title: tabs.currentIndex === 0 ? qsTr("Nothing under way") : qsTr("Nothing completed yet")
            text: tabs.currentIndex === 0 ? qsTr("Courses you enroll in are listed here.") : qsTr("Finish a course and it moves here.")
            actionText: tabs.currentIndex === 0 ? qsTr("Browse the catalog") : ""
            onAction: page.navigator.reset(Navigator.Catalog)
        }
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.dashboard.state === ViewState.Error || page.dashboard.state === ViewState.Offline
        offline: page.dashboard.error.offline
        message: page.dashboard.error.message
        errorId: page.dashboard.error.errorId
        requestId: page.dashboard.error.requestId
        onRetry: page.dashboard.reload()
    }
}
