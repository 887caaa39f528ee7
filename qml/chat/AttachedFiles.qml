// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Above what one writes: the files that go out with it, each with a way out. Many of them are scrolled.
Flickable {
    id: strip

    required property FileTray tray
    readonly property int chipHeight: Math.round(52 * Theme.textScale)
    signal removed

    height: visible ? Math.min(contentHeight, Math.round(2.5 * chipHeight) + 3 * Theme.space8) : 0
    contentWidth: width
    contentHeight: chips.y + chips.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Attached files")

    Flow {
        id: chips
        x: Theme.space8
        y: Theme.space8
        width: strip.width - 2 * x
        spacing: Theme.space8
        Repeater {
            model: strip.tray
            delegate: Rectangle {
                id: chip

                required property int index
                required property string name
                required property string size
                required property url picture

                width: Math.min(chips.width, Math.round(220 * Theme.textScale))
                height: strip.chipHeight
                radius: Theme.radiusControl
                color: Theme.sunken
                border.width: Theme.line
                border.color: Theme.outline
                Accessible.role: Accessible.ListItem
                Accessible.name: Sentence.of("%1, %2", [chip.name, chip.size])

                Item {
                    id: mark
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space4
                    anchors.verticalCenter: parent.verticalCenter
                    width: height
                    height: parent.height - 2 * Theme.space4
                    Icon {
                        anchors.centerIn: parent
                        visible: image.status !== Image.Ready
                        name: "file-text"
                        size: 24
                        color: Theme.accent
                    }
                    Image {
                        id: image
                        anchors.fill: parent
                        asynchronous: true
                        autoTransform: true
                        fillMode: Image.PreserveAspectCrop
                        source: chip.picture
                        sourceSize.height: 160
                        Accessible.ignored: true
                    }
                }
                Column {
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.space8
                    anchors.right: out.left
                    anchors.verticalCenter: parent.verticalCenter
                    AppText {
                        width: parent.width
                        elide: Text.ElideMiddle
                        text: chip.name
                        Accessible.ignored: true
                    }
                    AppText {
                        width: parent.width
                        role: AppText.Caption
                        text: chip.size
                        Accessible.ignored: true
                    }
                }
                IconButton {
                    id: out
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    compact: true
                    iconName: "x-lg"
                    text: Sentence.of(qsTr("Remove %1"), [chip.name])
                    // One that the keyboard comes to is seen.
                    onVisualFocusChanged: {
                        if (visualFocus)
                            strip.contentY = Math.max(0, Math.min(chip.y, strip.contentHeight - strip.height))
                    }
                    onClicked: {
                        strip.removed()
                        strip.tray.remove(chip.index)
                    }
                }
            }
        }
    }
}
