// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A few ways to answer without words.
T.Popup {
    id: menu

    signal chosen(text: string)

    readonly property var choices: [
        { emoji: "👍", name: qsTr("Thumbs up") }, { emoji: "❤️", name: qsTr("Heart") },
        { emoji: "😂", name: qsTr("Laughing") }, { emoji: "🎉", name: qsTr("Celebrating") },
        { emoji: "🤔", name: qsTr("Thinking") }, { emoji: "🙏", name: qsTr("Thank you") }
    ]
    function popup(over: Item): void {
        const at = over.mapToItem(menu.parent, 0, 0)
        menu.x = Math.max(Theme.space8, Math.min(menu.parent.width - menu.width - Theme.space8, at.x))
        menu.y = at.y > menu.height + 8 ? at.y - menu.height - 4 : at.y + over.height + 4
        menu.open()
    }

    // Not `width`: the popup gives the row its own.
    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    implicitHeight: row.implicitHeight + topPadding + bottomPadding
    padding: Theme.space4
    margins: Theme.space8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        const first = choosing.itemAt(0)
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason)
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.line
        border.color: Theme.outline
        Shadow { z: -1 }
    }
    contentItem: Row {
        id: row
        Repeater {
            id: choosing
            model: menu.choices
            T.Button {
                id: choice
                required property var modelData
                required property int index
                width: Theme.controlHeight
                height: Theme.controlHeight
                focus: index === 0
                hoverEnabled: true
                Accessible.role: Accessible.Button
                Accessible.name: String(modelData.name)
                Accessible.onPressAction: clicked()
                Keys.onReturnPressed: clicked()
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                onClicked: {
                    menu.close()
                    menu.chosen(String(modelData.emoji))
                }
                contentItem: EmojiText { text: String(choice.modelData.emoji) }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: choice.hovered ? Theme.accentSoft : "transparent"
                    FocusRing { control: choice; shown: choice.visualFocus; gap: -2 }
                }
            }
        }
        IconButton {
            id: more
            iconName: "plus-lg"
            text: qsTr("More emoji")
            Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: {
                menu.close()
                picker.popup(row)
            }
        }
    }
    EmojiPicker {
        id: picker
        onChosen: text => menu.chosen(text)
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: menu }
}
