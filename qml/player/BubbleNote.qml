// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// A word in the middle of the picture about what a key just did.
Rectangle {
    id: bubble

    function say(text: string): void {
        words.text = text
        bubble.opacity = 1
        fade.restart()
    }

    anchors.centerIn: parent
    width: words.implicitWidth + 2 * Theme.space16
    height: words.implicitHeight + 2 * Theme.space8
    radius: height / 2
    color: Theme.pictureShade
    opacity: 0
    visible: opacity > 0
    Accessible.ignored: true

    Text {
        id: words
        anchors.centerIn: parent
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Theme.title
        font.weight: Theme.weightHeading
        color: Theme.onPicture
    }
    Timer {
        id: fade
        interval: 700
        onTriggered: bubble.opacity = 0
    }
    Behavior on opacity { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.placeDuration } }
}
