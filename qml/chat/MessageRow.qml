// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A message with what stands above it: the day, the line where unread ones begin.
Item {
    id: row

    required property int index
    required property string key
    required property var seq
    required property string senderName
    required property string senderId
    required property url avatar
    required property bool own
    required property string messageText
    required property string styled
    /// In its place where there are blocks of code.
    required property var parts
    required property string kind
    required property string day
    required property date date
    required property bool firstOfGroup
    required property bool lastOfGroup
    required property bool firstUnread
    required property string clock
    required property bool edited
    required property bool deleted
    required property bool pinned
    required property var reactions
    required property string replyId
    required property string replyName
    required property string replyText
    required property int sendState
    required property string failure
    required property bool lasting
    required property string lessonId
    required property real second
    required property int lessonPage
    required property string moment
    required property var attachments
    required property real progress
    required property AttachmentFiles files
    required property int readBy
    required property string summary
    required property string threadId
    required property int answers
    required property string hold
    /// A change of it that takes long or was refused.
    required property string pending
    required property string pendingFailure
    required property bool pendingHeld
    property Item hoveredWanted: null
    /// Kept for another message: nothing plays there meanwhile.
    property bool shelved: false
    readonly property bool system: kind === "system"
    readonly property string writer: own ? qsTr("You") : senderName
    readonly property string origin: Sentence.of("%1, %2", [writer, clock])
    readonly property Item bubble: body
    readonly property real edge: Theme.talkEdge(width)

    /// What it stands under: no quote says so again.
    property string under: ""
    /// A thread can be shown beside it.
    property bool threads: false
    /// One can go to other days from here.
    property bool days: false
    /// One can write here now: what was refused can be changed, or sent again.
    property bool open: false
    readonly property bool mendable: open && sendState === ConversationModel.Failed
        && kind !== "voice" && messageText !== ""
    /// By who looks after the room.
    property bool moderates: false
    /// It can only be read: nothing is done with it from here.
    property bool still: false
    /// This is the one that somebody reported.
    property bool marked: false
    /// How strongly it is marked as what was looked for.
    property real found: 0
    /// Who has read it can be asked.
    property bool readersShown: false
    signal readersWanted(row: Item)
    signal editsWanted(row: Item)
    signal hoverBegan(row: Item)
    signal menuWanted(row: Item)
    signal quoteOpened(key: string)
    signal threadWanted(key: string)
    signal dayWanted(over: Item, date: date)
    signal reacted(emoji: string)
    signal momentOpened(lesson: string, at: real, page: int)
    signal pictureOpened(file: var)
    signal retried
    signal mended
    signal discarded

    /// What its signs show, each followed by a comma.
    function told(): string {
        let all = ""
        if (sendState === ConversationModel.Failed)
            all += (failure !== "" ? failure : qsTr("Not sent")) + ", "
        else if (sendState !== ConversationModel.Sent)
            all += (hold !== "" ? hold : qsTr("Waiting to be sent")) + ", "
        if (body.pendingHeard !== "")
            all += body.pendingHeard + ", "
        if (marked)
            all += qsTr("Reported message") + ", "
        if (firstUnread)
            all += qsTr("New messages") + ", "
        if (replyId !== "" && replyId !== under && !deleted)
            all += Sentence.of(qsTr("Answers %1"), [replyName !== "" ? replyName : replyText]) + ", "
        if (kind === "voice" && attachments.length > 0 && attachments[0].length !== "" && !deleted)
            all += qsTr("Length %1").arg(attachments[0].length) + ", "
        if (edited)
            all += qsTr("Edited") + ", "
        if (pinned)
            all += qsTr("Pinned") + ", "
        return all + counted()
    }
    function counted(): string {
        let count = 0
        for (let i = 0; i < reactions.length; ++i)
            count += reactions[i].count
        return (count > 0 ? qsTr("%n reactions", "", count) + ", " : "")
            + (threads && answers > 0 ? qsTr("%n replies", "", answers) + ", " : "")
    }

    implicitHeight: column.implicitHeight
    // The list only leaves it out of the picture: assistive technology would still be told of it.
    visible: !row.shelved
    ListView.onPooled: row.shelved = true
    // The list places those above by the height that this has now: columns would take their time.
    ListView.onReused: {
        row.shelved = false
        body.settle()
        column.forceLayout()
    }
    Accessible.role: Accessible.ListItem
    Accessible.name: system ? summary : Sentence.of(qsTr("%1, %2: %3"), [writer, clock, summary])
    Accessible.description: told().slice(0, -2)
    Accessible.focusable: true
    Accessible.onPressAction: row.menuWanted(row)

    Column {
        id: column
        width: parent.width
        // Most rows have neither: what is rare is made when it is needed.
        // qmllint disable unqualified
        Loader {
            width: parent.width
            active: row.day !== ""
            visible: active
            sourceComponent: DayLine {
                text: row.day
                opens: row.days
                reachable: row.ListView.isCurrentItem
                onClicked: over => row.dayWanted(over, row.date)
            }
        }
        Loader {
            width: parent.width
            active: row.firstUnread
            visible: active
            sourceComponent: DayLine { text: qsTr("New messages"); strong: true }
        }
        // qmllint enable unqualified
        Item { width: 1; height: row.firstOfGroup ? Theme.space12 : 3 }
        AppText {
            visible: row.system
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: AppText.Caption
            text: row.summary
            Accessible.ignored: true
        }
        Item {
            id: line
            visible: !row.system
            width: parent.width
            height: Math.max(body.implicitHeight, row.firstOfGroup && !row.own ? 36 : 0)
            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: row.edge - Theme.space8
                anchors.rightMargin: anchors.leftMargin
                anchors.topMargin: row.marked ? -6 : -2
                anchors.bottomMargin: anchors.topMargin
                radius: Theme.radiusControl
                color: row.marked ? Theme.accentSoft : row.hoveredWanted === row && !row.own ? Theme.hover : "transparent"
                border.width: row.ListView.isCurrentItem && row.ListView.view && row.ListView.view.activeFocus ? 2 : 0
                border.color: Theme.accent
            }
            // qmllint disable unqualified
            Loader {
                anchors.fill: parent
                anchors.leftMargin: row.edge - Theme.space8
                anchors.rightMargin: anchors.leftMargin
                anchors.topMargin: -2
                anchors.bottomMargin: -2
                active: row.found > 0
                sourceComponent: Rectangle {
                    objectName: "foundMark"
                    radius: Theme.radiusControl
                    color: Theme.accentSoft
                    border.width: 2
                    border.color: Theme.accent
                    opacity: row.found
                }
            }
            // qmllint enable unqualified
            Avatar {
                visible: !row.own && row.firstOfGroup
                anchors.left: parent.left
                anchors.leftMargin: row.edge
                size: 36
                name: row.senderName
                source: row.avatar
            }
            MessageBody {
                id: body
                readonly property real inset: row.own ? row.edge : row.edge + 36 + Theme.space12
                x: atRight ? line.width - width - inset : inset
                row: row
                most: Math.min(Theme.readingWidth, line.width - 2 * row.edge - 48 - (row.own && row.edge > Theme.space12 ? Theme.space48 : 0)
                    - (row.marked ? Theme.space24 : 0))
            }
            // qmllint disable unqualified
            Loader {
                anchors.right: parent.right
                anchors.rightMargin: row.edge
                y: 2
                active: row.marked
                sourceComponent: Icon { name: "flag"; color: Theme.warning }
            }
            // qmllint enable unqualified
            HoverHandler {
                onHoveredChanged: if (hovered && row.seq > 0) row.hoverBegan(row)
            }
            TapHandler {
                acceptedButtons: Qt.RightButton
                onTapped: row.menuWanted(row)
            }
        }
    }
}
