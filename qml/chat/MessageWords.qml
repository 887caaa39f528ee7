// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// Words of a message with the few marks people write. Only what has code in it needs a document of
/// its own, which costs more.
Text {
    id: words

    property string styled: ""
    /// Behind code.
    property color tint: Theme.codeGround
    property bool rich: styled.includes("<code>")
    /// The width that it takes of its own: a document says that it takes all of it.
    readonly property real needed: Math.ceil(rich ? Math.min(implicitWidth, width) : contentWidth)

    textFormat: rich ? Text.RichText : Text.StyledText
    text: !rich ? styled
        : "<style>p { margin: 0; line-height: 130%; } code { font-family: '" + Theme.codeFamily + "'; font-size: "
            + Theme.code + "px; background-color: " + words.tint + "; white-space: pre-wrap; }</style><p>" + styled + "</p>"
    wrapMode: Text.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: 1.3
    color: Theme.text
    linkColor: Theme.accent
    horizontalAlignment: Text.AlignLeft
    onLinkActivated: link => Qt.openUrlExternally(link)
    Accessible.ignored: true
    HoverHandler {
        enabled: words.hoveredLink !== ""
        cursorShape: Qt.PointingHandCursor
    }
}
