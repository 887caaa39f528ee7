// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Messages whose room is gone: they can't be sent any more, but their words can be kept.
Column {
    id: stranded

    required property ChatController chat

    spacing: Theme.space8
    visible: chat.unsent.stranded.length > 0

    Repeater {
        model: stranded.chat.unsent.stranded
        Rectangle {
            id: card
            required property var modelData
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space12
            anchors.rightMargin: Theme.space12
            height: words.implicitHeight + 2 * Theme.space12
            radius: Theme.radiusControl
            color: Theme.sunken
            border.width: Theme.line
            border.color: Theme.outline
            Accessible.role: Accessible.Grouping
            Accessible.name: what.text + ": " + said.text
            Column {
                id: words
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.space12
                y: Theme.space12
                spacing: Theme.space4
                AppText {
                    id: what
                    width: parent.width
                    role: AppText.Caption
                    color: Theme.danger
                    wrapMode: Text.Wrap
                    text: qsTr("Not sent: the room is gone")
                    Accessible.ignored: true
                }
                AppText {
                    id: said
                    width: parent.width
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    text: String(card.modelData.text)
                    Accessible.ignored: true
                }
                Row {
                    anchors.left: parent.left
                    spacing: Theme.space4
                    AppButton {
                        compact: true
                        kind: AppButton.Subtle
                        leftPadding: 0
                        text: qsTr("Copy text")
                        onClicked: {
                            copier.text = String(card.modelData.text)
                            copier.selectAll()
                            copier.copy()
                        }
                    }
                    AppButton {
                        compact: true
                        kind: AppButton.Subtle
                        text: qsTr("Discard")
                        onClicked: stranded.chat.unsent.discard(String(card.modelData.key))
                    }
                }
            }
        }
    }
    TextEdit { id: copier; visible: false; textFormat: TextEdit.PlainText }
}
