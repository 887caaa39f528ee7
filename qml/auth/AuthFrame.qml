// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Session
import Lectern.Theme

/// Two halves: a calm picture with the school's name, and a form of 360 px.
FocusScope {
    id: frame

    required property School school
    required property Settings settings
    required property Session session
    required property SignInForm form
    property string heading: ""
    default property alias fields: fieldColumn.data

    /// To be shown with an error. Where what was typed is the matter there is nothing to look up at the school.
    readonly property string requestId: frame.form.error.errorId.startsWith("accounts.") ? ""
        : frame.form.error.requestId

    readonly property bool pictureShown: width >= 860
    readonly property real pictureWidth: pictureShown ? Math.round(width * 0.46) : 0

    SchoolScene {
        id: scene
        anchors.left: parent.left
        width: frame.pictureWidth
        height: parent.height
        visible: frame.pictureShown
        Column {
            x: Theme.space48
            y: Theme.space48
            width: parent.width - 2 * Theme.space48
            spacing: Theme.space12
            Row {
                anchors.left: parent.left
                spacing: Theme.space12
                Icon {
                    name: "mortarboard"
                    size: 26
                    color: Theme.onPicture
                    anchors.verticalCenter: parent.verticalCenter
                }
                AppText {
                    text: "Lectern"
                    role: AppText.Label
                    font.pixelSize: Theme.lead
                    color: Theme.onPicture
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            Item { width: 1; height: Theme.space24 }
            AppText {
                width: parent.width
                role: AppText.Display
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Theme.onPicture
                text: frame.school.name !== "" && frame.school.name !== "Lectern" ? frame.school.name : qsTr("Welcome")
            }
            AppText {
                width: parent.width
                role: AppText.Lead
                wrapMode: Text.Wrap
                color: Theme.onPicture
                opacity: 0.92
                text: frame.school.tagline !== "" ? frame.school.tagline : qsTr("Learn at your own pace.")
            }
        }
    }
    Flickable {
        id: scroller
        anchors.left: scene.right
        anchors.right: parent.right
        anchors.leftMargin: frame.pictureShown ? 0 : -scene.width
        height: parent.height
        contentHeight: Math.max(height, form.implicitHeight + 2 * Theme.space24)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: AppScrollBar {}
        Column {
            id: form
            width: Math.min(Theme.formWidth, scroller.width - 2 * Theme.space24)
            x: Math.round((scroller.width - width) / 2)
            y: Math.max(Theme.space24, Math.round((scroller.height - implicitHeight) / 2))
            spacing: Theme.space16
            AppText {
                width: parent.width
                role: AppText.Headline
                text: frame.heading
            }
            ServerLine {
                width: parent.width
                school: frame.school
            }
            Column {
                id: fieldColumn
                width: parent.width
                spacing: Theme.space16
            }
        }
    }
}
