// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// What a message says: one's own in a bubble, others' flat under their name.
Column {
    id: body

    required property var row
    property real most: 400
    /// What has not become of a change of it.
    readonly property string pendingHeard: pending.item ? (pending.item as PendingLine).heard : ""
    readonly property real padding2: row.own ? 2 * Theme.space12 : 0
    /// One's own stand at the end of the line. Not by anchors: a row is another message's later, and
    /// an item that had both of them for a moment keeps the width from that.
    readonly property bool atRight: row.own !== LayoutMirroring.enabled

    /// Takes the height of another message at once.
    function settle(): void {
        if (quote.item)
            (quote.item as QuoteLine).settle()
        if (pending.item)
            (pending.item as PendingLine).settle()
        for (const part of [parts.item as Column, inner, reactions, state, body]) {
            if (part)
                part.forceLayout()
        }
    }

    spacing: Theme.space4

    Row {
        anchors.left: parent.left
        visible: !body.row.own && body.row.firstOfGroup
        spacing: Theme.space8
        AppText {
            id: who
            role: AppText.Label
            font.weight: Theme.weightHeading
            width: Math.min(implicitWidth, body.most - 80)
            text: body.row.senderName
            Accessible.ignored: true
        }
        AppText {
            anchors.baseline: who.baseline
            role: AppText.Caption
            text: body.row.clock
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: bubble
        readonly property bool hasWords: body.row.styled !== "" && !body.row.deleted
        readonly property bool hasBlocks: hasWords && body.row.parts.length > 0
        readonly property color codeTint: body.row.own ? Theme.surface : Theme.codeGround
        readonly property bool hasQuote: body.row.replyId !== "" && body.row.replyId !== body.row.under && !body.row.deleted
        readonly property real room: body.most - body.padding2
        readonly property real wanted: Math.max(hasWords ? Math.min(hasBlocks ? parts.implicitWidth : words.needed, room) : 0,
            hasQuote ? Math.min(quote.implicitWidth, room) : 0, body.row.moment !== "" ? moment.implicitWidth : 0,
            body.row.deleted ? gone.implicitWidth : 0)
        x: body.atRight ? body.width - width : 0
        width: wanted + body.padding2
        height: inner.implicitHeight + (body.row.own ? 2 * Theme.space8 : 0)
        visible: wanted > 0
        radius: Theme.radiusCard
        color: body.row.own ? Theme.accentSoft : "transparent"
        border.width: body.row.own && Theme.highContrast ? 2 : 0
        border.color: Theme.outline
        Column {
            id: inner
            x: body.row.own ? Theme.space12 : 0
            y: body.row.own ? Theme.space8 : 0
            width: bubble.wanted
            spacing: Theme.space4
            // Few messages have these: they are made when they are needed. Qt 6.4 can't make bound
            // components in a Loader: the ids are found the old way.
            // qmllint disable unqualified
            Loader {
                id: quote
                active: bubble.hasQuote
                visible: active
                width: parent.width
                sourceComponent: QuoteLine {
                    name: body.row.replyName
                    text: body.row.replyText
                    reachable: body.row.ListView.isCurrentItem
                    onClicked: body.row.quoteOpened(body.row.replyId)
                }
            }
            Loader {
                id: moment
                anchors.left: parent.left
                active: body.row.moment !== ""
                visible: active
                sourceComponent: AppButton {
                    compact: true
                    kind: AppButton.Subtle
                    leftPadding: 0
                    iconName: body.row.lessonPage > 0 ? "file-text" : "play-circle"
                    text: body.row.moment
                    Accessible.description: body.row.lessonPage > 0 ? qsTr("Open the lesson: %1").arg(body.row.moment)
                        : qsTr("Play the lesson at %1").arg(body.row.moment)
                    onClicked: body.row.momentOpened(body.row.lessonId, body.row.second, body.row.lessonPage)
                }
            }
            // qmllint enable unqualified
            MessageWords {
                id: words
                visible: bubble.hasWords && !bubble.hasBlocks
                // Not the bubble's width, which follows from these words.
                anchors.left: parent.left
                width: bubble.room
                styled: bubble.hasBlocks ? "" : body.row.styled
                tint: bubble.codeTint
            }
            // qmllint disable unqualified
            Loader {
                id: parts
                anchors.left: parent.left
                width: parent.width
                active: bubble.hasBlocks
                visible: active
                sourceComponent: MessageParts { list: body.row.parts; most: bubble.room; tint: bubble.codeTint }
            }
            // qmllint enable unqualified
            AppText {
                id: gone
                anchors.left: parent.left
                visible: body.row.deleted
                color: Theme.muted
                font.italic: true
                text: qsTr("Message deleted")
                Accessible.ignored: true
            }
        }
    }
    // qmllint disable unqualified
    Loader {
        x: body.atRight ? body.width - width : 0
        active: body.row.deleted && body.row.moderates
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            leftPadding: 0
            text: qsTr("Show what it said")
            focusPolicy: body.row.ListView.isCurrentItem || activeFocus ? Qt.StrongFocus : Qt.NoFocus
            onClicked: body.row.editsWanted(body.row)
        }
    }
    Repeater {
        model: body.row.shelved ? [] : body.row.attachments
        AttachmentView {
            x: body.atRight ? body.width - width : 0
            files: body.row.files
            most: body.most
            origin: body.row.origin
            progress: body.row.progress
            onPictureOpened: file => body.row.pictureOpened(file)
            onCancelled: body.row.discarded()
        }
    }
    Loader {
        x: body.atRight ? body.width - width : 0
        active: body.row.threads && body.row.answers > 0
        visible: active
        sourceComponent: AppButton {
            compact: true
            kind: AppButton.Subtle
            leftPadding: 0
            iconName: "chat-dots"
            text: qsTr("%n replies", "", body.row.answers)
            Accessible.description: qsTr("Open thread")
            focusPolicy: body.row.ListView.isCurrentItem || activeFocus ? Qt.StrongFocus : Qt.NoFocus
            onClicked: body.row.threadWanted(body.row.key)
        }
    }
    // qmllint enable unqualified
    ReactionRow {
        id: reactions
        x: body.atRight ? body.width - width : 0
        visible: body.row.reactions.length > 0
        enabled: !body.row.still
        reactions: body.row.reactions
        reachable: body.row.ListView.isCurrentItem
        onToggled: emoji => body.row.reacted(emoji)
    }
    // qmllint disable unqualified
    Loader {
        id: pending
        x: body.atRight ? body.width - width : 0
        active: body.row.pending !== ""
        visible: active
        sourceComponent: PendingLine {
            own: body.row.own
            most: body.most
            kind: body.row.pending
            failure: body.row.pendingFailure
            held: body.row.pendingHeld
            mendable: body.row.open
            onMended: body.row.mended()
            onRetried: body.row.retried()
            onDiscarded: body.row.discarded()
        }
    }
    // qmllint enable unqualified
    SendStateLine {
        id: state
        x: body.atRight ? body.width - width : 0
        most: body.most
        row: body.row
    }
}
