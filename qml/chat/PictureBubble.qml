// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A picture in a conversation. Its place is known before it has come: nothing moves then.
FocusScope {
    id: bubble

    required property var file
    required property AttachmentFiles files
    property real most: 400
    readonly property real shrink: Math.min(1, Math.min(360, most) / file.width, 280 / file.height)
    property string failure: ""
    signal opened

    function load(): void {
        bubble.failure = ""
        if (bubble.file.local) {
            image.source = bubble.file.thumbnail
            return
        }
        const here = bubble.files.local(bubble.file.id, true)
        image.source = here
        if (String(here) === "")
            bubble.files.want(bubble.file.id, true, bubble.file.thumbnail)
    }

    implicitWidth: Math.max(48, Math.round(file.width * shrink))
    implicitHeight: Math.max(48, Math.round(file.height * shrink))
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Sentence.of(qsTr("Picture %1"), [String(file.name)])
    Accessible.focusable: true
    Accessible.onPressAction: bubble.opened()
    Keys.onReturnPressed: bubble.opened()
    Keys.onSpacePressed: bubble.opened()
    Component.onCompleted: bubble.load()

    Connections {
        target: bubble.files
        function onReady(id: string, thumbnail: bool): void {
            if (id === bubble.file.id && thumbnail)
                image.source = bubble.files.local(id, true)
        }
        function onFailed(id: string, thumbnail: bool, message: string): void {
            if (id === bubble.file.id && thumbnail)
                bubble.failure = message
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.sunken
        border.width: bubble.activeFocus ? Theme.focusWidth : Theme.line
        border.color: bubble.activeFocus ? Theme.accent : Theme.outline
    }
    Image {
        id: image
        anchors.fill: parent
        anchors.margins: 2
        asynchronous: true
        autoTransform: true
        fillMode: Image.PreserveAspectCrop
        sourceSize.width: 720
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: image.status !== Image.Ready && bubble.failure === ""
        name: "camera"
        size: 24
        color: Theme.muted
    }
    AppButton {
        anchors.centerIn: parent
        visible: bubble.failure !== ""
        compact: true
        text: qsTr("Try again")
        tip: bubble.failure
        onClicked: bubble.load()
    }
    TapHandler { onTapped: bubble.opened() }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
