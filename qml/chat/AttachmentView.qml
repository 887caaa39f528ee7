// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A file of a message, as what it is; while it is on its way, how far it has come.
Column {
    id: view

    required property var modelData
    required property AttachmentFiles files
    property real most: 400
    /// Who sent it and when, where others are told that for themselves.
    property string origin: ""
    /// How much has been sent, 0–1; -1: nothing is under way.
    property real progress: -1
    signal pictureOpened(file: var)
    signal cancelled

    spacing: Theme.space4

    Loader {
        sourceComponent: view.modelData.kind === "image" ? picture : view.modelData.kind === "voice" ? voice : plain
    }
    Row {
        visible: view.modelData.local
        spacing: Theme.space8
        AppProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            visible: view.progress >= 0
            label: Sentence.of(qsTr("Uploading %1"), [String(view.modelData.name)])
            width: 160
            value: Math.max(0, view.progress)
        }
        AppButton {
            compact: true
            kind: AppButton.Subtle
            visible: view.progress >= 0
            text: qsTr("Cancel")
            onClicked: view.cancelled()
        }
    }
    // Qt 6.4 can't make bound components in a Loader: these ids are found the old way.
    // qmllint disable unqualified
    Component {
        id: picture
        PictureBubble {
            file: view.modelData
            files: view.files
            most: view.most
            onOpened: view.pictureOpened(view.modelData)
        }
    }
    Component {
        id: voice
        VoiceBubble {
            file: view.modelData
            files: view.files
            most: view.most
            origin: view.origin
        }
    }
    Component {
        id: plain
        FileBubble {
            file: view.modelData
            files: view.files
            most: view.most
        }
    }
}
