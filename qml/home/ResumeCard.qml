// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Learning.Model
import Lectern.Theme

/// The one first thing on Home: the lesson to go on with.
Card {
    id: card

    required property Dashboard dashboard
    signal opened

    /// Read, not watched: there is no clock to go by.
    readonly property bool reads: dashboard.resumeType === "ARTICLE" || dashboard.resumeType === "PDF"
    readonly property real share: reads ? dashboard.resumeShare : dashboard.resumeDuration > 0 ? Math.min(1, dashboard.resumePosition / dashboard.resumeDuration) : 0

    function clock(seconds: real): string {
        const whole = Math.floor(seconds)
        const rest = String(whole % 60).padStart(2, "0")
        const minutes = Math.floor(whole / 60)
        return minutes < 60 ? minutes + ":" + rest : Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0") + ":" + rest
    }

    implicitHeight: Math.max(picture.height, texts.implicitHeight) + 2 * Theme.space16

    Cover {
        id: picture
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Math.min(292, card.width * 0.36))
        height: Math.round(width * 9 / 16)
        cornerRadius: Theme.radiusControl
        title: card.dashboard.resumeCourseTitle
        courseId: card.dashboard.resumeCourseId
        source: card.dashboard.resumePicture
    }
    Column {
        id: texts
        anchors.left: picture.right
        anchors.right: parent.right
        anchors.margins: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        AppText {
            width: parent.width
            role: AppText.Caption
            text: qsTr("Go on where you were")
        }
        AppText {
            width: parent.width
            role: AppText.Title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            text: card.dashboard.resumeLessonTitle
        }
        AppText {
            width: parent.width
            color: Theme.muted
            text: card.dashboard.resumeCourseTitle
        }
        Row {
            id: timeRow
            visible: card.reads ? card.share > 0 : card.dashboard.resumeDuration > 0
            width: parent.width
            topPadding: Theme.space4
            spacing: Theme.space12
            AppProgressBar {
                width: Math.min(360, timeRow.width - clockText.width - Theme.space12)
                anchors.verticalCenter: clockText.verticalCenter
                value: card.share
                label: card.dashboard.resumeLessonTitle
            }
            AppText {
                id: clockText
                role: AppText.Caption
                text: card.reads ? qsTr("%1 % read").arg(Math.round(card.share * 100))
                    : qsTr("%1 of %2").arg(card.clock(card.dashboard.resumePosition)).arg(card.clock(card.dashboard.resumeDuration))
            }
        }
        Item { width: 1; height: Theme.space4 }
        AppButton {
            anchors.left: parent.left
            kind: AppButton.Primary
            text: qsTr("Continue")
            iconName: "play-fill"
            onClicked: card.opened()
        }
    }
}
