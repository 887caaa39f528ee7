// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Messages with the words in them, narrowed by person, time and files; one that is chosen is shown where it
/// was said.
Item {
    id: results

    required property ChatController chat
    readonly property MessageSearch search: chat.search
    signal chosen

    Rectangle { width: parent.width; height: Theme.line; color: Theme.outline }
    AppText {
        id: heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        y: Theme.space12
        role: AppText.Label
        color: Theme.muted
        text: qsTr("In messages")
    }
    SearchFilters {
        id: filters
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        anchors.top: heading.bottom
        anchors.topMargin: Theme.space8
        search: results.search
    }
    RowList {
        id: list
        anchors.top: filters.bottom
        anchors.topMargin: Theme.space8
        anchors.bottom: parent.bottom
        width: parent.width
        model: results.search
        anew: true
        Accessible.name: qsTr("Found messages")
        delegate: T.ItemDelegate {
            id: hit
            required property int index
            required property string messageId
            required property string roomId
            required property string roomName
            required property string senderName
            required property string styled
            required property string plain
            required property string when
            width: ListView.view.width
            implicitHeight: words.implicitHeight + 2 * Theme.space8
            hoverEnabled: true
            Accessible.role: Accessible.ListItem
            Accessible.name: Sentence.of("%1, %2, %3: %4", [senderName, roomName, when, plain])
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: {
                results.chat.openMessage(roomId, messageId)
                results.chosen()
            }
            background: Rectangle {
                color: hit.hovered || hit.activeFocus ? Theme.hover : "transparent"
                FocusRing { control: hit; shown: hit.visualFocus; gap: -4 }
            }
            contentItem: Column {
                id: words
                leftPadding: Theme.space16
                rightPadding: Theme.space16
                topPadding: Theme.space8
                spacing: 2
                HitHeading {
                    width: hit.width - 2 * Theme.space16
                    who: hit.senderName
                    place: hit.roomName
                    when: hit.when
                }
                Text {
                    width: hit.width - 2 * Theme.space16
                    textFormat: Text.StyledText
                    text: hit.styled
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    color: Theme.text
                    Accessible.ignored: true
                }
            }
        }
    }
    AppText {
        anchors.top: filters.bottom
        anchors.topMargin: Theme.space12
        x: Theme.space16
        width: parent.width - 2 * Theme.space16
        wrapMode: Text.Wrap
        color: Theme.muted
        visible: results.search.count === 0
        text: !results.search.active ? qsTr("Type what was said, or choose what narrows it.")
            : results.search.state === ViewState.Offline ? qsTr("Searching needs a connection.")
            : results.search.error.present ? results.search.error.message
            : results.search.state === ViewState.Empty ? qsTr("Nothing found") : qsTr("Searching…")
    }
}
