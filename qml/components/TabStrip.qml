// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// Tabs in one row: arrow keys move between them.
FocusScope {
    id: strip

    property list<string> tabs: []
    property int currentIndex: 0

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.rowHeight + 4
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    function step(by: int): void {
        strip.currentIndex = (strip.currentIndex + by + strip.tabs.length) % strip.tabs.length
        const item = repeater.itemAt(strip.currentIndex) as T.Button
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason)
    }
    Keys.onRightPressed: strip.step(strip.LayoutMirroring.enabled ? -1 : 1)
    Keys.onLeftPressed: strip.step(strip.LayoutMirroring.enabled ? 1 : -1)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
    Row {
        id: row
        spacing: Theme.space4
        anchors.left: parent.left
        Repeater {
            id: repeater
            model: strip.tabs
            T.Button {
                id: tab
                required property string modelData
                required property int index
                readonly property bool current: index === strip.currentIndex
                implicitHeight: strip.implicitHeight
                implicitWidth: label.implicitWidth + 2 * Theme.space12
                text: modelData
                hoverEnabled: true
                focus: current
                focusPolicy: Qt.StrongFocus
                activeFocusOnTab: current || activeFocus
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selectable: true
                Accessible.selected: current
                Accessible.onPressAction: clicked()
                onClicked: strip.currentIndex = index
                contentItem: AppText {
                    id: label
                    role: AppText.Label
                    text: tab.text
                    color: tab.current ? Theme.accent : tab.hovered ? Theme.text : Theme.muted
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 2
                        radius: 1
                        visible: tab.current
                        color: Theme.accent
                    }
                    FocusRing { control: tab; shown: tab.visualFocus; gap: -4 }
                }
                HoverHandler { cursorShape: Qt.PointingHandCursor }
            }
        }
    }
}
