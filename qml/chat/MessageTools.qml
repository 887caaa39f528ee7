// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// What can be done with the message under the pointer: one small bar for the whole list.
Rectangle {
    id: tools

    required property ListView list
    property MessageRow row: null
    signal reply
    signal emoji
    signal more

    function place(): void {
        if (!tools.row || !tools.row.bubble)
            return
        const at = tools.row.bubble.mapToItem(tools.parent, 0, 0)
        const mirrored = tools.LayoutMirroring.enabled
        const before = tools.row.own !== mirrored
        const x = before ? at.x - tools.width - Theme.space8 : at.x + tools.row.bubble.width + Theme.space8
        tools.x = Math.max(Theme.space8, Math.min(tools.parent.width - tools.width - Theme.space24, x))
        tools.y = Math.max(0, at.y - Theme.space4)
    }

    width: buttons.width + 4
    height: buttons.height + 4
    visible: row !== null && !row.system && !row.deleted
    radius: Theme.radiusControl
    color: Theme.raised
    border.width: Theme.line
    border.color: Theme.outline
    onRowChanged: place()

    Connections {
        target: tools.list
        function onContentYChanged(): void { tools.row = null }
    }
    Row {
        id: buttons
        anchors.centerIn: parent
        IconButton { compact: true; focusPolicy: Qt.NoFocus; iconName: "emoji-smile"; text: qsTr("React"); onClicked: tools.emoji() }
        IconButton { compact: true; focusPolicy: Qt.NoFocus; iconName: "reply"; text: qsTr("Reply"); onClicked: tools.reply() }
        IconButton { compact: true; focusPolicy: Qt.NoFocus; iconName: "three-dots"; text: qsTr("More"); onClicked: tools.more() }
    }
}
