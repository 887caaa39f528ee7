// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Under one's own messages: when, whether it has gone out, who has seen it; under all: edited.
Row {
    id: line

    required property var row
    readonly property bool failed: row.sendState === ConversationModel.Failed
    readonly property bool waiting: row.sendState === ConversationModel.Waiting || row.sendState === ConversationModel.Sending

    spacing: 6
    visible: (row.own && (row.lastOfGroup || waiting || failed)) || row.edited || row.pinned

    Icon {
        visible: line.row.pinned
        anchors.verticalCenter: parent.verticalCenter
        name: "pin-angle"
        size: 12
        color: Theme.muted
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        role: AppText.Caption
        color: line.failed ? Theme.danger : Theme.muted
        text: line.failed ? (line.row.failure !== "" ? line.row.failure : qsTr("Not sent"))
            : (line.row.own ? line.row.clock : "") + (line.row.edited ? (line.row.own ? " · " : "") + qsTr("edited") : "")
        Accessible.ignored: true
    }
    Icon {
        visible: line.row.own && !line.failed
        anchors.verticalCenter: parent.verticalCenter
        name: line.waiting ? "clock" : line.row.readBy > 0 ? "check2-all" : "check2"
        size: 14
        color: line.row.readBy > 0 ? Theme.accent : Theme.muted
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: line.waiting ? qsTr("Waiting to be sent") : line.row.readBy > 0
            ? qsTr("Read by %n", "", line.row.readBy) : qsTr("Sent")
    }
    // qmllint disable unqualified
    Loader {
        active: line.failed
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Try again")
            onClicked: line.row.retried()
        }
    }
    Loader {
        active: line.failed
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Discard")
            onClicked: line.row.discarded()
        }
    }
    // qmllint enable unqualified
}
