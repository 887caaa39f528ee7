// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// Brings a row of a list of messages into sight, and again until it stands still: the list only
/// guesses the heights of rows that it has not made yet.
Timer {
    id: place

    required property ListView list
    property int rounds: 0
    property int still: 0
    property real stood: 0
    property bool atTop: false
    /// It leaves where it stood.
    signal begun

    /// A day's first message has its day line at the top; others stand in the middle.
    function go(row: int): void {
        // Of this row the list knows where it is when others come or go.
        list.currentIndex = row
        rounds = still = 0
        atTop = false
        put()
        restart()
    }
    function put(): void {
        const item = list.itemAtIndex(list.currentIndex) as MessageRow
        // The oldest here has the line of its day only until those before it have come.
        atTop = atTop || (item !== null && item.day !== "")
        const begins = atTop || (item !== null && item.height > list.height)
        list.positionViewAtIndex(list.currentIndex, begins ? ListView.End : ListView.Center)
    }
    /// Rows have come below: near its end the list goes along with them, and what is in sight is
    /// held. The items are still those of before.
    function hold(newest: int, rows: int): void {
        const before = newest < 0 ? null : list.itemAtIndex(newest)
        if (!before || !list.itemAtIndex(0))
            return
        const below = list.contentY + list.height - before.y - before.height
        list.positionViewAtIndex(newest + rows, ListView.Beginning)
        const now = list.itemAtIndex(newest + rows)
        if (now)
            list.contentY = now.y + now.height + below - list.height
    }
    function whole(row: int): bool {
        const item = list.itemAtIndex(row)
        return item !== null && item.y >= list.contentY && item.y + item.height <= list.contentY + list.height
    }
    /// By a screenful, or to the first that is here. False: another key.
    function goByKey(key: int): bool {
        const up = key === Qt.Key_PageUp
        if (key === Qt.Key_Home) {
            begun()
            go(list.count - 1)
            return true
        }
        stop()
        if (!up && key !== Qt.Key_PageDown)
            return false
        begun()
        const top = list.originY - list.topMargin
        const bottom = list.originY + list.contentHeight + list.bottomMargin - list.height
        const step = list.height - Theme.space48
        // Few messages stand at the bottom.
        const to = Math.min(bottom, Math.max(top, list.contentY + (up ? -step : step)))
        list.contentY = to
        const edge = Math.max(list.originY + 1, Math.min(list.originY + list.contentHeight - 1, up ? to + 1 : to + list.height - 1))
        const row = list.indexAt(list.width / 2, edge)
        if (row < 0)
            return true
        const inner = up ? row - 1 : row + 1
        list.currentIndex = !whole(row) && whole(inner) ? inner : row
        // It is followed no more: one that is higher than the view would draw it back.
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
        list.contentY = to
        return true
    }

    interval: 16
    repeat: true
    onTriggered: {
        put()
        const item = list.itemAtIndex(list.currentIndex)
        const stands = item ? item.y - list.contentY + item.height : 0
        still = stands === stood ? still + 1 : 0
        stood = stands
        if (still >= 3 || ++rounds > 30)
            stop()
    }
}
