// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// A word between two lines: the day, or that new messages begin.
Item {
    id: day

    property string text: ""
    property bool strong: false
    readonly property color ink: strong ? Theme.danger : Theme.muted

    implicitHeight: visible ? Math.round(36 * Theme.textScale) : 0
    height: implicitHeight
    Accessible.role: Accessible.Separator
    Accessible.name: text

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        anchors.right: word.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: word.verticalCenter
        height: Theme.line
        color: day.strong ? Theme.danger : Theme.outline
        opacity: day.strong ? 0.5 : 1
    }
    AppText {
        id: word
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        role: AppText.Label
        font.pixelSize: Theme.caption
        color: day.ink
        text: day.text
        Accessible.ignored: true
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.left: word.right
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: word.verticalCenter
        height: Theme.line
        color: day.strong ? Theme.danger : Theme.outline
        opacity: day.strong ? 0.5 : 1
    }
}
