// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// The message that is answered: a press goes there.
T.Button {
    id: quote

    property string name: ""
    /// By Tab: of the message that is the current one.
    property bool reachable: false

    /// Takes the height of another message at once.
    function settle(): void { words.forceLayout() }

    implicitWidth: Math.max(who.implicitWidth, said.implicitWidth) + 12
    implicitHeight: words.implicitHeight + 4
    focusPolicy: reachable || activeFocus ? Qt.TabFocus : Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: Sentence.of(qsTr("Answer to %1: %2"), [name, text])
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    background: Rectangle {
        color: "transparent"
        radius: Theme.radiusControl
        FocusRing { control: quote; shown: quote.visualFocus; gap: 0 }
        Rectangle {
            anchors.left: parent.left
            width: 3
            height: parent.height
            radius: 1.5
            color: Theme.accent
        }
    }
    contentItem: Item {
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.right: parent.right
            y: 2
            AppText {
                id: who
                width: parent.width
                visible: text !== ""
                role: AppText.Label
                font.pixelSize: Theme.caption
                color: Theme.accent
                text: quote.name
                Accessible.ignored: true
            }
            AppText {
                id: said
                width: parent.width
                font.pixelSize: Math.round(13 * Theme.textScale)
                color: quote.hovered ? Theme.text : Theme.muted
                text: quote.text
                Accessible.ignored: true
            }
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
