// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A message in a list beside the conversation: whose, when, the first of its words.
T.ItemDelegate {
    id: row

    property string heading: ""
    property string at: ""
    property string words: ""
    property int mostLines: 3
    property int format: Text.PlainText
    /// A press leads somewhere.
    property bool opens: true
    property string spoken: at !== "" ? Sentence.of("%1, %2: %3", [heading, at, words]) : heading + ": " + words

    implicitHeight: text_.implicitHeight + 2 * Theme.space12
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: spoken
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.onPressAction: row.clicked()
    background: Rectangle {
        color: row.hovered && row.opens ? Theme.hover : "transparent"
        FocusRing { control: row; shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -4; cornerRadius: 4 }
    }
    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        LayoutMirroring.childrenInherit: true
        Column {
            id: text_
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            y: Theme.space12
            spacing: 2
            HitHeading {
                anchors.left: parent.left
                width: parent.width - Theme.space24
                who: row.heading
                when: row.at
            }
            Text {
                width: parent.width
                textFormat: row.format
                text: row.words
                wrapMode: Text.Wrap
                maximumLineCount: row.mostLines
                elide: Text.ElideRight
                font.family: Theme.family
                font.pixelSize: Theme.body
                lineHeight: 1.2
                color: Theme.text
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }
    HoverHandler { cursorShape: row.opens ? Qt.PointingHandCursor : Qt.ArrowCursor }
}
