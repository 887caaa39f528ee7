// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Under a message whose change is not at the server yet, or was refused there.
Column {
    id: line

    /// edit, delete, react
    required property string kind
    /// The refusal; empty: it waits.
    property string failure: ""
    /// It can be taken back.
    property bool held: true
    property bool own: false
    /// The words can be changed, and saved again.
    property bool mendable: false
    readonly property bool changeable: mendable && kind === "edit"
    readonly property bool atRight: own !== LayoutMirroring.enabled
    property real most: 400
    readonly property real room: most - (failed ? 24 : 120)
    readonly property bool failed: failure !== ""
    readonly property string words: failed
        ? (kind === "edit" ? qsTr("Not changed: %1") : kind === "delete" ? qsTr("Not deleted: %1") : qsTr("No reaction: %1")).arg(failure)
        : kind === "edit" ? qsTr("The change waits for the network") : kind === "delete" ? qsTr("The deletion waits for the network")
        : qsTr("The reaction waits for the network")
    /// The same for who hears it, with what can be done about it.
    readonly property string heard: failed ? words + ", " + (changeable ? mend.text + ", " : "") + retry.text + ", " + discard.text : held ? words + ", " + undo.text : words
    signal mended
    signal retried
    signal discarded

    /// Takes the height of another message at once.
    function settle(): void {
        what.forceLayout()
        choices.forceLayout()
        line.forceLayout()
    }

    Row {
        id: what
        x: line.atRight ? line.width - width : 0
        spacing: 6
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: line.failed ? "exclamation-circle" : "clock"
            size: Theme.body
            color: line.failed ? Theme.danger : Theme.muted
        }
        Item {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(label.implicitWidth, line.room)
            height: label.height
            AppText {
                id: label
                anchors.left: parent.left
                width: line.room
                role: AppText.Caption
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: line.failed ? Theme.danger : Theme.muted
                text: line.words
            }
        }
        AppButton {
            id: undo
            visible: !line.failed && line.held
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Undo")
            onClicked: line.discarded()
        }
    }
    Flow {
        id: choices
        x: line.atRight ? line.width - width : 0
        width: Math.min(line.most, (mend.visible ? mend.width + spacing : 0) + retry.width + spacing + discard.width)
        visible: line.failed
        spacing: Theme.space4
        AppButton {
            id: mend
            visible: line.changeable
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Edit")
            onClicked: line.mended()
        }
        AppButton {
            id: retry
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Try again")
            onClicked: line.retried()
        }
        AppButton {
            id: discard
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Discard")
            onClicked: line.discarded()
        }
    }
}
