// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

T.MenuItem {
    id: item

    property string iconName: ""
    property string detail: ""

    implicitWidth: row.implicitWidth + 2 * Theme.space12
    implicitHeight: Theme.controlHeight
    hoverEnabled: true

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.MenuItem
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: item.press()
    // Space alone does it by itself, but for some desktops.
    Keys.onReturnPressed: item.press()
    Keys.onEnterPressed: item.press()

    function press(): void {
        item.triggered()
        if (item.menu)
            item.menu.dismiss()
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        Row {
            id: row
            x: item.mirrored ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space12
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: item.checkable || item.iconName !== ""
                name: item.checkable ? "check-lg" : item.iconName
                opacity: item.checkable && !item.checked ? 0 : 1
                color: item.checkable ? Theme.accent : Theme.muted
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: item.text
                color: item.enabled ? Theme.text : Theme.muted
                Accessible.ignored: true
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                role: AppText.Caption
                text: item.detail
                Accessible.ignored: true
            }
        }
    }
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    background: Rectangle {
        radius: Theme.radiusControl
        color: item.highlighted || item.hovered ? Theme.accentSoft : "transparent"
        border.width: Theme.highContrast && item.highlighted ? 2 : 0
        border.color: Theme.accent
    }
}
