// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// A token: what it is called, since when and how long it is good, and how to end it.
Card {
    id: row

    required property string tokenId
    required property string title
    required property string madeText
    required property string endsText
    required property bool soon
    property string iconName: "key"
    signal revokeWanted

    implicitHeight: Math.max(texts.implicitHeight, end.implicitHeight) + 2 * Theme.space12
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + madeText + ", " + endsText

    Rectangle {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        width: 36
        height: 36
        radius: Theme.radiusControl
        color: Theme.accentSoft
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.outline
        Icon { anchors.centerIn: parent; name: row.iconName; color: Theme.accent }
    }
    Column {
        id: texts
        anchors.left: mark.right
        anchors.leftMargin: Theme.space12
        anchors.right: end.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        AppText { width: parent.width; role: AppText.Label; text: row.title; Accessible.ignored: true }
        AppText { width: parent.width; role: AppText.Caption; wrapMode: Text.Wrap; text: row.madeText; Accessible.ignored: true }
        Item {
            width: parent.width
            height: ends.implicitHeight
            Icon {
                id: clock
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: row.soon
                name: "clock"
                size: 12
                color: Theme.warning
            }
            AppText {
                id: ends
                anchors.left: row.soon ? clock.right : parent.left
                anchors.leftMargin: row.soon ? 6 : 0
                anchors.right: parent.right
                role: AppText.Caption
                wrapMode: Text.Wrap
                color: row.soon ? Theme.warning : Theme.muted
                text: row.endsText
                Accessible.ignored: true
            }
        }
    }
    AppButton {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        text: qsTr("Revoke…")
        Accessible.description: row.title
        onClicked: row.revokeWanted()
    }
}
