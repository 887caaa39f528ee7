// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Rows that one goes through with the keys, the first of them as soon as there is one.
ListView {
    id: list

    /// Other rows have nothing to do with those before, as with another search: back to the first.
    property bool anew: false

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    onCountChanged: {
        if (list.count > 0 && (list.currentIndex < 0 || list.currentIndex >= list.count))
            list.currentIndex = 0
    }
    function goTo(row: int): void {
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
    }
    Keys.onPressed: event => {
        if (list.count === 0 || (event.key !== Qt.Key_Home && event.key !== Qt.Key_End))
            return
        event.accepted = true
        list.goTo(event.key === Qt.Key_Home ? 0 : list.count - 1)
    }
    Accessible.role: Accessible.List
    T.ScrollBar.vertical: AppScrollBar {}

    Connections {
        target: list.model as QtObject
        enabled: list.anew
        ignoreUnknownSignals: true
        function onModelReset(): void { list.currentIndex = list.count > 0 ? 0 : -1 }
    }
}
