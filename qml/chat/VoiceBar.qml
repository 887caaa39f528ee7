// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Stands in the composer's place while one speaks, or where there is nothing to speak into.
Rectangle {
    id: bar

    required property VoiceRecorder recorder
    readonly property bool recording: recorder.state === VoiceRecorder.Recording
    /// Beside a lesson and in a thread there is no room for words.
    readonly property bool narrow: width < 480

    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 2
    border.color: bar.recording ? Theme.danger : Theme.outlineStrong
    implicitHeight: Math.max(44, Theme.controlHeight + Theme.space8)
    Keys.onEscapePressed: bar.recorder.cancel()

    AppText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: cancel.left
        anchors.verticalCenter: parent.verticalCenter
        visible: !bar.recording || bar.recorder.interrupted
        elide: Text.ElideRight
        text: bar.recording ? qsTr("The microphone is gone. What it heard can be sent.") : qsTr("There is no microphone to record with.")
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.recording && !bar.recorder.interrupted
        spacing: Theme.space12
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "circle-fill"; size: 12; color: Theme.danger }
        AppText {
            id: time
            anchors.verticalCenter: parent.verticalCenter
            text: Math.floor(bar.recorder.seconds / 60) + ":" + String(Math.floor(bar.recorder.seconds % 60)).padStart(2, "0")
            Accessible.name: qsTr("Recording, %1").arg(text)
        }
        VoiceBars {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(180, bar.width - time.width - cancel.width
                - (bar.narrow ? brief.width : finish.width) - 12 - 5 * Theme.space12))
            height: 28
            levels: bar.recorder.levels
            part: bar.recorder.levels.length > 0 ? 1 : 0
        }
    }
    AppButton {
        id: cancel
        anchors.right: finish.visible ? finish.left : brief.visible ? brief.left : parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        kind: AppButton.Subtle
        text: bar.recording ? qsTr("Discard") : qsTr("Close")
        onClicked: bar.recorder.cancel()
    }
    AppButton {
        id: finish
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.recording && !bar.narrow
        kind: AppButton.Primary
        iconName: "send"
        text: qsTr("Send recording")
        onClicked: bar.recorder.finish()
    }
    IconButton {
        id: brief
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.recording && bar.narrow
        kind: AppButton.Primary
        iconName: "send"
        text: qsTr("Send recording")
        onClicked: bar.recorder.finish()
    }
}
