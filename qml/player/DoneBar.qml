// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// At the end of what is read: mark it as done, go on.
Row {
    id: bar

    required property LessonController controller

    spacing: Theme.space12
    AppButton {
        visible: !bar.controller.completed
        kind: AppButton.Primary
        iconName: "check-lg"
        text: qsTr("Mark as done")
        onClicked: bar.controller.markDone()
    }
    Badge {
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.controller.completed
        text: qsTr("Completed")
        iconName: "check-circle-fill"
        ink: Theme.success
        fill: Theme.sunken
    }
    AppButton {
        visible: bar.controller.nextTitle !== ""
        kind: bar.controller.completed ? AppButton.Primary : AppButton.Normal
        iconName: mirrored ? "arrow-left" : "arrow-right"
        iconAtEnd: true
        text: qsTr("Next lesson")
        tip: bar.controller.nextTitle
        onClicked: bar.controller.next()
    }
}
