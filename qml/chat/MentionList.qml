// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Who could be meant by what is typed after an @. The keyboard stays with the text, which passes its
/// keys on here.
Rectangle {
    id: pane

    required property MentionChoices choices
    required property TextEdit input
    readonly property real rowHeight: Math.round(40 * Theme.textScale)
    property bool looking: true

    function look(): void {
        if (pane.looking)
            pane.choices.look(pane.input.text, pane.input.activeFocus ? pane.input.cursorPosition : -1)
    }
    /// The name stands where its first letters were typed.
    function take(row: int): void {
        const from = pane.choices.from
        const to = pane.choices.to
        const name = pane.choices.take(row)
        pane.looking = false
        pane.input.remove(from, to)
        pane.input.insert(from, name)
        pane.looking = true
        pane.look()
    }

    /// True: the key was for this list.
    function takes(event: var): bool {
        if (!pane.choices.open || (event.modifiers & ~Qt.KeypadModifier) !== 0)
            return false
        switch (event.key) {
        case Qt.Key_Up: pane.choices.current--; return true
        case Qt.Key_Down: pane.choices.current++; return true
        case Qt.Key_Escape: pane.choices.putAway(); return true
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab: pane.take(pane.choices.current); return true
        }
        return false
    }

    visible: choices.open
    height: Math.min(list.count, 6) * rowHeight + 2 * Theme.space4
    radius: Theme.radiusCard
    color: Theme.raised
    border.width: Theme.line
    border.color: Theme.outline
    Shadow { z: -1 }

    Connections {
        target: pane.input
        function onTextChanged(): void { pane.look() }
        function onCursorPositionChanged(): void { pane.look() }
        function onActiveFocusChanged(): void { pane.look() }
    }
    // Told to screen readers, whose focus stays with the text.
    Item {
        width: 1
        height: 1
        Accessible.role: Accessible.AlertMessage
        Accessible.name: pane.choices.open ? String(pane.choices.found[pane.choices.current].name) : ""
        Accessible.ignored: !pane.choices.open
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.space4
        clip: true
        model: pane.choices.found
        currentIndex: pane.choices.current
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People to mention")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: T.ItemDelegate {
            id: row
            required property var modelData
            required property int index
            readonly property bool everybody: String(modelData.userId) === ""
            width: ListView.view.width
            height: pane.rowHeight
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            text: String(modelData.name)
            Accessible.role: Accessible.ListItem
            Accessible.name: text
            Accessible.onPressAction: row.clicked()
            onClicked: pane.take(row.index)
            background: Rectangle {
                radius: Theme.radiusControl
                color: row.ListView.isCurrentItem ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
                border.width: Theme.highContrast && row.ListView.isCurrentItem ? 2 : 0
                border.color: Theme.accent
            }
            contentItem: Item {
                LayoutMirroring.enabled: row.mirrored
                Avatar {
                    id: face
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space8
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !row.everybody
                    size: 28
                    name: row.text
                    source: row.modelData.avatar
                }
                Icon {
                    anchors.centerIn: face
                    visible: row.everybody
                    name: "people"
                    size: 18
                    color: Theme.muted
                }
                AppText {
                    id: who
                    anchors.left: face.right
                    anchors.leftMargin: Theme.space12
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 52)
                    text: row.text
                    Accessible.ignored: true
                }
                AppText {
                    anchors.left: who.right
                    anchors.leftMargin: Theme.space8
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space12
                    anchors.verticalCenter: parent.verticalCenter
                    role: AppText.Caption
                    text: row.everybody ? qsTr("Everybody in this room") : row.modelData.online ? qsTr("Online") : ""
                    Accessible.ignored: true
                }
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
