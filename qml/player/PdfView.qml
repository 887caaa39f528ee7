// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// A document, page under page. On its last page it is done.
FocusScope {
    id: view

    required property LessonController controller
    readonly property PdfLesson pdf: controller.pdf
    property real zoom: 1
    property bool placed: false
    property int wantedPage: 0
    /// What people ask about its pages.
    property var marks: []
    signal markChosen(key: string, here: bool)
    readonly property int page: Math.max(0, pages.indexAt(pages.width / 2, pages.contentY + pages.height * 0.4))

    function zoomBy(factor: real): void {
        const at = view.page
        view.zoom = Math.max(0.5, Math.min(4, view.zoom * factor))
        pages.positionViewAtIndex(at, ListView.Beginning)
    }
    /// From 1; as soon as the document is there.
    function showPage(number: int): void {
        view.wantedPage = number
        if (view.placed)
            place.restart()
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
    PdfPages {
        id: pages
        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        visible: bar.visible
        focus: true
        controller: view.controller
        zoom: view.zoom
        onZoomed: factor => view.zoomBy(factor)
    }
    PageMarks {
        anchors.top: pages.top
        anchors.bottom: pages.bottom
        anchors.right: pages.right
        anchors.rightMargin: Theme.space12
        pageCount: view.pdf.pageCount
        places: view.marks
        onChosen: (page, key, here) => {
            view.showPage(page)
            view.markChosen(key, here)
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: bar.visible ? done.implicitHeight + Theme.space16 : 0
        visible: bar.visible
        color: Theme.surface
        Rectangle {
            width: parent.width
            height: Theme.line
            color: Theme.outline
        }
        DoneBar {
            id: done
            anchors.centerIn: parent
            controller: view.controller
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
            const at = view.wantedPage > 0 ? view.wantedPage - 1 : Math.round(view.controller.startFraction * pages.count)
            if (at > 0 || view.wantedPage > 0)
                pages.positionViewAtIndex(Math.min(at, pages.count - 1), ListView.Beginning)
            view.wantedPage = 0
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
