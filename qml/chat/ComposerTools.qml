// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import Lectern.Chat.Model
import Lectern.Components

/// What else can be sent: files, and one's voice.
Row {
    id: tools

    required property MessageStretch target
    required property Conversation conversation
    // Beside a lesson the words need the room.
    property bool emojis: bar.width >= 280
    /// While one speaks this is covered.
    required property Item bar
    /// Files and voices are messages of their own, no part of an edit.
    property bool alone: true
    signal emojiChosen(emoji: string)

    IconButton {
        visible: tools.conversation.room.takesFiles
        enabled: tools.alone
        iconName: "paperclip"
        text: qsTr("Attach files")
        onClicked: chooser.active = true
    }
    IconButton {
        // A room that takes only pictures, say, has nowhere to put a voice.
        visible: tools.conversation.room.voiceBytes > 0
        enabled: tools.alone
        iconName: "mic"
        text: qsTr("Record a voice message")
        onClicked: recorder.start()
    }
    IconButton {
        id: smile
        visible: tools.emojis
        iconName: "emoji-smile"
        text: qsTr("Emoji")
        onClicked: picker.popup(smile)
    }
    EmojiPicker {
        id: picker
        onChosen: emoji => tools.emojiChosen(emoji)
    }
    VoiceRecorder {
        id: recorder
        mostBytes: tools.conversation.room.voiceBytes
        onRecorded: file => tools.target.sendVoice(file)
    }
    VoiceBar {
        parent: tools.bar
        anchors.fill: parent
        z: 1
        visible: recorder.state !== VoiceRecorder.Idle
        focus: visible
        recorder: recorder
    }
    Connections {
        target: tools.target
        function onOpened(): void { recorder.cancel() }
    }
    Loader {
        id: chooser
        active: false
        // Qt 6.4 can't make bound components in a Loader: these ids are found the old way.
        // qmllint disable unqualified
        sourceComponent: FileDialog {
            title: qsTr("Attach files")
            fileMode: FileDialog.OpenFiles
            onAccepted: {
                tools.target.tray.attach(selectedFiles)
                chooser.active = false
            }
            onRejected: chooser.active = false
            Component.onCompleted: open()
        }
    }
}
