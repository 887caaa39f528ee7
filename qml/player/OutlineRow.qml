// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// A lesson in the outline: how far one is, its title, what it is and how long.
T.ItemDelegate {
    id: row

    required property int index
    required property string lessonId
    required property string title
    required property string type
    required property real duration
    required property real progress
    required property bool completed
    required property bool current
    required property bool locked

    readonly property string kindText: type === "VIDEO" ? qsTr("Video") : type === "ARTICLE" ? qsTr("Article")
        : type === "PDF" ? qsTr("Document") : type === "QUIZ" ? qsTr("Quiz")
        : type === "LIVE_SESSION" ? qsTr("Live session") : qsTr("Exercise")
    readonly property string lengthText: duration <= 0 ? "" : duration < 60
        ? qsTr("%n s", "", Math.round(duration)) : qsTr("%n min", "", Math.round(duration / 60))
    readonly property string stateText: completed ? qsTr("Completed") : current ? qsTr("Open now")
        : progress > 0 ? qsTr("%1 %").arg(Math.round(progress * 100)) : ""

    implicitHeight: Math.max(Theme.twoLineRowHeight, texts.implicitHeight + Theme.space16)
    hoverEnabled: true
    // One stop of Tab for the whole list; arrow keys move in it.
    focusPolicy: Qt.ClickFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + kindText + (lengthText !== "" ? ", " + lengthText : "")
        + (stateText !== "" ? ", " + stateText : "") + (locked ? ", " + qsTr("Locked") : "")
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: row.clicked()
    onClicked: (ListView.view.model as OutlineModel).choose(lessonId)
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: row.current
            anchors.left: parent.left
            width: 3
            height: parent.height
            color: Theme.accent
        }
        FocusRing { control: row; shown: row.visualFocus; gap: -4; cornerRadius: 4 }
    }
    contentItem: Item {
        Item {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            Icon {
                anchors.centerIn: parent
                size: 18
                name: row.completed ? "check-circle-fill" : row.locked ? "lock" : row.current ? "play-circle-fill" : "circle"
                color: row.completed ? Theme.success : row.current ? Theme.accent : Theme.outlineStrong
            }
        }
        Column {
            id: texts
            anchors.left: mark.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.space12
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            AppText {
                width: parent.width
                text: row.title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                lineHeight: 1.2
                font.weight: row.current ? Theme.weightHeading : Theme.weightText
                Accessible.ignored: true
            }
            Row {
                anchors.left: parent.left
                spacing: Theme.space4
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.type === "VIDEO" ? "play-btn" : row.type === "ARTICLE" ? "file-text"
                        : row.type === "PDF" ? "file-earmark-pdf" : row.type === "QUIZ" ? "patch-question"
                        : row.type === "LIVE_SESSION" ? "camera-video" : "code-slash"
                    size: 12
                    color: Theme.muted
                }
                AppText {
                    role: AppText.Caption
                    text: row.lengthText !== "" ? row.lengthText : row.kindText
                    Accessible.ignored: true
                }
                AppText {
                    role: AppText.Caption
                    visible: share.visible
                    text: "·"
                    Accessible.ignored: true
                }
                AppText {
                    id: share
                    role: AppText.Caption
                    // Below the video that plays it is told by the second.
                    visible: !row.completed && row.progress > 0.005 && !(row.current && row.type === "VIDEO")
                    text: Math.round(row.progress * 100) + " %"
                    Accessible.ignored: true
                }
            }
        }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
