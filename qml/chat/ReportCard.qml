// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A reported message: whose, why, and three ways to deal with it.
Rectangle {
    id: card

    required property string reportId
    required property string messageId
    required property string roomId
    required property string roomName
    required property string senderName
    required property url avatar
    required property string messageText
    required property string reason
    required property string reporter
    required property string when
    required property bool silenced
    signal shown
    signal dismissed
    signal removed
    signal silencedFor(seconds: int)

    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.line
    border.color: Theme.outline
    FocusRing {
        control: card
        shown: card.activeFocus
        cornerRadius: Theme.radiusCard
        gap: -Theme.focusWidth
    }
    Accessible.role: Accessible.ListItem
    Accessible.name: Sentence.of(qsTr("%1 reported %2: %3"), [reporter, senderName, messageText])

    Column {
        id: column
        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * Theme.space12
        spacing: Theme.space8
        Item {
            width: parent.width
            height: 32
            Avatar {
                id: face
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                size: 32
                name: card.senderName
                source: card.avatar
            }
            Column {
                anchors.left: face.right
                anchors.leftMargin: Theme.space8
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                AppText { width: parent.width; role: AppText.Label; text: card.senderName; Accessible.ignored: true }
                AppText { width: parent.width; role: AppText.Caption; text: card.roomName; Accessible.ignored: true }
            }
        }
        Rectangle {
            width: parent.width
            height: said.implicitHeight + 2 * Theme.space8
            radius: Theme.radiusControl
            color: Theme.sunken
            border.width: Theme.highContrast ? Theme.line : 0
            border.color: Theme.outline
            AppText {
                id: said
                x: Theme.space12
                y: Theme.space8
                width: parent.width - 2 * Theme.space12
                wrapMode: Text.Wrap
                maximumLineCount: 6
                text: card.messageText
                Accessible.ignored: true
            }
        }
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            role: AppText.Caption
            text: Sentence.of(qsTr("%1, %2: “%3”"), [card.reporter, card.when, card.reason])
            Accessible.ignored: true
        }
        Grid {
            id: deeds
            // Two beside two of one width, where their words have room; the one that destroys comes last.
            readonly property real half: (width - spacing) / 2
            width: parent.width
            columns: Math.max(dismiss.implicitWidth, silence.implicitWidth, remove.implicitWidth) > half ? 1 : 2
            spacing: Theme.space8
            readonly property real each: columns === 2 ? half : width
            AppButton { width: deeds.each; compact: true; leftPadding: Theme.space8; text: qsTr("Show"); onClicked: card.shown() }
            AppButton { id: dismiss; width: deeds.each; compact: true; leftPadding: Theme.space8; text: qsTr("Dismiss…"); onClicked: card.dismissed() }
            AppButton {
                id: silence
                width: deeds.each
                compact: true
                leftPadding: Theme.space8
                enabled: !card.silenced
                text: card.silenced ? qsTr("Silenced") : qsTr("Silence…")
                onClicked: times.popup(this, 0, height + 4)
                AppMenu {
                    id: times
                    AppMenuItem { text: qsTr("For 10 minutes"); onTriggered: card.silencedFor(600) }
                    AppMenuItem { text: qsTr("For an hour"); onTriggered: card.silencedFor(3600) }
                    AppMenuItem { text: qsTr("For a day"); onTriggered: card.silencedFor(86400) }
                    AppMenuItem { text: qsTr("For a week"); onTriggered: card.silencedFor(604800) }
                }
            }
            AppButton { id: remove; width: deeds.each; compact: true; leftPadding: Theme.space8; kind: AppButton.Danger; text: qsTr("Delete for all…"); onClicked: card.removed() }
        }
    }
}
