// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// A module's title above its lessons.
Rectangle {
    id: head

    required property string section
    readonly property OutlineModel outline: ListView.view ? ListView.view.model as OutlineModel : null

    width: ListView.view ? ListView.view.width : 0
    height: texts.implicitHeight + 2 * Theme.space8
    color: Theme.window
    Column {
        id: texts
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.space16
        spacing: 2
        AppText {
            width: parent.width
            role: AppText.Label
            text: head.outline ? head.outline.moduleTitle(head.section) : ""
            Accessible.role: Accessible.Heading
        }
        AppText {
            width: parent.width
            role: AppText.Caption
            text: head.outline && head.outline.completedCount >= 0 ? head.outline.moduleSummary(head.section) : ""
        }
    }
}
