// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme
import Lectern.Player.Model

/// A lesson that can't be shown: locked, still being prepared, or of a kind that comes later.
EmptyState {
    id: notice

    required property LessonController controller
    readonly property string processing: controller.processingState

    iconName: controller.locked ? "lock" : processing !== "" ? "stopwatch"
        : controller.lessonType === "QUIZ" ? "patch-question" : controller.lessonType === "LIVE_SESSION" ? "camera-video" : "code-slash"
    title: controller.lessonTitle
    text: controller.locked ? qsTr("Enroll in the course to open this lesson.")
        : processing === "failed" ? qsTr("This video could not be prepared. The instructor has been told.")
        : processing !== "" ? qsTr("This video is still being prepared: %1 % done.").arg(controller.processingPercent)
        : controller.lessonType === "QUIZ" ? qsTr("Quizzes open in a later version of Lectern.")
        : controller.lessonType === "LIVE_SESSION" ? qsTr("Live sessions open in a later version of Lectern.")
        : controller.lessonType === "CODE_SANDBOX" ? qsTr("Code exercises open in a later version of Lectern.")
        : qsTr("There is nothing in this lesson yet.")
    actionText: controller.nextTitle !== "" ? qsTr("Next lesson") : ""
    onAction: controller.next()
}
