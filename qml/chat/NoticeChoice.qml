// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Of what one is told in the open room, among its settings.
Column {
    id: choice

    required property RoomNotices notices
    readonly property string now: notices.level

    spacing: Theme.space8
    AppText { width: parent.width; role: AppText.Label; text: qsTr("Notifications") }
    Flow {
        width: parent.width
        spacing: Theme.space8
        Repeater {
            model: [
                { level: "all", text: qsTr("All messages") },
                { level: "mentions", text: qsTr("Mentions and replies to me") },
                { level: "none", text: qsTr("Nothing") }
            ]
            Chip {
                required property var modelData
                text: String(modelData.text)
                exclusive: true
                checked: choice.now === modelData.level
                enabled: !choice.notices.busy
                onClicked: choice.notices.choose(String(modelData.level))
            }
        }
    }
    AppText {
        width: parent.width
        role: AppText.Caption
        wrapMode: Text.Wrap
        text: choice.notices.mutedText !== "" ? qsTr("%1. Until then nothing of this room reaches you.").arg(choice.notices.mutedText)
            : choice.now === "none" ? qsTr("Nothing of this room reaches you, not even what mentions you.")
            : choice.now === "mentions" ? qsTr("You hear of what mentions you, of calls to all, and of answers to what you wrote.")
            : qsTr("You hear of every message here.")
    }
}
