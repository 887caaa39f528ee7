// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// The heading of a part of a page, with an action at its end where there is one.
Item {
    id: header

    property string title: ""
    property string actionText: ""
    signal action

    implicitHeight: Math.max(label.implicitHeight, Theme.controlHeight)

    AppText {
        id: label
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (button.visible ? button.width + Theme.space16 : 0)
        role: AppText.Title
        text: header.title
    }
    AppButton {
        id: button
        visible: text !== ""
        anchors.right: parent.right
        anchors.rightMargin: -Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        kind: AppButton.Subtle
        iconName: LayoutMirroring.enabled ? "arrow-left" : "arrow-right-short"
        iconAtEnd: true
        text: header.actionText
        onClicked: header.action()
    }
}
