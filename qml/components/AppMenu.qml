// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A menu of AppMenuItem.
T.Menu {
    id: menu

    /// While many items are put in: how wide they are is looked at once, afterwards.
    property bool filling: false
    /// It is opened by keys, and not with a button that shows so itself: it begins at its first entry.
    property bool byKeys: false
    /// The pointer has moved since it opened. Where it only rests it marks nothing.
    property bool pointed: false

    function begin(): void {
        const keyed = menu.parent?.Window.activeFocusItem as T.Control
        let opener = keyed?.visualFocus ? keyed as Item : null
        while (opener && opener !== menu.parent)
            opener = opener.parent
        let first = menu.byKeys || opener ? 0 : menu.count
        while (first < menu.count && !(menu.itemAt(first) as T.MenuItem)?.enabled)
            ++first
        menu.pointed = rest.known = false
        menu.currentIndex = first < menu.count ? first : -1
    }

    onVisibleChanged: if (visible) begin()
    implicitWidth: Math.max(180, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.space4
    margins: Theme.space8
    overlap: 1

    delegate: AppMenuItem {}
    contentItem: ListView {
        id: rows
        implicitHeight: Math.min(contentHeight, 420)
        implicitWidth: {
            let widest = 0
            if (menu.filling)
                return widest
            for (let i = 0; i < menu.count; ++i) {
                const item = menu.itemAt(i)
                if (item)
                    widest = Math.max(widest, item.implicitWidth)
            }
            return widest
        }
        model: menu.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: menu.currentIndex
        boundsBehavior: Flickable.StopAtBounds
        Item {
            parent: rows
            anchors.fill: parent
            visible: !menu.pointed
            HoverHandler {
                id: rest
                property bool known: false
                property point at
                blocking: true
                onPointChanged: {
                    const now = rest.point.scenePosition
                    if (rest.known && (now.x !== rest.at.x || now.y !== rest.at.y))
                        menu.pointed = true
                    rest.known = true
                    rest.at = now
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.line
        border.color: Theme.outline
        Shadow { z: -1 }
    }
    enter: Theme.reducedMotion ? null : appearing
    readonly property Transition appearing: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.stateDuration }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: menu }
}
