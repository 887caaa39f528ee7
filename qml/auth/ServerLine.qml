// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// The server, collapsed to its name and a dot that says whether it answers; opens to choose another.
Column {
    id: line

    required property School school
    property bool open: false
    property bool refused: false
    readonly property bool waiting: school.state === ViewState.Loading || school.state === ViewState.Idle
    readonly property bool answers: school.state === ViewState.Content && !school.error.present
    readonly property string stateText: waiting ? qsTr("Connecting…") : answers ? qsTr("Connected") : qsTr("Not reachable")

    spacing: Theme.space8

    function choose(): void {
        line.refused = !line.school.choose(address.text)
        line.open = line.refused
    }

    Row {
        width: parent.width
        spacing: Theme.space8
        Rectangle {
            width: 9
            height: 9
            radius: 5
            anchors.verticalCenter: parent.verticalCenter
            color: line.waiting ? "transparent" : line.answers ? Theme.success : Theme.danger
            border.width: line.waiting ? 2 : 0
            border.color: Theme.outlineStrong
        }
        AppText {
            width: Math.min(implicitWidth, parent.width - changeButton.width - 9 - 2 * Theme.space8)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            text: line.school.host + " · " + line.stateText
        }
        AppButton {
            id: changeButton
            kind: AppButton.Subtle
            compact: true
            text: line.open ? qsTr("Close") : qsTr("Change")
            Accessible.description: qsTr("Choose another server")
            onClicked: {
                line.open = !line.open
                if (line.open) {
                    address.text = line.school.server
                    address.forceActiveFocus()
                    address.selectAll()
                }
            }
        }
        AppButton {
            visible: !line.waiting && !line.answers && !line.open
            kind: AppButton.Subtle
            compact: true
            text: qsTr("Retry")
            onClicked: line.school.reload()
        }
    }
    AppTextField {
        id: address
        visible: line.open
        width: parent.width
        label: qsTr("Server")
        placeholder: "school.example.org"
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        errorText: line.refused ? qsTr("That is not a server's address.") : ""
        onEdited: line.refused = false
        onAccepted: line.choose()
    }
    AppButton {
        visible: line.open
        text: qsTr("Use this server")
        onClicked: line.choose()
    }
    Notice {
        width: parent.width
        visible: !line.waiting && line.school.state !== ViewState.Content && !line.open && line.school.error.present
        text: line.school.error.message
    }
}
