// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Markdown that people wrote, in the width of a comfortable line. Raw HTML in it stays text, images
/// are not fetched; links are reported, not followed.
TextEdit {
    id: markdown

    property string source: ""
    signal linkOpened(link: string)

    textFormat: TextEdit.RichText
    readOnly: true
    selectByMouse: true
    activeFocusOnTab: false
    wrapMode: TextEdit.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.body
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    palette.link: Theme.accent
    onLinkActivated: link => markdown.linkOpened(link)
    Accessible.role: Accessible.StaticText
    Accessible.name: source

    ArticleFormatter {
        target: markdown.textDocument
        markdown: markdown.source
        family: Theme.family
        codeFamily: Theme.codeFamily
        textSize: Theme.body
        textColor: Theme.text
        mutedColor: Theme.muted
        linkColor: Theme.accent
        codeColor: Theme.sunken
        lineColor: Theme.outline
    }

    HoverHandler { cursorShape: markdown.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor }
}
