// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Player.Model

/// What a page of a document asks the list it is in.
ListView {
    property PdfLesson pdf: null
    property real zoom: 1
    readonly property real sheetWidth: Math.min(width - 2 * Theme.space24, 860 * Theme.textScale) * zoom
}
