// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// Page, zoom and search of a document.
Rectangle {
    id: bar

    required property LessonController controller
    readonly property PdfLesson pdf: controller.pdf
    property int page: 0
    property real zoom: 1
    readonly property alias searchField: search

    signal zoomed(factor: real)
    signal matchWanted(by: int)

    implicitHeight: Theme.controlHeight + Theme.space16
    color: Theme.surface
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: Theme.outline
    }
    Row {
        id: place
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.space12
            text: qsTr("Page %1 of %2").arg(bar.page + 1).arg(bar.pdf.pageCount)
        }
        IconButton {
            iconName: "zoom-out"
            text: qsTr("Zoom out")
            enabled: bar.zoom > 0.5
            onClicked: bar.zoomed(0.8)
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            width: 48
            horizontalAlignment: Text.AlignHCenter
            text: Math.round(bar.zoom * 100) + " %"
            Accessible.name: qsTr("Zoom %1").arg(text)
        }
        IconButton {
            iconName: "zoom-in"
            text: qsTr("Zoom in")
            enabled: bar.zoom < 4
            onClicked: bar.zoomed(1.25)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            role: AppText.Caption
            visible: bar.pdf.searchText !== ""
            text: bar.pdf.matchCount === 0 ? qsTr("Nothing found")
                : bar.pdf.currentMatch < 0 ? qsTr("%n found", "", bar.pdf.matchCount)
                : qsTr("%1 of %2").arg(bar.pdf.currentMatch + 1).arg(bar.pdf.matchCount)
        }
        IconButton {
            iconName: "chevron-up"
            text: qsTr("Previous match")
            enabled: bar.pdf.matchCount > 0
            onClicked: bar.matchWanted(-1)
        }
        IconButton {
            iconName: "chevron-down"
            text: qsTr("Next match")
            enabled: bar.pdf.matchCount > 0
            onClicked: bar.matchWanted(1)
        }
        SearchField {
            id: search
            width: Math.max(160, Math.min(260, bar.width - place.width - 2 * Theme.controlHeight - 4 * Theme.space16))
            label: qsTr("Search in the document")
            onEdited: text => later.restart()
            onAccepted: bar.matchWanted(1)
        }
        Timer {
            id: later
            interval: 250
            onTriggered: bar.pdf.searchText = search.text.trim()
        }
    }
}
