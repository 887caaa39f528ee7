// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Learning.Model
import Lectern.Session
import Lectern.Theme

/// Where a student comes in: go on, the week, own courses, something new.
FocusScope {
    id: page

    required property Dashboard dashboard
    required property Navigator navigator
    required property Session session

    readonly property bool ready: dashboard.state === ViewState.Content || dashboard.state === ViewState.Empty

    function openCourse(courseId: string): void { page.navigator.go(Navigator.Course, { courseId: courseId }) }

    PageScroll {
        anchors.fill: parent
        focus: true
        visible: page.ready || page.dashboard.state === ViewState.Loading || page.dashboard.state === ViewState.Idle

        AppText {
            width: parent.width
            role: AppText.Headline
            text: page.session.name !== "" ? qsTr("Hello, %1").arg(page.session.name.split(" ")[0]) : qsTr("Home")
        }
        HomeSkeleton {
            width: parent.width
            visible: !page.ready
        }
        ResumeCard {
            width: parent.width
            visible: page.ready && page.dashboard.canResume
            dashboard: page.dashboard
            onOpened: page.navigator.go(Navigator.Lesson, {
                courseId: page.dashboard.resumeCourseId, lessonId: page.dashboard.resumeLessonId,
                enrollmentId: page.dashboard.resumeEnrollmentId, position: page.dashboard.resumePosition })
        }
        Card {
            width: parent.width
            height: welcome.implicitHeight + 2 * Theme.space32
            visible: page.dashboard.state === ViewState.Empty
            EmptyState {
                id: welcome
                anchors.centerIn: parent
                width: parent.width
                iconName: "compass"
                title: qsTr("Your first course is waiting")
                text: qsTr("Choose something from the catalog. It will be here whenever you come back.")
                actionText: qsTr("Browse the catalog")
                onAction: page.navigator.reset(Navigator.Catalog)
            }
        }
        WeekCard {
            width: parent.width
            visible: page.dashboard.state === ViewState.Content
            dashboard: page.dashboard
        }
        Column {
            width: parent.width
            spacing: Theme.space12
            visible: page.ready && page.dashboard.active.count > 0
            SectionHeader {
                width: parent.width
                title: qsTr("Your courses")
                actionText: qsTr("All of them")
                onAction: page.navigator.reset(Navigator.Learning)
            }
            CourseGrid {
                width: parent.width
                courses: page.dashboard.active
                atMost: 4
                onChosen: courseId => page.openCourse(courseId)
            }
        }
        Column {
            width: parent.width
            spacing: Theme.space12
            visible: page.ready && page.dashboard.suggestions.count > 0
            SectionHeader {
                width: parent.width
                title: qsTr("Others are learning")
                actionText: qsTr("Catalog")
                onAction: page.navigator.reset(Navigator.Catalog)
            }
            CourseGrid {
                width: parent.width
                courses: page.dashboard.suggestions
                atMost: 4
                onChosen: courseId => page.openCourse(courseId)
            }
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
