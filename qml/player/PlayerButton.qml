// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components

/// A button on the picture: white whatever the scheme. Its text is its name and its tip.
T.Button {
    id: control

    property string iconName: ""
    property string shortcut: ""
    property int iconSize: 18
    property bool showText: false

    implicitHeight: Theme.controlHeight
    implicitWidth: showText ? label.implicitWidth + 2 * Theme.space8 : implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: if (control.enabled) control.clicked()
    Keys.onReturnPressed: if (control.enabled) control.clicked()
    Keys.onEnterPressed: if (control.enabled) control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: !control.showText
            name: control.iconName
            size: control.iconSize
            color: Theme.onPicture
            opacity: control.enabled ? 1 : 0.4
        }
        Text {
            id: label
            anchors.centerIn: parent
            visible: control.showText
            text: control.text
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Theme.body
            font.weight: Theme.weightLabel
            color: Theme.onPicture
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.onPicture
        opacity: control.down ? 0.3 : control.hovered || control.visualFocus ? 0.18 : 0
    }
    Rectangle {
        anchors.fill: parent
        visible: control.visualFocus
        color: "transparent"
        radius: Theme.radiusControl
        border.width: Theme.focusWidth
        border.color: Theme.onPicture
    }
    AppToolTip {
        y: -height - Theme.space8
        text: control.shortcut === "" ? control.text : control.text + "  (" + control.shortcut + ")"
        shown: control.hovered || control.visualFocus
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
