// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Under one's own messages: when, whether it has gone out, who has seen it; under all: edited.
Row {
    id: line

    required property var row
    property real most: 400
    readonly property bool failed: row.sendState === ConversationModel.Failed
    readonly property bool waiting: row.sendState === ConversationModel.Waiting || row.sendState === ConversationModel.Sending

    /// The earlier versions are for who wrote it and who looks after the room.
    readonly property bool mayLook: row.edited && !row.deleted && (row.own || row.moderates)

    /// Who has read it can be asked.
    readonly property bool asks: row.readersShown && row.own && !row.deleted && !failed && !waiting && row.readBy > 0

    readonly property real buttons: again.width + mend.width + discard.width + 4 * spacing

    spacing: 6
    visible: (row.own && (row.lastOfGroup || waiting || failed)) || row.edited || row.pinned

    Icon {
        visible: line.row.pinned
        anchors.verticalCenter: parent.verticalCenter
        name: "pin-angle"
        size: Theme.caption
        color: Theme.muted
    }
    Item {
        anchors.verticalCenter: parent.verticalCenter
        visible: label.text !== ""
        width: Math.min(label.implicitWidth, label.width)
        height: label.height
        AppText {
            id: label
            anchors.left: parent.left
            // A refusal stands beside the buttons, which say what can be done about it.
            width: line.failed ? Math.max(line.most / 3, line.most - line.buttons) : line.most
            wrapMode: Text.Wrap
            lineHeight: line.failed ? Theme.lineText : 1 // one line stands beside others
            horizontalAlignment: Text.AlignLeft
            role: AppText.Caption
            color: line.failed ? Theme.danger : Theme.muted
            text: line.failed ? (line.row.failure !== "" ? line.row.failure : qsTr("Not sent"))
                : line.row.hold !== "" ? line.row.hold
                : (line.row.own ? line.row.clock : "") + (line.row.edited ? (line.row.own ? (line.mayLook ? "\u2002·" : " · ") : "") + (line.mayLook ? "" : qsTr("edited")) : "")
            Accessible.ignored: true
        }
    }
    // qmllint disable unqualified
    Loader {
        anchors.verticalCenter: parent.verticalCenter
        active: line.mayLook && !line.failed
        visible: active
        sourceComponent: T.AbstractButton {
            id: edited
            implicitWidth: word.implicitWidth
            implicitHeight: word.implicitHeight
            text: qsTr("edited")
            hoverEnabled: true
            focusPolicy: line.row.ListView.isCurrentItem || activeFocus ? Qt.StrongFocus : Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: line.row.editsWanted(line.row)
            contentItem: AppText {
                id: word
                role: AppText.Caption
                font.underline: true
                color: edited.hovered ? Theme.accent : Theme.muted
                text: edited.text
                Accessible.ignored: true
            }
            background: Item { FocusRing { control: edited; shown: edited.visualFocus; gap: 2; cornerRadius: 4 } }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
    Loader {
        active: line.asks
        visible: active
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: T.AbstractButton {
            id: seen
            implicitWidth: Theme.body
            implicitHeight: Theme.body
            containmentMask: QtObject {
                function contains(point: point): bool {
                    return point.x >= -11 && point.x < seen.width + 11 && point.y >= -11 && point.y < seen.height + 11
                }
            }
            text: qsTr("Read by %n", "", line.row.readBy)
            hoverEnabled: true
            focusPolicy: line.row.ListView.isCurrentItem || activeFocus ? Qt.StrongFocus : Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: line.row.readersWanted(line.row)
            contentItem: Icon { name: "check2-all"; size: Theme.body; color: seen.hovered ? Theme.text : Theme.accent }
            background: Item { FocusRing { control: seen; shown: seen.visualFocus; gap: 2; cornerRadius: 4 } }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
            AppToolTip { text: seen.text; shown: seen.hovered }
        }
    }
    // qmllint enable unqualified
    Icon {
        visible: line.row.own && !line.row.deleted && !line.failed && !line.asks
        anchors.verticalCenter: parent.verticalCenter
        name: line.waiting ? "clock" : line.row.readBy > 0 ? "check2-all" : "check2"
        size: Theme.body
        color: line.row.readBy > 0 ? Theme.accent : Theme.muted
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: line.waiting ? line.row.hold !== "" ? line.row.hold : qsTr("Waiting to be sent") : line.row.readBy > 0
            ? qsTr("Read by %n", "", line.row.readBy) : qsTr("Sent")
    }
    // qmllint disable unqualified
    Loader {
        id: mend
        active: line.row.mendable
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Edit")
            onClicked: line.row.mended()
        }
    }
    Loader {
        id: again
        active: line.failed && line.row.open && !line.row.lasting
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Try again")
            onClicked: line.row.retried()
        }
    }
    Loader {
        id: discard
        active: line.failed
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            text: qsTr("Discard")
            onClicked: line.row.discarded()
        }
    }
    // qmllint enable unqualified
}
