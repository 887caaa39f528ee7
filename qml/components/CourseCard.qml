// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A course in a grid: cover, title in two lines, who teaches, rating, length, price or progress.
T.Button {
    id: card

    property string courseId
    property string title
    property string instructor
    property url cover
    property string price
    property string length
    property string level
    property real rating: 0
    property int ratingCount: 0
    property bool enrolled: false
    property bool completed: false
    property real progress: 0
    property string highlight: ""

    implicitWidth: 272
    implicitHeight: picture.height + body.implicitHeight + 2 * Theme.space12
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title

    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: qsTr("%1, %2, %3").arg(instructor).arg(level).arg(price)
    Accessible.onPressAction: card.clicked()
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()

    /// The title with what was searched for emphasised. Everything else is escaped.
    function marked(text: string, words: string): string {
        const escape = part => part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
        const terms = words.trim().split(/\s+/).filter(word => word.length > 1)
            .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        if (terms.length === 0)
            return escape(text)
        const parts = text.split(new RegExp("(" + terms.join("|") + ")", "i"))
        return parts.map((part, i) => i % 2 === 1
            ? "<font color=\"" + Theme.accent + "\"><b>" + escape(part) + "</b></font>" : escape(part)).join("")
    }

    contentItem: Item {
        Cover {
            id: picture
            width: parent.width
            height: Math.round(width * 9 / 16)
            title: card.title
            courseId: card.courseId
            source: card.cover
            cornerRadius: Theme.radiusCard
            squareBottom: true
        }
        Badge {
            visible: card.completed
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.margins: Theme.space8
            text: qsTr("Completed")
            iconName: "check-lg"
            ink: Theme.success
            fill: Theme.surface
        }
        Column {
            id: body
            anchors.top: picture.bottom
            anchors.topMargin: Theme.space12
            x: Theme.space12
            width: parent.width - 2 * Theme.space12
            spacing: Theme.space4

            Item {
                width: parent.width
                height: Math.ceil(2 * titleMetrics.height * 1.25)
                FontMetrics { id: titleMetrics; font: titleText.font }
                Text {
                    id: titleText
                    width: parent.width
                    text: card.marked(card.title, card.highlight)
                    textFormat: Text.StyledText
                    font.family: Theme.family
                    font.pixelSize: Math.round(15 * Theme.textScale)
                    font.weight: Theme.weightHeading
                    color: Theme.text
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    lineHeight: 1.2
                    horizontalAlignment: card.mirrored ? Text.AlignRight : Text.AlignLeft
                    Accessible.ignored: true
                }
            }
            AppText {
                width: parent.width
                text: card.instructor
                role: AppText.Caption
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: Math.max(stars.implicitHeight, facts.implicitHeight)
                Stars {
                    id: stars
                    x: card.mirrored ? parent.width - width : 0
                    compact: true
                    rating: card.rating
                    count: card.ratingCount
                }
                AppText {
                    id: facts
                    role: AppText.Caption
                    x: card.mirrored ? 0 : parent.width - width
                    anchors.verticalCenter: stars.verticalCenter
                    width: Math.min(implicitWidth, parent.width - stars.width - Theme.space8)
                    text: card.length !== "" ? card.length + " · " + card.level : card.level
                    Accessible.ignored: true
                }
            }
            Item {
                width: parent.width
                height: Math.max(priceText.implicitHeight, Math.round(20 * Theme.textScale))
                AppText {
                    id: priceText
                    visible: !card.enrolled
                    width: parent.width
                    anchors.verticalCenter: parent.verticalCenter
                    role: AppText.Label
                    text: card.price
                    Accessible.ignored: true
                }
                AppProgressBar {
                    visible: card.enrolled
                    width: parent.width - percent.width - Theme.space8
                    x: card.mirrored ? percent.width + Theme.space8 : 0
                    anchors.verticalCenter: parent.verticalCenter
                    value: card.progress
                    label: card.title
                }
                AppText {
                    id: percent
                    visible: card.enrolled
                    x: card.mirrored ? 0 : parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    role: AppText.Caption
                    text: qsTr("%1 %").arg(Math.round(card.progress * 100))
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: card.hovered || card.down ? Theme.hover : Theme.surface
        border.width: Theme.line
        border.color: card.hovered ? Theme.outlineStrong : Theme.outline
        FocusRing { control: card; shown: card.visualFocus; cornerRadius: Theme.radiusCard }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
