// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// The pages of a document, one under the other.
PdfColumn {
    id: pages

    required property LessonController controller

    signal zoomed(factor: real)

    pdf: controller.pdf
    clip: true
    activeFocusOnTab: true
    model: controller.pdf.pageCount
    spacing: Theme.space16
    topMargin: Theme.space16
    bottomMargin: Theme.space16
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: Math.max(width, sheetWidth + 2 * Theme.space24)
    flickableDirection: Flickable.AutoFlickIfNeeded
    T.ScrollBar.vertical: AppScrollBar {}
    T.ScrollBar.horizontal: AppScrollBar {}
    Accessible.role: Accessible.Document
    Accessible.name: controller.lessonTitle
    delegate: PdfSheet {}
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? height * 0.9
            : event.key === Qt.Key_PageUp ? -height * 0.9
            : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60 : 0
        if (event.key === Qt.Key_Home)
            pages.positionViewAtBeginning()
        else if (event.key === Qt.Key_End)
            pages.positionViewAtEnd()
        else if (step !== 0)
            pages.contentY = Math.max(originY - topMargin, Math.min(originY + contentHeight - height, contentY + step))
        else if (event.key === Qt.Key_Plus)
            pages.zoomed(1.25)
        else if (event.key === Qt.Key_Minus)
            pages.zoomed(0.8)
        else
            return
        event.accepted = true
    }
}
