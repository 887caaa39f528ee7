// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// What is said, over the picture.
Rectangle {
    id: caption

    property string text: ""
    /// 0.75, 1, 1.25, 1.5
    property real size: 1

    visible: text !== ""
    width: words.width + 2 * Theme.space12
    height: words.height + Theme.space8
    radius: Theme.radiusControl
    color: Theme.pictureShade
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Caption: %1").arg(text)

    Text {
        id: words
        anchors.centerIn: parent
        width: Math.min(implicitWidth, (caption.parent ? caption.parent.width : 640) * 0.86)
        text: caption.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font.family: Theme.family
        font.pixelSize: Math.round(Theme.title * caption.size)
        font.weight: Theme.weightLabel
        lineHeight: 1.2
        color: Theme.onPicture
        Accessible.ignored: true
    }
}
