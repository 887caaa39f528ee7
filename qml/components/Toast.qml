// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// One line about what was done, with a button where there is something to do; goes by itself.
Item {
    id: toast

    property string text: ""
    /// Of the button; empty: none.
    property string label: ""
    property bool open: false
    property real widest: 640

    signal chosen

    function show(what: string, button: string): void {
        text = what
        label = button
        open = true
        timer.restart()
    }

    visible: panel.opacity > 0
    implicitWidth: row.implicitWidth + 2 * Theme.space16
    implicitHeight: Math.max(44, row.implicitHeight + Theme.space16)
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Timer {
        id: timer
        interval: toast.label !== "" ? 7000 : 4000
        onTriggered: if (hover.hovered) restart(); else toast.open = false
    }
    HoverHandler { id: hover }
    Rectangle {
        id: panel
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.text
        border.width: Theme.highContrast ? 2 : 0
        border.color: Theme.window
        opacity: toast.open ? 1 : 0
        Behavior on opacity { enabled: !Theme.reducedMotion; NumberAnimation { duration: Theme.placeDuration; easing.type: Theme.easing } }
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space16
            AppText {
                width: Math.min(implicitWidth, Math.max(0, toast.widest - button.width - 4 * Theme.space16))
                text: toast.text
                color: Theme.window
                anchors.verticalCenter: parent.verticalCenter
            }
            AppButton {
                id: button
                visible: toast.label !== ""
                text: toast.label
                compact: true
                anchors.verticalCenter: parent.verticalCenter
                onClicked: {
                    toast.open = false
                    toast.chosen()
                }
            }
        }
    }
}
