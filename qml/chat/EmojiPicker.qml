// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// All emoji there are here, by group or by name.
T.Popup {
    id: picker

    readonly property int cell: Math.round(40 * Math.min(Theme.textScale, 1.3))
    readonly property int columns: 8
    readonly property list<string> groupNames: [qsTr("Faces"), qsTr("Hands and people"), qsTr("Nature"), qsTr("Food"),
        qsTr("Activities"), qsTr("Places"), qsTr("Things"), qsTr("Signs")]
    signal chosen(text: string)

    /// Beside an item, within the window.
    function popup(over: Item): void {
        const at = over.mapToItem(picker.parent, 0, 0)
        const x = picker.mirrored ? at.x + over.width - picker.width : at.x
        picker.x = Math.max(Theme.space8, Math.min(picker.parent.width - picker.width - Theme.space8, x))
        const below = at.y + over.height + 4
        picker.y = Math.max(Theme.space8, at.y - 4 > picker.height ? at.y - picker.height - 4
            : Math.min(below, picker.parent.height - picker.height - Theme.space8))
        picker.open()
    }
    function take(index: int): void {
        if (index < 0 || index >= emojis.found.length)
            return
        const emoji = String(emojis.found[index].emoji)
        picker.close()
        picker.chosen(emoji)
    }

    parent: T.Overlay.overlay
    width: columns * cell + 2 * padding + 8
    height: column.height + 2 * padding
    padding: Theme.space8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        field.text = ""
        emojis.query = ""
        grid.currentIndex = 0
        field.forceActiveFocus(Qt.PopupFocusReason)
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.line
        border.color: Theme.outline
        Shadow { z: -1 }
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Emoji")
    }

    EmojiFinder { id: emojis }

    contentItem: FocusScope {
        focus: true
        Column {
            id: column
            width: parent.width
            spacing: Theme.space8
            SearchField {
                id: field
                width: parent.width
                focus: true
                label: qsTr("Search emoji")
                onEdited: text => { emojis.query = text; grid.currentIndex = 0 }
                onAccepted: picker.take(0)
                Keys.onDownPressed: grid.forceActiveFocus(Qt.TabFocusReason)
            }
            Row {
                id: groups
                visible: emojis.query === ""
                Repeater {
                    model: emojis.groupSigns
                    T.Button {
                        id: group
                        required property string modelData
                        required property int index
                        width: picker.cell
                        height: picker.cell
                        hoverEnabled: true
                        checked: emojis.group === index
                        text: picker.groupNames[index]
                        Accessible.role: Accessible.PageTab
                        Accessible.name: text
                        Accessible.selected: checked
                        Accessible.onPressAction: clicked()
                        Keys.onReturnPressed: clicked()
                        onClicked: { emojis.group = index; grid.currentIndex = 0; grid.positionViewAtBeginning() }
                        contentItem: EmojiText { text: group.modelData; size: Theme.lead }
                        background: Rectangle {
                            radius: Theme.radiusControl
                            color: group.hovered ? Theme.hover : "transparent"
                            Rectangle {
                                anchors.bottom: parent.bottom
                                width: parent.width
                                height: 2
                                visible: group.checked
                                color: Theme.accent
                            }
                            FocusRing { control: group; shown: group.visualFocus; gap: -2 }
                        }
                        AppToolTip { text: group.text; shown: group.hovered }
                    }
                }
            }
            GridView {
                id: grid
                width: parent.width
                height: 5 * picker.cell + (groups.visible ? 0 : picker.cell + Theme.space8)
                clip: true
                model: emojis.found
                cellWidth: picker.cell
                cellHeight: picker.cell
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Emoji")
                T.ScrollBar.vertical: AppScrollBar {}
                Keys.onReturnPressed: picker.take(currentIndex)
                Keys.onEnterPressed: picker.take(currentIndex)
                Keys.onSpacePressed: picker.take(currentIndex)
                delegate: T.Button {
                    id: choice
                    required property var modelData
                    required property int index
                    width: picker.cell
                    height: picker.cell
                    text: String(modelData.name)
                    hoverEnabled: true
                    focusPolicy: Qt.NoFocus
                    Accessible.role: Accessible.ListItem
                    Accessible.name: text
                    Accessible.onPressAction: clicked()
                    onHoveredChanged: if (hovered) grid.currentIndex = index
                    onClicked: picker.take(index)
                    contentItem: EmojiText { text: String(choice.modelData.emoji); size: Theme.title }
                    background: Rectangle {
                        radius: Theme.radiusControl
                        color: choice.hovered ? Theme.accentSoft : "transparent"
                        FocusRing { control: choice; shown: choice.GridView.isCurrentItem && grid.activeFocus; gap: -2 }
                    }
                }
            }
            AppText {
                width: parent.width
                role: AppText.Caption
                text: emojis.found.length === 0 ? qsTr("Nothing found") : String(emojis.found[Math.max(0, grid.currentIndex)]?.name ?? "")
                Accessible.ignored: emojis.found.length > 0
            }
        }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: picker }
}
