// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// Reactions with how many; one's own are filled, a press takes part or takes back.
Row {
    id: row

    property var reactions: []
    /// By Tab: of the message that is the current one.
    property bool reachable: false
    signal toggled(emoji: string)

    spacing: Theme.space4
    Repeater {
        model: row.reactions
        T.Button {
            id: one
            required property var modelData
            readonly property bool mine: Boolean(modelData.mine)
            implicitWidth: words.implicitWidth + 16
            implicitHeight: Math.round(26 * Theme.textScale)
            focusPolicy: row.reachable || activeFocus ? Qt.TabFocus : Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.CheckBox
            Accessible.name: modelData.emoji + " " + modelData.count
            Accessible.checkable: true
            Accessible.checked: mine
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: row.toggled(String(modelData.emoji))
            background: Rectangle {
                radius: height / 2
                color: one.mine ? Theme.accentSoft : one.hovered ? Theme.hover : Theme.surface
                border.width: Theme.line
                border.color: one.mine ? Theme.accent : Theme.outlineStrong
                FocusRing { control: one; shown: one.visualFocus; gap: 0 }
            }
            contentItem: Item {
                Row {
                    id: words
                    anchors.centerIn: parent
                    spacing: 5
                    Text {
                        anchors.verticalCenter: parent.verticalCenter
                        text: String(one.modelData.emoji)
                        textFormat: Text.PlainText
                        font.family: Theme.emojiFamily
                        font.pixelSize: Theme.body
                        Accessible.ignored: true
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        role: AppText.Label
                        font.pixelSize: Theme.caption
                        color: one.mine ? Theme.accent : Theme.muted
                        text: String(one.modelData.count)
                        Accessible.ignored: true
                    }
                }
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
