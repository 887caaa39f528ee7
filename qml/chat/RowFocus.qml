// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Where the keys come to in a list of messages: to its current one first, which the list shows then,
/// and from there to what is in it.
QtObject {
    id: keys

    required property ListView list

    readonly property Connections arrival: Connections {
        target: keys.list
        function onActiveFocusChanged(): void {
            if (!keys.list.activeFocus || !keys.list.currentItem)
                return
            // What is no control does not tell how they came.
            const inside = keys.list.Window.activeFocusItem as T.Control
            const reason = inside ? inside.focusReason : Qt.TabFocusReason
            if (reason === Qt.TabFocusReason || reason === Qt.BacktabFocusReason)
                keys.list.currentItem.forceActiveFocus(reason)
        }
    }
}
