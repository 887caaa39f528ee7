// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// Below the video: its title, where one stands, and what comes next.
Item {
    id: details

    required property LessonController controller
    readonly property VideoLesson video: controller.video

    implicitHeight: column.implicitHeight + 2 * Theme.space16

    Column {
        id: column
        x: Theme.space24
        y: Theme.space16
        width: parent.width - 2 * Theme.space24
        spacing: Theme.space12
        Item {
            width: parent.width
            height: Math.max(titles.implicitHeight, nextButton.height)
            Column {
                id: titles
                anchors.left: parent.left
                width: parent.width - (nextButton.visible ? nextButton.width + Theme.space24 : 0)
                spacing: Theme.space4
                AppText {
                    width: parent.width
                    role: AppText.Title
                    wrapMode: Text.Wrap
                    text: details.controller.lessonTitle
                }
                Row {
                    anchors.left: parent.left
                    spacing: Theme.space8
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: details.controller.completed
                        name: "check-circle-fill"
                        size: 14
                        color: Theme.success
                    }
                    AppText {
                        role: AppText.Caption
                        text: details.controller.completed ? qsTr("Completed")
                            : qsTr("%1 % watched").arg(Math.round(details.video.share * 100))
                    }
                    AppText {
                        role: AppText.Caption
                        visible: details.controller.waitingReports > 0 && details.controller.offline
                        text: "·  " + qsTr("Progress is kept here until you are online")
                    }
                }
            }
            AppButton {
                id: nextButton
                anchors.right: parent.right
                visible: details.controller.nextTitle !== ""
                kind: details.controller.completed ? AppButton.Primary : AppButton.Normal
                text: qsTr("Next lesson")
                iconName: mirrored ? "arrow-left" : "arrow-right"
                iconAtEnd: true
                tip: details.controller.nextTitle
                onClicked: details.controller.next()
            }
        }
        MarkdownText {
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.readingWidth)
            visible: details.controller.text !== ""
            source: details.controller.text
        }
    }
}
