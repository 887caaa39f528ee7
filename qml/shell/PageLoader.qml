// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Makes a page from its address with what it needs while it is wanted. (Components given inline are
/// refused by Loader under `ComponentBehavior: Bound` in Qt 6.4.)
Loader {
    id: loader

    property bool wanted: false
    property url page

    /// What the page is made with, asked for when it is made; each use says its own.
    function give(): var {
        return {}
    }
    function update(): void {
        if (!wanted)
            source = ""
        else if (source !== page)
            setSource(page, loader.give())
    }

    // Without this the keyboard would stay with the loader, in front of a page it does not enter.
    onLoaded: (item as Item).focus = true
    onWantedChanged: update()
    onPageChanged: update()
    Component.onCompleted: update()
}
