// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Makes a page from its address with what it needs while it is wanted. (Components given inline are
/// refused by Loader under `ComponentBehavior: Bound` in Qt 6.4.)
Loader {
    id: loader

    property bool wanted: false
    property url page
    property var given: ({})

    function update(): void {
        if (!wanted)
            source = ""
        else if (source !== page)
            setSource(page, given)
    }

    onWantedChanged: update()
    onPageChanged: update()
    Component.onCompleted: update()
}
