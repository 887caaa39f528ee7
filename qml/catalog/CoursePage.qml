// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Catalog.Model
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// One course: what it is, what is in it, and the one button that begins or goes on.
FocusScope {
    id: page

    required property CourseController course
    required property Navigator navigator
    property ChatController chat
    property string courseId: ""
    readonly property var place: navigator.parameters

    /// Members, the instructor and admins have a room of the course to talk in.
    readonly property bool canTalk: Boolean(chat) && chat.me !== "" && chat.mayTalk(course.enrolled, course.instructorId)
    readonly property bool ready: course.state === ViewState.Content && course.courseId === courseId

    function take(): void {
        if (page.navigator.page !== Navigator.Course)
            return
        page.courseId = String(page.place.courseId ?? "")
        page.course.open(page.courseId)
    }

    Component.onCompleted: take()
    Connections {
        target: page.navigator
        function onChanged(): void { page.take() }
    }

    function openLesson(lessonId: string): void {
        page.navigator.go(Navigator.Lesson, { courseId: page.courseId, lessonId: lessonId, enrollmentId: page.course.enrollmentId })
    }

    PageScroll {
        anchors.fill: parent
        focus: true
        visible: page.course.state !== ViewState.Error && page.course.state !== ViewState.Offline
        AppButton {
            anchors.left: parent.left
            kind: AppButton.Subtle
            compact: true
            visible: page.navigator.canGoBack
            iconName: LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
            text: qsTr("Back")
            onClicked: page.navigator.back()
        }
        CourseHeader {
            width: parent.width
            visible: page.ready
            course: page.course
            onContinued: page.openLesson(page.course.nextLessonId)
        }
        Column {
            width: parent.width
            spacing: Theme.space16
            visible: !page.ready
            Row {
                spacing: Theme.space24
                Skeleton { width: 380; height: 214; radius: Theme.radiusCard }
                Column {
                    spacing: Theme.space16
                    Skeleton { width: 90; height: 12 }
                    Skeleton { width: 420; height: 28 }
                    Skeleton { width: 320 }
                    Skeleton { width: 140; height: 36 }
                }
            }
            Repeater {
                model: 6
                Skeleton { width: 700; height: 40 }
            }
        }
        Item {
            width: parent.width
            height: tabs.implicitHeight
            visible: page.ready
            TabStrip {
                id: tabs
                anchors.fill: parent
                tabs: [qsTr("Outline"), qsTr("About"), qsTr("Reviews")]
                onCurrentIndexChanged: if (currentIndex === 2) page.course.reviews.ensureLoaded()
            }
            // Leads away: to the room of the course in Messages.
            AppButton {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: page.canTalk
                kind: AppButton.Subtle
                compact: true
                iconName: "chat-dots"
                text: qsTr("Discussion")
                onClicked: page.navigator.go(Navigator.Messages, { courseId: page.courseId })
            }
        }
        OutlineList {
            width: parent.width
            visible: page.ready && tabs.currentIndex === 0
            course: page.course
            onOpened: lessonId => page.openLesson(lessonId)
        }
        AboutCourse {
            width: parent.width
            visible: page.ready && tabs.currentIndex === 1
            course: page.course
        }
        ReviewList {
            width: parent.width
            visible: page.ready && tabs.currentIndex === 2
            course: page.course
        }
    }
    AppButton {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        y: Theme.space24
        kind: AppButton.Subtle
        compact: true
        visible: failed.visible && page.navigator.canGoBack
        iconName: mirrored ? "arrow-right" : "arrow-left"
        text: qsTr("Back")
        onClicked: page.navigator.back()
    }
    ErrorState {
        id: failed
        anchors.centerIn: parent
        width: parent.width
        visible: page.course.state === ViewState.Error || page.course.state === ViewState.Offline
        offline: page.course.error.offline
        message: page.course.error.message
        errorId: page.course.error.errorId
        requestId: page.course.error.requestId
        onRetry: page.course.reload()
    }
}
