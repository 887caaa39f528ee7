// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme
import Lectern.Player.Model

/// One page on its paper, with what was searched for marked on it.
Item {
    id: sheet

    required property int index
    readonly property PdfColumn pages: ListView.view as PdfColumn
    readonly property PdfLesson pdf: pages ? pages.pdf : null
    readonly property real paperWidth: pages ? pages.sheetWidth : 0
    readonly property size points: pdf ? pdf.pageSize(index) : Qt.size(0, 0)
    readonly property real scaling: points.width > 0 ? paperWidth / points.width : 1

    width: pages ? pages.contentWidth : 0
    height: Math.round(points.height * scaling)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.round(sheet.paperWidth)
        height: parent.height
        color: Theme.onPicture
        border.width: Theme.line
        border.color: Theme.outline
        PdfPage {
            anchors.fill: parent
            anchors.margins: Theme.line
            document: sheet.pdf
            page: sheet.index
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Page %1 of %2").arg(sheet.index + 1).arg(sheet.pdf ? sheet.pdf.pageCount : 0)
            Accessible.description: sheet.pdf ? sheet.pdf.pageText(sheet.index) : ""
        }
        Repeater {
            model: sheet.pdf && sheet.pdf.matchCount > 0 && sheet.pdf.currentMatch >= -1 ? sheet.pdf.matchesOn(sheet.index) : []
            Rectangle {
                required property var modelData
                x: modelData.rect.x * sheet.scaling
                y: modelData.rect.y * sheet.scaling
                width: modelData.rect.width * sheet.scaling
                height: modelData.rect.height * sheet.scaling
                color: modelData.current ? Theme.warning : Theme.accent
                opacity: modelData.current ? 0.45 : 0.25
            }
        }
    }
}
