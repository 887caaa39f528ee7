// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// One entry of a list of places: icon, label, filled when it is the current one.
T.Button {
    id: entry

    property string iconName: ""
    property bool current: false
    property bool collapsed: false
    property int iconSize: Theme.iconControl
    /// What waits there; 0 shows nothing.
    property int count: 0
    /// What waits to go out from there; a quiet clock says that there is something.
    property string waiting: ""

    implicitHeight: Theme.rowHeight
    implicitWidth: 160
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    readonly property string news: count > 0 ? qsTr("%1 new").arg(count) : ""
    Accessible.description: news !== "" && waiting !== "" ? news + ", " + waiting : news + waiting
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: entry.clicked()
    Keys.onReturnPressed: entry.clicked()
    Keys.onEnterPressed: entry.clicked()

    contentItem: Item {
        LayoutMirroring.enabled: entry.mirrored
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: entry.collapsed ? Math.round((parent.width - width) / 2) : Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            name: entry.iconName
            size: entry.iconSize
            color: entry.current ? Theme.accent : Theme.muted
        }
        AppText {
            anchors.left: mark.right
            anchors.leftMargin: Theme.space12
            anchors.right: clock.visible ? clock.left : number.visible ? number.left : parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: !entry.collapsed
            role: AppText.Label
            text: entry.text
            color: entry.current ? Theme.accent : Theme.text
            Accessible.ignored: true
        }
        Icon {
            id: clock
            anchors.right: number.visible && !entry.collapsed ? number.left : parent.right
            anchors.rightMargin: entry.collapsed ? 0 : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: entry.collapsed ? 10 : 0
            visible: entry.waiting !== ""
            name: "clock"
            size: 12
            color: Theme.muted
        }
        Rectangle {
            id: number
            anchors.right: parent.right
            anchors.rightMargin: entry.collapsed ? 0 : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: entry.collapsed ? -10 : 0
            visible: entry.count > 0
            width: Math.max(height, digits.implicitWidth + 10)
            height: Math.round(18 * Theme.textScale)
            radius: height / 2
            color: Theme.accent
            AppText {
                id: digits
                anchors.centerIn: parent
                font.pixelSize: Math.round(11 * Theme.textScale)
                font.weight: Theme.weightHeading
                color: Theme.onAccent
                text: entry.count > 99 ? "99+" : entry.count
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: entry.current ? Theme.accentSoft : entry.hovered || entry.down ? Theme.hover : "transparent"
        border.width: Theme.highContrast && entry.current ? 2 : 0
        border.color: Theme.accent
        FocusRing { control: entry; shown: entry.visualFocus; gap: 0 }
    }
    AppToolTip {
        text: entry.text
        shown: entry.collapsed && (entry.hovered || entry.visualFocus)
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
