// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Theme

Column {
    id: about
    required property CourseController course
    spacing: Theme.space24
    MarkdownText {
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.readingWidth)
        visible: source !== ""
        source: about.course.description
        onLinkOpened: link => { if (/^https?:/.test(link)) Qt.openUrlExternally(link) }
    }
    Card {
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.readingWidth)
        height: person.implicitHeight + 2 * Theme.space16
        Row {
            id: person
            x: Theme.space16
            y: Theme.space16
            width: parent.width - 2 * Theme.space16
            spacing: Theme.space16
            Avatar {
                id: face
                size: 56
                name: about.course.instructor
                source: about.course.instructorAvatar
            }
            Column {
                width: parent.width - face.width - Theme.space16
                spacing: Theme.space4
                AppText { width: parent.width; role: AppText.Label; text: about.course.instructor }
                AppText {
                    width: parent.width
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    text: about.course.instructorBio !== "" ? about.course.instructorBio : qsTr("Instructor")
                }
            }
        }
    }
}
