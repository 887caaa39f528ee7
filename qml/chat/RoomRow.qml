// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A room in the list: picture, name, what was last said and when, how much is unread.
T.ItemDelegate {
    id: row

    required property int index
    required property string roomId
    required property string name
    required property string type
    required property url avatar
    required property string preview
    required property string when
    required property int unread
    required property int mentions
    /// Nothing is told of it.
    required property bool muted
    /// What is unread there counts nowhere else.
    required property bool soft
    required property string draft
    required property bool online
    required property int waiting
    required property int refused
    property bool current: false
    /// Under the name: what was begun there, or was last said.
    readonly property bool begun: draft !== "" && !current
    readonly property string words: begun ? Sentence.of(qsTr("Draft: %1"), [draft]) : preview

    /// What its marks show, and when something was last said.
    function told(): string {
        return Sentence.joined([row.mentions > 0 ? qsTr("You are mentioned") : "", row.online ? qsTr("Online") : "",
            row.refused > 0 ? qsTr("%n not sent", "", row.refused) : "",
            row.waiting > 0 ? qsTr("%n not sent yet", "", row.waiting) : "", row.when])
    }

    implicitHeight: Math.round(64 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name
    Accessible.role: Accessible.ListItem
    Accessible.name: Sentence.joined([Sentence.of("%1", [name]), unread > 0 ? qsTr("%n unread", "", unread) : "",
        muted ? qsTr("Muted") : "", words])
    Accessible.description: told()
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: row.clicked()

    background: Rectangle {
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: row.current
            anchors.left: parent.left
            width: 3
            height: parent.height
            color: Theme.accent
        }
        FocusRing { control: row; shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -4; cornerRadius: 4 }
    }
    contentItem: Item {
        LayoutMirroring.enabled: row.mirrored
        LayoutMirroring.childrenInherit: true
        Avatar {
            id: face
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            size: 40
            name: row.name
            source: row.avatar
        }
        Rectangle {
            visible: row.online
            anchors.right: face.right
            anchors.bottom: face.bottom
            width: 12
            height: 12
            radius: 6
            color: Theme.success
            border.width: 2
            border.color: row.current ? Theme.accentSoft : Theme.surface
        }
        AppText {
            id: title
            anchors.left: face.right
            anchors.leftMargin: Theme.space12
            anchors.right: time.left
            anchors.rightMargin: Theme.space8
            anchors.bottom: parent.verticalCenter
            anchors.bottomMargin: 1
            role: AppText.Label
            font.weight: row.unread > 0 && !row.soft ? Theme.weightHeading : Theme.weightLabel
            text: row.name
            Accessible.ignored: true
        }
        AppText {
            id: time
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.baseline: title.baseline
            role: AppText.Caption
            color: row.unread > 0 && !row.soft ? Theme.accent : Theme.muted
            text: row.when
            Accessible.ignored: true
        }
        AppText {
            anchors.left: title.left
            anchors.right: marks.left
            anchors.rightMargin: Theme.space8
            anchors.top: parent.verticalCenter
            anchors.topMargin: 2
            color: row.begun ? Theme.danger : Theme.muted
            font.pixelSize: Math.round(13 * Theme.textScale)
            text: row.words
            Accessible.ignored: true
        }
        Row {
            id: marks
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.top: parent.verticalCenter
            anchors.topMargin: 1
            spacing: 6
            Icon {
                visible: row.refused > 0
                anchors.verticalCenter: parent.verticalCenter
                name: "exclamation-circle"
                size: Theme.body
                color: Theme.danger
            }
            Icon {
                visible: row.waiting > 0
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: Theme.body
                color: Theme.muted
            }
            Icon {
                visible: row.muted
                anchors.verticalCenter: parent.verticalCenter
                name: "bell-slash"
                size: Theme.body
                color: Theme.muted
            }
            Rectangle {
                visible: row.unread > 0
                width: Math.max(height, count.implicitWidth + 12)
                height: Math.round(20 * Theme.textScale)
                radius: height / 2
                color: row.soft ? "transparent" : Theme.accent
                border.width: row.soft ? 1 : 0
                border.color: Theme.outlineStrong
                AppText {
                    id: count
                    anchors.centerIn: parent
                    font.pixelSize: Theme.caption
                    font.weight: Theme.weightHeading
                    color: row.soft ? Theme.muted : Theme.onAccent
                    text: (row.mentions > 0 ? "@ " : "") + (row.unread > 999 ? "999+" : row.unread)
                    Accessible.ignored: true
                }
            }
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
