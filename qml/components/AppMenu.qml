// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A menu of AppMenuItem.
T.Menu {
    id: menu

    /// While many items are put in: how wide they are is looked at once, afterwards.
    property bool filling: false

    implicitWidth: Math.max(180, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.space4
    margins: Theme.space8
    overlap: 1

    delegate: AppMenuItem {}
    contentItem: ListView {
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
}
