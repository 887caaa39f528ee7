// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// Over the picture when it can't be played: what happened, and the way on.
Rectangle {
    id: problem

    required property LessonController controller

    visible: controller.videoError.present
    color: Theme.pictureGround
    Column {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 2 * Theme.space24)
        spacing: Theme.space12
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: problem.controller.videoError.offline ? "wifi-off" : "exclamation-triangle"
            size: 32
            color: Theme.onPicture
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.onPicture
            text: problem.controller.videoError.message
            Accessible.role: Accessible.AlertMessage
        }
        AppButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Retry")
            iconName: "arrow-clockwise"
            onClicked: problem.controller.retryVideo()
        }
    }
}
