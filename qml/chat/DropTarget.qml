// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Takes files that are dropped on a conversation or a thread.
DropArea {
    id: target

    required property MessageStretch stretch

    keys: ["text/uri-list"]
    onDropped: drop => {
        if (target.stretch.tray.attach(drop.urls))
            drop.accept(Qt.CopyAction)
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space12
        visible: target.containsDrag
        radius: Theme.radiusSheet
        color: Theme.accentSoft
        border.width: 2
        border.color: Theme.accent
        opacity: 0.95
        AppText {
            anchors.centerIn: parent
            role: AppText.Title
            text: qsTr("Drop files to attach them")
        }
    }
}
