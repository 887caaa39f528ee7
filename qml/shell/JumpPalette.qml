// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Catalog.Model
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Ctrl+K: type a few letters, go anywhere.
T.Popup {
    id: jump

    required property Navigator navigator
    required property CatalogModel catalog
    required property ChatController chat
    readonly property ChatFinder finder: chat.finder

    readonly property var places: [
        { text: qsTr("Home"), icon: "house", page: Navigator.Home },
        { text: qsTr("Catalog"), icon: "compass", page: Navigator.Catalog },
        { text: qsTr("My learning"), icon: "journal-bookmark", page: Navigator.Learning },
        { text: qsTr("Messages"), icon: "chat-dots", page: Navigator.Messages },
        { text: qsTr("Settings"), icon: "gear", page: Navigator.Settings }
    ]
    readonly property var matches: places.filter(place => place.text.toLowerCase().includes(search.text.trim().toLowerCase()))
    /// As many rows as the window has room for: some of each kind.
    readonly property int most: parent ? Math.floor((parent.height * 0.84 - 84) / Theme.rowHeight) : 12
    readonly property var talks: finder.found.slice(0, Math.max(3, most - matches.length - 4))
    readonly property int courseRows: search.text.trim() === "" ? 0
        : Math.max(0, Math.min(6, catalog.count, most - matches.length - talks.length))
    readonly property int rows: matches.length + talks.length + courseRows
    property int current: 0
    /// What stands there, whichever number its row gets.
    property string held: ""
    readonly property list<string> keys: [...matches.map(place => "page" + place.page),
        ...talks.map(talk => String(talk.roomId || talk.userId)),
        ...Array.from({ length: courseRows }, (none, row) => jump.courseAt(row))]
    onKeysChanged: jump.hold(Math.max(0, jump.keys.indexOf(jump.held)))

    function hold(row: int): void {
        jump.current = row
        jump.held = jump.keys[row] ?? ""
    }
    readonly property var courses: catalog
    function courseAt(row: int): string {
        return row < jump.catalog.count ? String(jump.courses.data(jump.courses.index(row, 0), CatalogModel.CourseIdRole)) : ""
    }
    function go(index: int): void {
        if (index < 0 || index >= jump.rows)
            return
        jump.close()
        if (index < jump.matches.length) {
            jump.navigator.reset(jump.matches[index].page)
        } else if (index < jump.matches.length + jump.talks.length) {
            const {roomId, userId} = jump.talks[index - jump.matches.length]
            if (!roomId)
                jump.chat.closeRoom() // nothing is written there meanwhile
            jump.navigator.reset(Navigator.Messages, roomId ? { roomId: roomId } : {})
            if (!roomId)
                jump.chat.openPerson(String(userId))
        } else {
            jump.navigator.go(Navigator.Course, { courseId: jump.keys[index] })
        }
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.14) : 0
    width: Math.min(560 * Math.min(Theme.textScale, 1.4), parent ? parent.width - 2 * Theme.space24 : 560)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: Theme.space12
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        search.text = ""
        jump.catalog.search = ""
        jump.finder.query = ""
        jump.hold(0)
        search.forceActiveFocus()
    }

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: Theme.radiusSheet
        color: Theme.surface
        border.width: Theme.line
        border.color: Theme.outline
        Shadow { z: -1; cornerRadius: Theme.radiusSheet }
    }
    contentItem: FocusScope {
        implicitHeight: column.implicitHeight
        Column {
            id: column
            width: parent.width
            spacing: Theme.space8
            SearchField {
                id: search
                width: parent.width
                focus: true
                label: qsTr("Jump to a page, course, room or person")
                onEdited: text => {
                    jump.catalog.search = text
                    jump.finder.query = text
                    jump.hold(0)
                }
                onAccepted: jump.go(jump.current)
                Keys.onDownPressed: jump.hold(Math.min(jump.rows - 1, jump.current + 1))
                Keys.onUpPressed: jump.hold(Math.max(0, jump.current - 1))
            }
            Column {
                width: parent.width
                Repeater {
                    model: jump.matches
                    ListEntry {
                        required property var modelData
                        required property int index
                        width: parent.width
                        text: String(modelData.text)
                        iconName: String(modelData.icon)
                        current: index === jump.current
                        onClicked: jump.go(index)
                    }
                }
                Repeater {
                    model: jump.talks
                    ListEntry {
                        required property var modelData
                        required property int index
                        readonly property bool person: modelData.kind === "personal" || modelData.kind === "person"
                        width: parent.width
                        text: String(modelData.name)
                        iconName: person ? "person" : modelData.kind === "group" ? "people" : "chat-dots"
                        Accessible.description: person ? qsTr("Write to this person") : qsTr("Open this room")
                        current: index + jump.matches.length === jump.current
                        onClicked: jump.go(index + jump.matches.length)
                    }
                }
                Repeater {
                    model: jump.catalog
                    ListEntry {
                        required property var model
                        required property int index
                        width: parent.width
                        visible: index < jump.courseRows
                        height: visible ? implicitHeight : 0
                        text: String(model.title)
                        iconName: "book"
                        readonly property int place: index + jump.matches.length + jump.talks.length
                        current: place === jump.current
                        onClicked: jump.go(place)
                    }
                }
            }
            AppText {
                visible: jump.rows === 0
                padding: Theme.space12
                color: Theme.muted
                text: jump.catalog.busy || jump.finder.busy ? qsTr("Searching…") : qsTr("Nothing found")
            }
        }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: jump }
}
