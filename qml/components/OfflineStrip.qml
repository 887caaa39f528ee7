// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A quiet line above the content while the server can't be reached.
Rectangle {
    id: strip

    property bool shown: false
    /// Messages that go out when the network is back.
    property int waiting: 0
    signal retry

    implicitHeight: shown ? Math.max(36, row.implicitHeight + Theme.space8) : 0
    visible: implicitHeight > 0
    clip: true
    color: Theme.highContrast ? Theme.surface : Theme.sunken
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.text

    Behavior on implicitHeight { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.placeDuration; easing.type: Theme.easing } }

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        spacing: Theme.space8
        Icon {
            name: "wifi-off"
            color: Theme.warning
            anchors.verticalCenter: parent.verticalCenter
        }
        AppText {
            id: message
            text: strip.waiting > 0 ? qsTr("You are offline. %n message(s) go out later.", "", strip.waiting)
                : qsTr("You are offline. What is on this computer still works.")
            anchors.verticalCenter: parent.verticalCenter
        }
        AppButton {
            kind: AppButton.Subtle
            compact: true
            text: qsTr("Try again")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: strip.retry()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
}
