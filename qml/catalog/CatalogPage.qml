// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Everything the school offers: search, filters, a grid that loads as it is scrolled.
FocusScope {
    id: page

    required property CatalogModel catalog
    required property Navigator navigator

    readonly property bool failed: catalog.state === ViewState.Error || catalog.state === ViewState.Offline

    Component.onCompleted: catalog.ensureLoaded()
    readonly property bool busy: catalog.busy
    onBusyChanged: if (page.wantsResults) page.showResults()

    function focusSearch(): void {
        search.input.selectAll()
        search.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    /// Enter in the search goes on to what was found, once it is there.
    property bool wantsResults: false
    function showResults(): void {
        page.wantsResults = page.catalog.busy
        if (!page.wantsResults && page.catalog.count > 0) {
            grid.currentIndex = 0
            grid.focusCard()
        }
    }

    Column {
        id: head
        x: Math.max(Theme.space24, Math.round((page.width - width) / 2))
        y: Theme.space24
        width: Math.min(Theme.contentWidth, page.width - 2 * Theme.space24)
        spacing: Theme.space16
        z: 1

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, search.height)
            AppText {
                id: title
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                role: AppText.Headline
                text: qsTr("Catalog")
            }
            SearchField {
                id: search
                anchors.right: parent.right
                width: Math.min(400, parent.width - title.width - Theme.space24)
                focus: true
                label: qsTr("Search courses")
                text: page.catalog.search
                onEdited: text => page.catalog.search = text
                onAccepted: {
                    page.catalog.searchNow()
                    page.showResults()
                }
                Keys.onDownPressed: page.showResults()
            }
        }
        CatalogFilters {
            width: parent.width
            catalog: page.catalog
        }
    }

    GridView {
        id: grid
        anchors.top: head.bottom
        anchors.topMargin: Theme.space16 - ring
        anchors.bottom: parent.bottom
        // Room for the ring around a card; the gap after the last column hangs over the margin.
        readonly property int ring: Theme.focusGap + Theme.focusWidth
        x: head.x - ring
        width: head.width + measures.gap + ring
        leftMargin: ring
        topMargin: ring
        visible: page.catalog.count > 0
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 600
        bottomMargin: Theme.space16
        cellWidth: measures.cardWidth + measures.gap
        cellHeight: probe.implicitHeight + measures.gap
        model: page.catalog
        T.ScrollBar.vertical: AppScrollBar { x: grid.width - width - 2 }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Courses")

        CardGrid { id: measures; available: head.width }
        CourseCard { id: probe; visible: false; width: measures.cardWidth }

        delegate: Item {
            id: cell
            required property int index
            required property var model
            width: grid.cellWidth
            height: grid.cellHeight
            CourseCard {
                id: card
                width: measures.cardWidth
                height: grid.cellHeight - measures.gap
                focus: cell.GridView.isCurrentItem
                focusPolicy: cell.GridView.isCurrentItem || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
                courseId: String(cell.model.courseId)
                title: String(cell.model.title)
                instructor: String(cell.model.instructor)
                cover: cell.model.cover
                price: String(cell.model.price)
                length: String(cell.model.length)
                level: String(cell.model.level)
                rating: Number(cell.model.rating)
                ratingCount: Number(cell.model.ratingCount)
                enrolled: Boolean(cell.model.enrolled)
                progress: Number(cell.model.progress)
                highlight: page.catalog.search
                onClicked: {
                    grid.currentIndex = cell.index
                    page.navigator.go(Navigator.Course, { courseId: courseId })
                }
            }
            GridView.onReused: page.catalog.prefetch(index)
            Component.onCompleted: page.catalog.prefetch(index)
        }
        function focusCard(): void {
            if (grid.currentIndex < 0 && grid.count > 0)
                grid.currentIndex = 0
            if (grid.currentItem)
                grid.currentItem.children[0].forceActiveFocus(Qt.TabFocusReason)
        }
        onActiveFocusChanged: if (activeFocus) focusCard()
        onCurrentItemChanged: if (activeFocus) focusCard()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? Theme.twoLineRowHeight : 0
        visible: page.catalog.error.present && page.catalog.count > 0
        color: Theme.surface
        border.width: Theme.line
        border.color: Theme.outline
        Row {
            anchors.centerIn: parent
            spacing: Theme.space12
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: page.catalog.error.message
                Accessible.role: Accessible.AlertMessage
            }
            AppButton {
                text: qsTr("Retry")
                onClicked: page.catalog.retry()
            }
        }
    }
    Flow {
        x: head.x
        anchors.top: head.bottom
        anchors.topMargin: Theme.space16
        width: head.width
        height: page.height - y
        clip: true
        spacing: measures.gap
        visible: page.catalog.state === ViewState.Loading || page.catalog.state === ViewState.Idle
        Repeater {
            model: parent.visible ? measures.columns * 2 : 0
            CardSkeleton { width: measures.cardWidth }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.catalog.state === ViewState.Empty
        iconName: page.catalog.filtered ? "search" : "book"
        title: page.catalog.filtered ? qsTr("Nothing found") : qsTr("No courses yet")
        text: page.catalog.filtered ? qsTr("Try fewer words or fewer filters.") : qsTr("The school has not published a course. Come back soon.")
        actionText: page.catalog.filtered ? qsTr("Clear search and filters") : ""
        onAction: page.catalog.clearFilters()
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.failed && page.catalog.count === 0
        offline: page.catalog.error.offline
        message: page.catalog.error.message
        errorId: page.catalog.error.errorId
        requestId: page.catalog.error.requestId
        onRetry: page.catalog.retry()
    }
}
