// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Ctrl+K: type a few letters, go anywhere.
T.Popup {
    id: palette

    required property Navigator navigator
    required property CatalogModel catalog

    readonly property var places: [
        { text: qsTr("Home"), icon: "house", page: Navigator.Home },
        { text: qsTr("Catalog"), icon: "compass", page: Navigator.Catalog },
        { text: qsTr("My learning"), icon: "journal-bookmark", page: Navigator.Learning },
        { text: qsTr("Settings"), icon: "gear", page: Navigator.Settings }
    ]
    readonly property var matches: places.filter(place => place.text.toLowerCase().includes(search.text.trim().toLowerCase()))
    readonly property int courseRows: search.text.trim() === "" ? 0 : Math.min(6, catalog.count)
    readonly property int rows: matches.length + courseRows
    property int current: 0

    function go(index: int): void {
        if (index < 0 || index >= palette.rows)
            return
        palette.close()
        if (index < palette.matches.length) {
            palette.navigator.reset(palette.matches[index].page)
        } else {
            const row = palette.catalog.index(index - palette.matches.length, 0)
            palette.navigator.go(Navigator.Course, { courseId: palette.catalog.data(row, CatalogModel.CourseIdRole) })
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
        palette.catalog.search = ""
        palette.current = 0
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
                label: qsTr("Jump to a page or course")
                onEdited: text => {
                    palette.current = 0
                    palette.catalog.search = text
                }
                onAccepted: palette.go(palette.current)
                Keys.onDownPressed: palette.current = Math.min(palette.rows - 1, palette.current + 1)
                Keys.onUpPressed: palette.current = Math.max(0, palette.current - 1)
            }
            Column {
                width: parent.width
                Repeater {
                    model: palette.matches
                    ListEntry {
                        required property var modelData
                        required property int index
                        width: parent.width
                        text: String(modelData.text)
                        iconName: String(modelData.icon)
                        current: index === palette.current
                        onClicked: palette.go(index)
                    }
                }
                Repeater {
                    model: palette.catalog
                    ListEntry {
                        required property var model
                        required property int index
                        width: parent.width
                        visible: index < palette.courseRows
                        height: visible ? implicitHeight : 0
                        text: String(model.title)
                        iconName: "book"
                        current: index + palette.matches.length === palette.current
                        onClicked: palette.go(index + palette.matches.length)
                    }
                }
            }
            AppText {
                visible: palette.rows === 0
                padding: Theme.space12
                color: Theme.muted
                text: palette.catalog.busy ? qsTr("Searching…") : qsTr("Nothing found")
            }
        }
    }
}
