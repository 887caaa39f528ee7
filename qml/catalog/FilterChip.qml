// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components

/// One filter: a chip that opens a menu of choices; choosing the chosen one again lifts it.
Chip {
    id: chip

    property string title: ""
    property var values: []
    property var texts: []
    property string value: ""
    property bool isFilter: true
    readonly property int at: values.indexOf(value)
    signal chosen(value: string)

    opensMenu: true
    checked: isFilter && value !== ""
    text: at >= 0 ? (isFilter ? texts[at] : qsTr("%1: %2").arg(title).arg(texts[at])) : title
    onClicked: menu.visible ? menu.close() : menu.open()

    AppMenu {
        id: menu
        y: chip.height + 4
        Repeater {
            model: chip.texts
            AppMenuItem {
                required property string modelData
                required property int index
                text: modelData
                checkable: true
                checked: index === chip.at
                onTriggered: chip.chosen(chip.isFilter && chip.values[index] === chip.value ? "" : chip.values[index])
            }
        }
    }
}
