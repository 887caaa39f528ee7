// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Above the composer: what is answered or edited, with a way out.
Item {
    id: context

    property string iconName: "reply"
    property string title: ""
    property string text: ""
    signal dropped

    implicitHeight: visible ? words.implicitHeight + Theme.space12 : 0
    Icon {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        name: context.iconName
        color: Theme.accent
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.space12
        anchors.right: out.left
        anchors.verticalCenter: parent.verticalCenter
        AppText { width: parent.width; role: AppText.Label; font.pixelSize: Theme.caption; color: Theme.accent; text: context.title }
        AppText { width: parent.width; role: AppText.Caption; text: context.text }
    }
    IconButton {
        id: out
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        iconName: "x-lg"
        text: qsTr("Cancel")
        onClicked: context.dropped()
    }
}
