// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Of what one is told in the open room, behind the bell above it.
IconButton {
    id: button

    required property RoomNotices notices
    readonly property string now: notices.level

    function openMenu(): void { menu.popup(button, 0, button.height + 4) }

    iconName: notices.quiet ? "bell-slash" : now === "mentions" ? "at" : "bell"
    text: qsTr("Notifications")
    tip: notices.mutedText !== "" ? notices.mutedText
        : now === "none" ? qsTr("Notifications: nothing")
        : now === "mentions" ? qsTr("Notifications: mentions and replies to me") : qsTr("Notifications: all messages")
    checked: menu.opened || notices.quiet
    enabled: now !== ""
    Accessible.role: Accessible.ButtonMenu
    Accessible.description: tip
    onClicked: openMenu()

    AppMenu {
        id: menu
        Repeater {
            model: [
                { level: "all", text: qsTr("All messages") },
                { level: "mentions", text: qsTr("Only mentions and replies to me") },
                { level: "none", text: qsTr("Nothing") }
            ]
            AppMenuItem {
                id: choice
                required property var modelData
                readonly property bool chosen: button.now === modelData.level
                checkable: true
                checked: chosen
                text: String(modelData.text)
                onTriggered: {
                    button.notices.choose(String(choice.modelData.level))
                    choice.checked = Qt.binding(() => choice.chosen)
                }
            }
        }
        T.MenuSeparator {
            implicitHeight: 9
            implicitWidth: 100
            contentItem: Item {
                Rectangle { y: 4; width: parent.width; height: Theme.line; color: Theme.outline }
            }
        }
        AppMenuItem {
            text: qsTr("End the pause")
            iconName: "bell"
            detail: button.notices.mutedText
            enabled: button.notices.mutedText !== ""
            visible: enabled
            height: visible ? implicitHeight : 0
            onTriggered: button.notices.muteFor(0)
        }
        Repeater {
            model: [
                { seconds: 3600, text: qsTr("Pause for 1 hour") },
                { seconds: 28800, text: qsTr("Pause for 8 hours") },
                { seconds: 86400, text: qsTr("Pause for a day") }
            ]
            AppMenuItem {
                required property var modelData
                text: String(modelData.text)
                iconName: "clock"
                enabled: button.now !== "none"
                onTriggered: button.notices.muteFor(modelData.seconds)
            }
        }
    }
}
