// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Words and blocks of code in the order they were written. As wide as the widest of them needs
/// (`implicitWidth`), and `most` at most; each block as wide as all of it.
Column {
    id: parts

    required property var list
    required property real most
    required property color tint

    spacing: Theme.space8

    Repeater {
        model: parts.list
        Item {
            id: part
            required property var modelData
            readonly property bool isCode: modelData.code
            anchors.left: parent?.left
            width: isCode ? Math.ceil(code.contentWidth) + 2 * code.x : words.needed
            height: isCode ? box.height : words.implicitHeight
            MessageWords {
                id: words
                anchors.left: parent.left
                width: parts.most
                visible: !part.isCode
                rich: true // all of them, so that their lines stand alike
                styled: part.isCode ? "" : part.modelData.words
                tint: parts.tint
            }
            Rectangle {
                id: box
                anchors.left: parent.left
                width: parts.width
                height: code.implicitHeight + 2 * code.y
                visible: part.isCode
                radius: Theme.radiusControl
                color: parts.tint
                border.width: Theme.line
                border.color: Theme.outline
                Text {
                    id: code
                    // A program is read from the left in every language.
                    LayoutMirroring.enabled: false
                    x: Theme.space12
                    y: Theme.space8
                    width: parts.most - 2 * x
                    textFormat: Text.PlainText
                    text: part.isCode ? part.modelData.words : ""
                    wrapMode: Text.Wrap
                    font.family: Theme.codeFamily
                    font.pixelSize: Theme.code
                    lineHeight: 1.25
                    color: Theme.text
                    horizontalAlignment: Text.AlignLeft
                    Accessible.ignored: true
                }
            }
        }
    }
}
