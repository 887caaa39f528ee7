// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Theme

/// The filters as chips in one row, each with its choices behind it, and the order at the end.
Flow {
    id: row

    required property CatalogModel catalog

    readonly property list<string> levels: ["beginner", "intermediate", "advanced"]
    readonly property list<string> levelTexts: [qsTr("Beginner"), qsTr("Intermediate"), qsTr("Advanced")]
    readonly property list<string> lengths: ["60", "180", "600"]
    readonly property list<string> lengthTexts: [qsTr("Up to 1 hour"), qsTr("Up to 3 hours"), qsTr("Up to 10 hours")]
    readonly property bool searching: catalog.search.trim() !== ""
    readonly property var sorts: (searching ? [""] : []).concat(["popularity", "newest", "rating", "title", "price", "duration"])
    readonly property var sortTexts: (searching ? [qsTr("Best match")] : []).concat([qsTr("Most popular"), qsTr("Newest"), qsTr("Best rated"), qsTr("Title"), qsTr("Price"), qsTr("Length")])

    spacing: Theme.space8

    FilterChip {
        id: chips
        title: qsTr("Category")
        values: row.catalog.categories
        texts: row.catalog.categories
        value: row.catalog.category
        onChosen: value => row.catalog.category = value
    }
    FilterChip {
        title: qsTr("Level")
        values: row.levels
        texts: row.levelTexts
        value: row.catalog.level
        onChosen: value => row.catalog.level = value
    }
    FilterChip {
        title: qsTr("Length")
        values: row.lengths
        texts: row.lengthTexts
        value: row.catalog.longest > 0 ? String(row.catalog.longest) : ""
        onChosen: value => row.catalog.longest = Number(value)
    }
    FilterChip {
        title: qsTr("Price")
        values: ["free", "paid"]
        texts: [qsTr("Free"), qsTr("Paid")]
        value: row.catalog.price
        onChosen: value => row.catalog.price = value
    }
    FilterChip {
        title: qsTr("Language")
        visible: values.length > 1
        values: row.catalog.languages
        texts: row.catalog.languageNames
        value: row.catalog.language
        onChosen: value => row.catalog.language = value
    }
    FilterChip {
        title: qsTr("Sort")
        iconName: "sort-down"
        values: row.sorts
        texts: row.sortTexts
        value: row.catalog.sort === "" && !row.searching ? "popularity" : row.catalog.sort
        isFilter: false
        onChosen: value => row.catalog.sort = value
    }
    AppButton {
        height: chips.height
        kind: AppButton.Subtle
        visible: row.catalog.filtered
        text: qsTr("Clear")
        onClicked: row.catalog.clearFilters()
    }
}
