// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// One line about what was done, with Undo where there is one; goes by itself.
Item {
    id: toast

    property string text: ""
    property bool undoable: false
    property bool open: false

    signal undo

    function show(what: string, canUndo: bool): void {
        text = what
        undoable = canUndo
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
        interval: toast.undoable ? 7000 : 4000
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
        Behavior on opacity { NumberAnimation { duration: Theme.placeDuration; easing.type: Theme.easing } }
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space16
            AppText {
                text: toast.text
                color: Theme.window
                anchors.verticalCenter: parent.verticalCenter
            }
            AppButton {
                visible: toast.undoable
                text: qsTr("Undo")
                compact: true
                anchors.verticalCenter: parent.verticalCenter
                onClicked: {
                    toast.open = false
                    toast.undo()
                }
            }
        }
    }
}
