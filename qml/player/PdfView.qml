// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// A document, page under page. On its last page it is done.
Item {
    id: view

    required property LessonController controller
    readonly property PdfLesson pdf: controller.pdf
    property real zoom: 1
    property bool placed: false
    readonly property int page: Math.max(0, pages.indexAt(pages.width / 2, pages.contentY + pages.height * 0.4))

    function zoomBy(factor: real): void {
        const at = view.page
        view.zoom = Math.max(0.5, Math.min(4, view.zoom * factor))
        pages.positionViewAtIndex(at, ListView.Beginning)
    }
    function showMatch(by: int): void {
        const at = view.pdf.stepMatch(by)
        if (at >= 0)
            pages.positionViewAtIndex(at, ListView.Contain)
    }
    onPageChanged: {
        if (view.placed && pages.count > 0 && view.visible)
            view.controller.readTo(pages.atYEnd || view.page === pages.count - 1 ? 1 : view.page / pages.count)
    }

    PdfBar {
        id: bar
        width: parent.width
        visible: view.pdf.status === PdfLesson.Ready
        controller: view.controller
        page: view.page
        zoom: view.zoom
        onZoomed: factor => view.zoomBy(factor)
        onMatchWanted: by => view.showMatch(by)
    }
    ListView {
        id: pages
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: bar.visible
        clip: true
        focus: true
        activeFocusOnTab: true
        model: view.pdf.pageCount
        spacing: Theme.space16
        topMargin: Theme.space16
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, sheetWidth + 2 * Theme.space24)
        flickableDirection: Flickable.AutoFlickIfNeeded
        readonly property real sheetWidth: Math.min(width - 2 * Theme.space24, 860 * Theme.textScale) * view.zoom
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}
        Accessible.role: Accessible.Document
        Accessible.name: view.controller.lessonTitle
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? height * 0.9
                : event.key === Qt.Key_PageUp ? -height * 0.9
                : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60 : 0
            if (event.key === Qt.Key_Home)
                positionViewAtBeginning()
            else if (event.key === Qt.Key_End)
                positionViewAtEnd()
            else if (step !== 0)
                contentY = Math.max(originY - topMargin, Math.min(originY + contentHeight - height, contentY + step))
            else if (event.key === Qt.Key_Plus)
                view.zoomBy(1.25)
            else if (event.key === Qt.Key_Minus)
                view.zoomBy(0.8)
            else
                return
            event.accepted = true
        }
        delegate: Item {
            id: sheet
            required property int index
            readonly property size points: view.pdf.pageSize(index)
            readonly property real scaling: points.width > 0 ? pages.sheetWidth / points.width : 1
            width: pages.contentWidth
            height: Math.round(points.height * scaling)
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.round(pages.sheetWidth)
                height: parent.height
                color: "white"
                border.width: Theme.line
                border.color: Theme.outline
                PdfPage {
                    anchors.fill: parent
                    anchors.margins: Theme.line
                    document: view.pdf
                    page: sheet.index
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1 of %2").arg(sheet.index + 1).arg(pages.count)
                    Accessible.description: view.pdf.pageText(sheet.index)
                }
                Repeater {
                    model: view.pdf.matchCount > 0 && view.pdf.currentMatch >= -1 ? view.pdf.matchesOn(sheet.index) : []
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
        footer: Item {
            width: pages.contentWidth
            height: done.implicitHeight + 2 * Theme.space24
            DoneBar {
                id: done
                anchors.centerIn: parent
                controller: view.controller
            }
        }
    }
    Column {
        anchors.centerIn: parent
        visible: view.pdf.status === PdfLesson.Fetching
        spacing: Theme.space12
        Skeleton { width: 300; height: 400 }
        AppProgressBar {
            width: 300
            value: view.pdf.fetched
            label: qsTr("Fetching the document")
        }
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: view.pdf.status === PdfLesson.FetchFailed || view.pdf.status === PdfLesson.Unreadable
        message: view.pdf.status === PdfLesson.Unreadable ? qsTr("This document can't be read.") : qsTr("The document could not be fetched.")
        offline: view.controller.offline
        onRetry: view.controller.reload()
    }
    Timer {
        id: place
        interval: 0
        onTriggered: {
            const at = Math.round(view.controller.startFraction * pages.count)
            if (at > 0)
                pages.positionViewAtIndex(Math.min(at, pages.count - 1), ListView.Beginning)
            view.placed = true
        }
    }
    Connections {
        target: view.pdf
        function onStatusChanged(): void {
            view.placed = false
            if (view.pdf.status === PdfLesson.Ready)
                place.restart()
        }
    }
}
