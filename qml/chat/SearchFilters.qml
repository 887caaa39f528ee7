// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// What narrows a search: whose messages (of those who said what was found), how old, with files.
Flow {
    id: filters

    required property MessageSearch search
    property string senderName: ""
    readonly property var days: [0, 7, 31, 365]
    readonly property list<string> dayNames: [qsTr("Any time"), qsTr("Last week"), qsTr("Last month"), qsTr("Last year")]

    /// As they were when the menu was opened: nothing moves under the hand.
    property var places: []
    property var persons: []
    property bool personWanted: false

    function showPeople(): void {
        if (!filters.personWanted || !filters.visible)
            return
        filters.personWanted = false
        people.filling = true
        filters.persons = filters.search.senders
        people.filling = false
        people.popup(person, 0, person.height + 4)
    }

    Component.onCompleted: filters.search.peopleReady.connect(filters.showPeople)
    spacing: Theme.space4

    DayPicker { id: first; onChosen: (year, month, day) => filters.search.setFirstDay(year, month, day) }
    DayPicker { id: last; onChosen: (year, month, day) => filters.search.setLastDay(year, month, day) }

    Chip {
        visible: filters.search.roomId === ""
        opensMenu: true
        text: filters.search.placeId !== "" ? filters.search.placeName : qsTr("Everywhere")
        checked: filters.search.placeId !== ""
        onClicked: {
            filters.places = filters.search.places()
            where.popup(this, 0, height + 4)
        }
        AppMenu {
            id: where
            AppMenuItem { text: qsTr("Everywhere"); onTriggered: filters.search.placeId = "" }
            Instantiator {
                model: filters.places
                delegate: AppMenuItem {
                    required property var modelData
                    text: String(modelData.name)
                    onTriggered: filters.search.placeId = String(modelData.roomId)
                }
                onObjectAdded: (index, object) => where.insertItem(index + 1, object as AppMenuItem)
                onObjectRemoved: (index, object) => where.removeItem(object as AppMenuItem)
            }
        }
    }
    Chip {
        id: person
        opensMenu: true
        text: filters.search.senderId !== "" ? filters.senderName : qsTr("Anybody")
        checked: filters.search.senderId !== ""
        onClicked: {
            filters.personWanted = true
            filters.search.askPeople()
        }
        AppMenu {
            id: people
            AppMenuItem { text: qsTr("Anybody"); onTriggered: filters.search.senderId = "" }
            Instantiator {
                model: filters.persons
                delegate: AppMenuItem {
                    required property var modelData
                    text: String(modelData.name)
                    onTriggered: { filters.senderName = text; filters.search.senderId = String(modelData.userId) }
                }
                onObjectAdded: (index, object) => people.insertItem(index + 1, object as AppMenuItem)
                onObjectRemoved: (index, object) => people.removeItem(object as AppMenuItem)
            }
        }
    }
    Chip {
        id: time
        opensMenu: true
        text: filters.search.span !== "" ? filters.search.span : filters.dayNames[Math.max(0, filters.days.indexOf(filters.search.days))]
        checked: filters.search.days > 0 || filters.search.span !== ""
        onClicked: times.popup(this, 0, height + 4)
        AppMenu {
            id: times
            Instantiator {
                model: filters.dayNames
                delegate: AppMenuItem {
                    required property string modelData
                    required property int index
                    text: modelData
                    onTriggered: filters.search.days = filters.days[index]
                }
                onObjectAdded: (index, object) => times.insertItem(index, object as AppMenuItem)
                onObjectRemoved: (index, object) => times.removeItem(object as AppMenuItem)
            }
            AppMenuItem { text: qsTr("From a day…"); onTriggered: first.popup(time, filters.search.firstDay ?? new Date()) }
            AppMenuItem { text: qsTr("Up to a day…"); onTriggered: last.popup(time, filters.search.lastDay ?? new Date()) }
        }
    }
    Chip {
        text: qsTr("With files")
        checked: filters.search.withFiles
        onClicked: filters.search.withFiles = !filters.search.withFiles
    }
}
