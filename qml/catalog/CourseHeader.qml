// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Theme

Item {
    id: header

    required property CourseController course
    signal continued

    readonly property bool stacked: width < 700

    implicitHeight: stacked ? cover.height + Theme.space24 + texts.implicitHeight : Math.max(cover.height, texts.implicitHeight)

    Cover {
        id: cover
        anchors.left: parent.left
        width: header.stacked ? header.width : Math.round(Math.min(356, header.width * 0.34))
        height: Math.round(width * 9 / 16)
        title: header.course.title
        courseId: header.course.courseId
        source: header.course.cover
    }
    Column {
        id: texts
        anchors.left: header.stacked ? parent.left : cover.right
        anchors.leftMargin: header.stacked ? 0 : Theme.space24
        anchors.right: parent.right
        y: header.stacked ? cover.height + Theme.space24 : 0
        spacing: Theme.space12
        Row {
            anchors.left: parent.left
            spacing: Theme.space8
            Badge { text: header.course.category; visible: text !== "" }
            Badge {
                visible: header.course.enrolled && header.course.progress >= 1
                text: qsTr("Completed")
                iconName: "check-lg"
                ink: Theme.success
            }
        }
        AppText {
            width: parent.width
            role: AppText.Headline
            wrapMode: Text.Wrap
            text: header.course.title
        }
        AppText {
            width: parent.width
            role: AppText.Lead
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.muted
            text: header.course.subtitle
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space8
            Avatar {
                size: 24
                anchors.verticalCenter: parent.verticalCenter
                name: header.course.instructor
                source: header.course.instructorAvatar
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: header.course.instructor
            }
            Item { width: Theme.space8; height: 1 }
            Stars {
                anchors.verticalCenter: parent.verticalCenter
                rating: header.course.rating
                count: header.course.ratingCount
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space12
            Repeater {
                model: [
                    { icon: "collection-play", text: qsTr("%n lesson(s)", "", header.course.lessonCount) },
                    { icon: "clock", text: header.course.length },
                    { icon: "bar-chart", text: header.course.level },
                    { icon: "translate", text: header.course.language },
                    { icon: "people", text: qsTr("%n student(s)", "", header.course.studentCount) },
                    { icon: "calendar-event", text: header.course.updated !== "" ? qsTr("Updated %1").arg(header.course.updated) : "" }
                ]
                Row {
                    id: fact
                    required property var modelData
                    visible: modelData.text !== ""
                    spacing: 6
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: String(fact.modelData.icon)
                        size: Theme.iconControl - 2
                        color: Theme.muted
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.muted
                        text: String(fact.modelData.text)
                    }
                }
            }
        }
        Item { width: 1; height: 1 }
        Row {
            anchors.left: parent.left
            spacing: Theme.space16
            AppButton {
                id: enrollButton
                // One button, so that the keyboard's focus stays when "Enroll" becomes "Continue".
                kind: AppButton.Primary
                busy: header.course.enrolling.busy
                enabled: !header.course.enrolled || header.course.nextLessonId !== ""
                iconName: header.course.enrolled ? "play-fill" : ""
                text: header.course.enrolled ? qsTr("Continue")
                    : header.course.free ? qsTr("Enroll") : qsTr("Buy for %1").arg(header.course.price)
                onClicked: {
                    if (header.course.enrolled)
                        header.continued()
                    else if (!busy)
                        header.course.enroll()
                }
            }
            AppText {
                visible: !header.course.enrolled && header.course.free
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                text: header.course.price
            }
            AppProgressBar {
                visible: header.course.enrolled
                anchors.verticalCenter: parent.verticalCenter
                width: 160
                value: header.course.progress
                label: header.course.title
            }
            AppText {
                visible: header.course.enrolled
                anchors.verticalCenter: parent.verticalCenter
                role: AppText.Caption
                text: qsTr("%1 % done").arg(Math.round(header.course.progress * 100))
            }
        }
        Notice {
            anchors.left: parent.left
            width: Math.min(parent.width, 480)
            visible: header.course.enrolling.error.present
            text: header.course.enrolling.error.message
            detail: header.course.enrolling.error.requestId
        }
    }
}
