// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components

/// Says where a link leads before the browser opens it.
Card {
    id: sheet

    property string link: ""

    function ask(target: string): void {
        sheet.link = target
        sheet.visible = /^(https?|mailto):/i.test(target)
        if (sheet.visible)
            openButton.forceActiveFocus()
    }

    visible: false
    color: Theme.raised
    width: Math.min(480, parent.width - 2 * Theme.space24)
    height: column.implicitHeight + 2 * Theme.space16
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Open this link?")
    Keys.onEscapePressed: sheet.visible = false

    Shadow { z: -1 }
    Column {
        id: column
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space12
        AppText { width: parent.width; role: AppText.Label; text: qsTr("Open this link in your browser?") }
        AppText {
            width: parent.width
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 4
            elide: Text.ElideRight
            font.family: Theme.codeFamily
            font.pixelSize: Theme.caption
            color: Theme.muted
            text: sheet.link
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space8
            AppButton {
                id: openButton
                kind: AppButton.Primary
                text: qsTr("Open")
                iconName: "box-arrow-up-right"
                onClicked: {
                    sheet.visible = false
                    Qt.openUrlExternally(sheet.link)
                }
            }
            AppButton {
                text: qsTr("Cancel")
                onClicked: sheet.visible = false
            }
        }
    }
}
