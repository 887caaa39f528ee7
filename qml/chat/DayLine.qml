// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A word between two lines: the day, or that new messages begin. A press on a day leads to others.
Item {
    id: day

    property string text: ""
    property bool strong: false
    property bool opens: false
    /// By Tab: of the message that is the current one.
    property bool reachable: false
    signal clicked(over: Item)
    readonly property color ink: strong ? Theme.danger : Theme.muted

    implicitHeight: visible ? Math.round(36 * Theme.textScale) : 0
    height: implicitHeight
    Accessible.role: Accessible.Separator
    Accessible.name: text
    Accessible.ignored: opens

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.talkEdge(day.width)
        anchors.right: word.left
        anchors.verticalCenter: word.verticalCenter
        height: Theme.line
        color: day.strong ? Theme.danger : Theme.outline
        opacity: day.strong && !Theme.highContrast ? 0.5 : 1
    }
    T.Button {
        id: word
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -Theme.space4
        implicitWidth: label.implicitWidth + 2 * Theme.space12
        implicitHeight: label.implicitHeight + 2 * Theme.space8
        enabled: day.opens
        hoverEnabled: true
        focusPolicy: day.opens && (day.reachable || activeFocus) ? Qt.TabFocus : Qt.NoFocus
        Accessible.ignored: !day.opens
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: day.text
        Accessible.description: qsTr("Go to another day")
        Accessible.onPressAction: clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: day.clicked(word)
        background: Item { FocusRing { control: word; shown: word.visualFocus; gap: -4 } }
        contentItem: Item {
            AppText {
                id: label
                anchors.centerIn: parent
                role: AppText.Label
                font.pixelSize: Theme.caption
                font.underline: word.hovered
                color: day.ink
                text: day.text
                Accessible.ignored: true
            }
        }
        HoverHandler { enabled: day.opens; cursorShape: Qt.PointingHandCursor }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.talkEdge(day.width)
        anchors.left: word.right
        anchors.verticalCenter: word.verticalCenter
        height: Theme.line
        color: day.strong ? Theme.danger : Theme.outline
        opacity: day.strong && !Theme.highContrast ? 0.5 : 1
    }
}
