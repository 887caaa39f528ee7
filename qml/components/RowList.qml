// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Rows that one goes through with the keys, the first of them as soon as there is one.
ListView {
    id: list

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    onCountChanged: if (list.currentIndex < 0 && list.count > 0) list.currentIndex = 0
    Accessible.role: Accessible.List
    T.ScrollBar.vertical: AppScrollBar {}
}
