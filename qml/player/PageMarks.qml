// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// Where people asked something about a document, as signs beside its pages: a press goes there.
Item {
    id: marks

    property int pageCount: 0
    /// Of {page (from 1), key, label, here}.
    property var places: []
    signal chosen(page: int, key: string, here: bool)

    width: 28
    visible: repeater.count > 0

    Repeater {
        id: repeater
        model: marks.pageCount > 0 ? marks.places : []
        T.Button {
            id: mark
            required property var modelData
            y: Math.round(Math.min(1, (modelData.page - 1) / marks.pageCount) * (marks.height - height))
            width: marks.width
            height: width
            text: String(modelData.label)
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: marks.chosen(Number(modelData.page), String(modelData.key), Boolean(modelData.here))
            background: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: mark.hovered || mark.visualFocus ? 28 : 24
                    height: width
                    radius: width / 2
                    color: Theme.accent
                    border.width: 2
                    border.color: mark.visualFocus ? Theme.text : Theme.surface
                }
                Icon { anchors.centerIn: parent; name: "chat-dots"; size: 12; color: Theme.onAccent }
            }
            AppToolTip {
                text: mark.text
                x: -width - Theme.space4
                y: (mark.height - height) / 2
                shown: mark.hovered || mark.visualFocus
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
