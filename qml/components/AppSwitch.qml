// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// On or off, with its text beside it.
T.Switch {
    id: control

    property string detail: ""

    implicitWidth: Math.max(Theme.formWidth, indicator.width + Theme.space16 + textColumn.implicitWidth)
    implicitHeight: Math.max(Theme.rowHeight, textColumn.implicitHeight + Theme.space8)
    hoverEnabled: true
    font.family: Theme.family
    font.pixelSize: Theme.body

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: { control.toggle(); control.toggled() }
    Accessible.onToggleAction: { control.toggle(); control.toggled() }

    contentItem: Item {
        Column {
            id: textColumn
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - control.indicator.width - Theme.space16
            x: control.mirrored ? control.indicator.width + Theme.space16 : 0
            AppText {
                width: parent.width
                role: AppText.Label
                text: control.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                visible: text !== ""
                role: AppText.Caption
                wrapMode: Text.Wrap
                text: control.detail
                Accessible.ignored: true
            }
        }
    }
    indicator: Rectangle {
        width: 40
        height: 22
        radius: 11
        x: control.mirrored ? 0 : control.width - width
        y: (control.height - height) / 2
        color: control.checked ? Theme.accent : Theme.surface
        border.width: control.checked ? 0 : Theme.highContrast ? 2 : 1
        border.color: Theme.outlineStrong
        Behavior on color { enabled: !Theme.reducedMotion; ColorAnimation { duration: Theme.stateDuration } }
        Rectangle {
            width: 16
            height: 16
            radius: 8
            y: 3
            x: control.checked !== control.mirrored ? parent.width - width - 3 : 3
            color: control.checked ? Theme.onAccent : Theme.outlineStrong
            Behavior on x { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.stateDuration; easing.type: Theme.easing } }
        }
        FocusRing { control: control; shown: control.visualFocus; cornerRadius: parent.radius }
    }
}
