// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A choice in a row of choices: checked or not, or with a menu behind it (`opensMenu`).
T.Button {
    id: control

    property bool opensMenu: false
    property string iconName: ""
    /// One of several, of which one is chosen.
    property bool exclusive: false

    readonly property color ink: checked ? Theme.accent : Theme.text

    implicitHeight: Math.max(32, Math.round(32 * Theme.textScale))
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Math.round(13 * Theme.textScale)
    font.weight: Theme.weightLabel
    hoverEnabled: enabled

    Accessible.role: opensMenu ? Accessible.ButtonMenu
        : exclusive ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: !opensMenu
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press(): void {
        if (!enabled)
            return
        if (checkable)
            toggle()
        clicked()
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6
            Icon {
                visible: control.iconName !== ""
                name: control.iconName
                size: Theme.iconControl - 2
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Icon {
                visible: control.opensMenu
                name: "chevron-down"
                size: Theme.caption - 1
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.checked ? Theme.accentSoft : control.hovered || control.down ? Theme.hover : Theme.surface
        border.width: control.checked && Theme.highContrast ? 4 : Theme.line
        border.color: control.checked ? Theme.accent : Theme.outlineStrong
        Behavior on color { enabled: !Theme.reducedMotion; ColorAnimation { duration: Theme.stateDuration } }
        FocusRing { control: control; shown: control.visualFocus; cornerRadius: parent.radius }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
