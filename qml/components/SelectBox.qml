// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// One of several texts, under a label.
FocusScope {
    id: field

    property string label: ""
    property list<string> options: []
    property int currentIndex: 0
    signal chosen(index: int)

    implicitWidth: Theme.formWidth
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space4
        FieldLabel { width: parent.width; text: field.label; visible: text !== "" }
        T.ComboBox {
            id: box
            width: parent.width
            height: Theme.controlHeight
            focus: true
            model: field.options
            // Choosing would break a plain binding, and other texts (another language) choose the first.
            onModelChanged: currentIndex = field.currentIndex
            Binding on currentIndex {
                value: field.currentIndex
                restoreMode: Binding.RestoreNone
            }
            // No side of these is mirrored: the words begin where other fields begin theirs.
            leftPadding: box.mirrored ? Theme.space32 : Theme.space12
            rightPadding: box.mirrored ? Theme.space12 : Theme.space32
            Accessible.role: Accessible.ComboBox
            Accessible.name: field.label
            Accessible.onPressAction: popup.open()
            onActivated: index => field.chosen(index)
            contentItem: AppText {
                text: box.displayText
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            indicator: Icon {
                x: box.mirrored ? Theme.space12 : box.width - width - Theme.space12
                y: (box.height - height) / 2
                name: "chevron-down"
                size: Theme.caption
                color: Theme.muted
            }
            background: FieldBackground { control: box }
            delegate: AppMenuItem {
                required property string modelData
                required property int index
                width: ListView.view ? ListView.view.width : implicitWidth
                text: modelData
                checkable: true
                checked: index === box.currentIndex
                highlighted: index === box.highlightedIndex
            }
            popup: T.Popup {
                y: box.height + 4
                width: box.width
                height: Math.min(contentItem.implicitHeight + 2 * padding, 360)
                padding: Theme.space4
                margins: Theme.space8
                contentItem: ListView {
                    clip: true
                    implicitHeight: contentHeight
                    model: box.delegateModel
                    currentIndex: box.highlightedIndex
                    boundsBehavior: Flickable.StopAtBounds
                }
                background: Rectangle {
                    radius: Theme.radiusCard
                    color: Theme.raised
                    border.width: Theme.line
                    border.color: Theme.outline
                    Shadow { z: -1 }
                }
            }
        }
    }
}
