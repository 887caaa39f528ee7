// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Everything the keyboard can do, under `?`.
Sheet {
    id: sheet

    title: qsTr("Keyboard shortcuts")
    showButtons: false
    sheetWidth: 620
    closePolicy: Sheet.CloseOnEscape | Sheet.CloseOnPressOutside

    readonly property list<string> general: [
        "Ctrl+K", qsTr("Jump anywhere"), "Ctrl+F", qsTr("Search courses"), "Ctrl+1", qsTr("Home"),
        "Ctrl+2", qsTr("Catalog"), "Ctrl+3", qsTr("My learning"), "Ctrl+4", qsTr("Messages"), "Ctrl+,", qsTr("Settings"),
        "Alt+←", qsTr("Back"), "Esc", qsTr("Close"), "?", qsTr("This list")]
    readonly property list<string> messages: [
        "↑ ↓", qsTr("From message to message"), "End", qsTr("The newest message"), "R", qsTr("Reply"), "T", qsTr("Open thread"),
        "Ctrl+F", qsTr("Search in the conversation"), "Enter", qsTr("Menu of a message; send"), "Shift+Enter", qsTr("New line"),
        "↑", qsTr("Edit what you said last")]
    readonly property list<string> player: [
        qsTr("Space") + " K", qsTr("Play or pause"), "← →", qsTr("5 seconds back or on"), "J L", qsTr("10 seconds back or on"),
        "↑ ↓", qsTr("Louder or quieter"), "M", qsTr("Mute"), "F", qsTr("Full screen"), "C", qsTr("Captions"),
        "< >", qsTr("Slower or faster"), "N", qsTr("Next lesson"), "T", qsTr("Chat beside the lesson"), "A", qsTr("Ask here")]

    component KeyList: Column {
        id: keys
        property string heading: ""
        property list<string> rows: []
        width: Math.floor((parent.width - Theme.space24) / 2)
        spacing: Theme.space8
        AppText { width: parent.width; role: AppText.Label; text: keys.heading }
        Repeater {
            model: keys.rows.length / 2
            Item {
                id: row
                required property int index
                width: keys.width
                height: Math.max(cap.height, what.implicitHeight)
                Rectangle {
                    id: cap
                    anchors.left: parent.left
                    width: capText.implicitWidth + 2 * Theme.space8
                    height: Math.round(24 * Theme.textScale)
                    radius: 5
                    color: Theme.sunken
                    border.width: 1
                    border.color: Theme.outline
                    AppText {
                        id: capText
                        anchors.centerIn: parent
                        role: AppText.Label
                        font.pixelSize: Theme.caption
                        text: keys.rows[2 * row.index]
                    }
                }
                AppText {
                    id: what
                    anchors.left: parent.left
                    anchors.leftMargin: Math.max(Math.round(84 * Math.min(Theme.textScale, 1.4)), cap.width + Theme.space8)
                    anchors.right: parent.right
                    anchors.verticalCenter: cap.verticalCenter
                    wrapMode: Text.Wrap
                    text: keys.rows[2 * row.index + 1]
                }
            }
        }
    }

    Row {
        width: parent.width
        spacing: Theme.space24
        Column {
            width: Math.floor((parent.width - Theme.space24) / 2)
            spacing: Theme.space24
            KeyList { width: parent.width; heading: qsTr("Everywhere"); rows: sheet.general }
            KeyList { width: parent.width; heading: qsTr("In messages"); rows: sheet.messages }
        }
        KeyList { heading: qsTr("In a video"); rows: sheet.player }
    }
}
