// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Finds people by name and chooses some of them.
FocusScope {
    id: picker

    required property PeopleSearch people

    implicitHeight: column.implicitHeight

    function begin(): void {
        field.text = ""
        picker.people.begin()
        field.forceActiveFocus()
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.space8
        SearchField {
            id: field
            width: parent.width
            focus: true
            label: qsTr("Search people")
            onEdited: text => picker.people.query = text
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        Flow {
            width: parent.width
            spacing: Theme.space4
            visible: picker.people.chosenCount > 0
            Repeater {
                model: picker.people.chosen
                AppButton {
                    required property var modelData
                    compact: true
                    iconName: "x-lg"
                    iconAtEnd: true
                    text: String(modelData.name)
                    Accessible.description: Sentence.of(qsTr("Take %1 off"), [text])
                    onClicked: picker.people.toggle(String(modelData.userId))
                }
            }
        }
        Item {
            width: parent.width
            height: Math.round(240 * Math.min(1.2, Theme.textScale))
            RowList {
                id: list
                anchors.fill: parent
                model: picker.people
                anew: true
                Accessible.name: qsTr("People")
                function press(): void {
                    const row = list.currentItem as PersonChoice
                    if (row)
                        row.clicked()
                }
                Keys.onSpacePressed: press()
                Keys.onReturnPressed: press()
                delegate: PersonChoice {
                    width: ListView.view.width
                    onClicked: {
                        list.currentIndex = index
                        picker.people.toggle(userId)
                    }
                }
            }
            ChatSkeleton {
                anchors.fill: parent
                clip: true
                visible: picker.people.state === ViewState.Loading && picker.people.count === 0
            }
            AppText {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space16
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                visible: picker.people.count === 0 && text !== ""
                color: Theme.muted
                text: picker.people.state === ViewState.Empty ? qsTr("Nobody has this name")
                    : picker.people.state === ViewState.Offline ? qsTr("Finding people needs a connection.")
                    : picker.people.state === ViewState.Error ? picker.people.error.message : ""
            }
        }
    }
}
