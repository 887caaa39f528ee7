// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// The body of a page: scrolls down, never sideways; at most 1180 px wide, 24 px from the edges.
/// The keyboard scrolls it, and what gets the focus is brought into view.
Flickable {
    id: page

    default property alias content: column.data
    property int maximumWidth: Theme.contentWidth
    /// In the middle of a wide window, or at its beginning.
    property bool centered: true
    property alias spacing: column.spacing

    contentHeight: column.implicitHeight + 2 * Theme.space24
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: AppScrollBar {}

    function reveal(item: Item): void {
        if (!item)
            return
        const at = item.mapToItem(page.contentItem, 0, 0).y
        const margin = Theme.space24
        if (at < page.contentY + margin)
            page.contentY = Math.max(0, at - margin)
        else if (at + item.height > page.contentY + page.height - margin)
            page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, at + item.height + margin - page.height))
    }

    // The page itself is no stop; from it Tab goes on to its first control, not to the window's.
    Keys.onTabPressed: page.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_PageDown ? page.height * 0.9
            : event.key === Qt.Key_PageUp ? -page.height * 0.9
            : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60 : 0
        if (step === 0)
            return
        page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + step))
        event.accepted = true
    }

    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged(): void {
            const item = page.Window.activeFocusItem
            for (let up = item; up; up = up.parent) {
                if (up === column) {
                    page.reveal(item)
                    return
                }
            }
        }
    }

    Column {
        id: column
        x: page.centered ? Math.max(Theme.space24, Math.round((page.width - width) / 2))
            : Application.layoutDirection === Qt.RightToLeft ? page.width - width - Theme.space24 : Theme.space24
        y: Theme.space24
        width: Math.min(page.maximumWidth, page.width - 2 * Theme.space24)
        spacing: Theme.space24
    }
}
