// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A file in a conversation: its name, its size, and where it is wanted.
Rectangle {
    id: bubble

    required property var file
    required property AttachmentFiles files
    property real most: 400
    property bool saving: false
    property string note: ""

    implicitWidth: Math.min(most, row.implicitWidth + 2 * Theme.space12)
    implicitHeight: Theme.twoLineRowHeight
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.line
    border.color: Theme.outline

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space12
        spacing: Theme.space12
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "file-text"; size: 24; color: Theme.accent }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                text: String(bubble.file.name)
                width: Math.min(implicitWidth, bubble.most - 120)
                elide: Text.ElideMiddle
            }
            AppText {
                role: AppText.Caption
                text: bubble.note !== "" ? bubble.note : String(bubble.file.size)
            }
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bubble.file.local
            iconName: "download"
            busy: bubble.saving
            text: Sentence.of(qsTr("Save %1"), [String(bubble.file.name)])
            onClicked: chooser.active = true
        }
    }
    // A dialog for each file in a long conversation would be a lot of dialogs.
    Loader {
        id: chooser
        active: false
        // Qt 6.4 can't make bound components in a Loader: these ids are found the old way.
        // qmllint disable unqualified
        sourceComponent: FileDialog {
            title: qsTr("Save file")
            fileMode: FileDialog.SaveFile
            currentFile: "file:///" + encodeURIComponent(String(bubble.file.name))
            onAccepted: {
                bubble.saving = true
                bubble.note = ""
                bubble.files.save(bubble.file.id, bubble.file.url, selectedFile)
                chooser.active = false
            }
            onRejected: chooser.active = false
            Component.onCompleted: open()
        }
    }
    Connections {
        target: bubble.files
        enabled: bubble.saving
        function onSaved(id: string): void {
            if (id !== bubble.file.id)
                return
            bubble.saving = false
            bubble.note = qsTr("Saved")
        }
        function onFailed(id: string, thumbnail: bool, message: string): void {
            if (id !== bubble.file.id || thumbnail)
                return
            bubble.saving = false
            bubble.note = message
        }
    }
}
