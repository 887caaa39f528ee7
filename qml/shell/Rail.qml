// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Session
import Lectern.Theme

/// The way around: four rooms above, oneself below. Icons only in a narrow window.
Rectangle {
    id: rail

    required property Navigator navigator
    required property Session session
    required property School school
    property bool collapsed: false
    property int unread: 0
    /// Messages of one's own that have not gone out for longer than it takes.
    property int waiting: 0
    signal jump

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Navigation")

    Rectangle {
        anchors.right: parent.right
        width: Theme.line
        height: parent.height
        color: Theme.outline
    }
    Item {
        id: brand
        x: Theme.space12
        y: Theme.space16
        width: parent.width - 2 * Theme.space12
        height: 40
        Rectangle {
            id: sign
            anchors.left: parent.left
            anchors.leftMargin: rail.collapsed ? 2 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: 34
            height: 34
            radius: 9
            color: Theme.accent
            Icon {
                anchors.centerIn: parent
                name: "mortarboard"
                size: 20
                color: Theme.onAccent
            }
        }
        AppText {
            anchors.left: sign.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            visible: !rail.collapsed
            role: AppText.Label
            font.weight: Theme.weightHeading
            maximumLineCount: 2
            wrapMode: Text.Wrap
            lineHeight: 1.1
            elide: Text.ElideRight
            text: rail.school.name !== "" ? rail.school.name : "Lectern"
        }
    }
    Column {
        anchors.top: brand.bottom
        anchors.topMargin: Theme.space24
        x: Theme.space12
        width: parent.width - 2 * Theme.space12
        spacing: Theme.space4
        Repeater {
            model: [
                { page: Navigator.Home, text: qsTr("Home"), icon: "house" },
                { page: Navigator.Catalog, text: qsTr("Catalog"), icon: "compass" },
                { page: Navigator.Learning, text: qsTr("My learning"), icon: "journal-bookmark" },
                { page: Navigator.Messages, text: qsTr("Messages"), icon: "chat-dots" }
            ]
            ListEntry {
                required property var modelData
                width: parent.width
                collapsed: rail.collapsed
                iconSize: Theme.iconRail
                text: String(modelData.text)
                iconName: String(modelData.icon)
                count: modelData.page === Navigator.Messages ? rail.unread : 0
                waiting: rail.waiting > 0 && modelData.page === Navigator.Messages ? qsTr("%n waiting", "", rail.waiting) : ""
                current: rail.navigator.page === modelData.page
                    || (modelData.page === Navigator.Catalog && rail.navigator.page === Navigator.Course)
                onClicked: rail.navigator.reset(modelData.page)
            }
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        x: Theme.space12
        width: parent.width - 2 * Theme.space12
        spacing: Theme.space4
        ListEntry {
            width: parent.width
            collapsed: rail.collapsed
            iconSize: Theme.iconRail
            text: qsTr("Jump to…")
            iconName: "search"
            onClicked: rail.jump()
        }
        ListEntry {
            width: parent.width
            collapsed: rail.collapsed
            iconSize: Theme.iconRail
            text: qsTr("Settings")
            iconName: "gear"
            current: rail.navigator.page === Navigator.Settings
            onClicked: rail.navigator.go(Navigator.Settings)
        }
        Rectangle { width: parent.width; height: Theme.line; color: Theme.outline }
        T.AbstractButton {
            id: me
            width: parent.width
            height: Theme.twoLineRowHeight - 8
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            text: rail.session.name
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: me.clicked()
            Keys.onReturnPressed: me.clicked()
            Keys.onEnterPressed: me.clicked()
            onClicked: rail.navigator.go(Navigator.Settings, { section: "profile" })
            HoverHandler { cursorShape: Qt.PointingHandCursor }
            background: Rectangle {
                radius: Theme.radiusControl
                color: me.hovered || me.down ? Theme.hover : "transparent"
                FocusRing { control: me; shown: me.visualFocus; gap: 0 }
            }
            Avatar {
                id: face
                anchors.left: parent.left
                anchors.leftMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                size: 32
                name: rail.session.name
                source: rail.session.avatarUrl
            }
            Column {
                visible: !rail.collapsed
                anchors.left: face.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.space12
                anchors.verticalCenter: parent.verticalCenter
                AppText { width: parent.width; role: AppText.Label; text: rail.session.name; Accessible.ignored: true }
                AppText { width: parent.width; role: AppText.Caption; text: rail.session.email }
            }
        }
    }
}
