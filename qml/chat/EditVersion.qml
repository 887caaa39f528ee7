// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// One of the texts a message has had.
Column {
    id: version
    property string heading: ""
    property string words: ""
    property bool current: false
    width: parent ? parent.width : 0
    spacing: Theme.space4
    Accessible.role: Accessible.StaticText
    Accessible.name: heading + ": " + words
    AppText {
        width: version.width
        role: AppText.Caption
        text: version.heading
        Accessible.ignored: true
    }
    Rectangle {
        width: version.width
        height: said.implicitHeight + 2 * Theme.space12
        radius: Theme.radiusControl
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.line : 0
        border.color: Theme.outline
        FocusRing { control: version; shown: version.current; gap: -4 }
        AppText {
            id: said
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.Wrap
            text: version.words
            Accessible.ignored: true
        }
    }
}
