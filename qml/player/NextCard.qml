// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components

/// At the end of a lesson: the next one begins in five seconds, unless somebody says no.
Card {
    id: card

    property string title: ""
    property bool counting: false
    property int remaining: 5

    signal accepted
    signal cancelled

    function start(auto: bool): void {
        remaining = 5
        counting = auto
        visible = true
        now.forceActiveFocus()
    }

    visible: false
    width: Math.min(380, (parent ? parent.width : 400) - 2 * Theme.space16)
    height: column.implicitHeight + 2 * Theme.space16
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Next lesson: %1").arg(title)

    Shadow { z: -1 }
    Column {
        id: column
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space8
        AppText {
            width: parent.width
            role: AppText.Caption
            text: card.counting ? qsTr("Next lesson in %1 s").arg(card.remaining) : qsTr("Next lesson")
        }
        AppText {
            width: parent.width
            role: AppText.Lead
            font.weight: Theme.weightHeading
            wrapMode: Text.Wrap
            maximumLineCount: 2
            text: card.title
        }
        AppProgressBar {
            visible: card.counting
            width: parent.width
            implicitHeight: 4
            value: 1 - card.remaining / 5
            label: qsTr("Time left")
        }
        Row {
            topPadding: Theme.space4
            spacing: Theme.space8
            AppButton {
                id: now
                kind: AppButton.Primary
                text: qsTr("Play now")
                iconName: "play-fill"
                onClicked: { card.visible = false; card.accepted() }
            }
            AppButton {
                text: card.counting ? qsTr("Cancel") : qsTr("Close")
                onClicked: { card.visible = false; card.cancelled() }
            }
        }
    }
    Timer {
        interval: 1000
        repeat: true
        running: card.visible && card.counting
        onTriggered: {
            if (--card.remaining > 0)
                return
            card.visible = false
            card.accepted()
        }
    }
}
