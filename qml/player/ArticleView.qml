// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme
import Lectern.Components
import Lectern.Player.Model

/// An article in lines of a comfortable length. Read to its end, it is done.
FocusScope {
    id: view

    required property LessonController controller
    property bool placed: false
    /// How far the reader has come, more than 1 at the end. Lines that break anew leave it as it is.
    property real share: 0

    /// The title stands above already; authors often begin with it once more.
    function withoutTitle(text: string): string {
        const heading = text.match(/^\s*#\s+(.+?)\s*#*\s*(\n|$)/)
        return heading && heading[1].trim() === view.controller.lessonTitle.trim() ? text.slice(heading[0].length) : text
    }
    function put(): void {
        column.forceLayout()
        view.share = view.controller.startFraction
        view.placed = true
        view.putBack()
    }
    function putBack(): void {
        if (!view.placed)
            return
        const span = Math.max(0, page.contentHeight - page.height)
        page.contentY = view.share > 1 ? span : Math.max(0, view.share * span - 8)
        moved.stop()
    }
    function tell(): void {
        if (!view.placed || !view.visible)
            return
        // A short article is read when somebody says so, not by being shown.
        const span = page.contentHeight - page.height
        if (span <= 40)
            return
        view.share = (page.contentY + 8) / span
        view.controller.readTo(Math.min(1, view.share))
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Flickable {
        id: page
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.space32
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        activeFocusOnTab: true
        onContentYChanged: moved.restart()
        // Lines break anew when fonts and widths arrive.
        onContentHeightChanged: view.putBack()
        onHeightChanged: view.putBack()
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Document
        Accessible.name: view.controller.lessonTitle
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? page.height * 0.9
                : event.key === Qt.Key_PageUp ? -page.height * 0.9
                : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60
                : event.key === Qt.Key_End ? page.contentHeight : event.key === Qt.Key_Home ? -page.contentHeight : 0
            if (step === 0)
                return
            page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + step))
            event.accepted = true
        }

        Column {
            id: column
            x: Math.max(Theme.space24, Math.round((page.width - width) / 2))
            y: Theme.space32
            width: Math.min(Theme.readingWidth, page.width - 2 * Theme.space24)
            spacing: Theme.space24
            AppText {
                width: parent.width
                role: AppText.Display
                wrapMode: Text.Wrap
                // By the article's language, as the text below it, not the program's.
                horizontalAlignment: body.effectiveHorizontalAlignment
                LayoutMirroring.enabled: false
                text: view.controller.lessonTitle
            }
            TextEdit {
                id: body
                width: parent.width
                readOnly: true
                selectByMouse: true
                activeFocusOnPress: false
                persistentSelection: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.RichText
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                Accessible.role: Accessible.StaticText
                Accessible.name: body.getText(0, Math.min(body.length, 20000))
                onLinkActivated: link => linkSheet.ask(link)
                HoverHandler { cursorShape: body.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor }
            }
            DoneBar { controller: view.controller }
        }
    }
    ArticleFormatter {
        target: body.textDocument
        markdown: view.visible ? view.withoutTitle(view.controller.text) : ""
        family: Theme.family
        codeFamily: Theme.codeFamily
        textSize: Theme.lead
        textColor: Theme.text
        mutedColor: Theme.muted
        linkColor: Theme.accent
        codeColor: Theme.sunken
        lineColor: Theme.outline
        onApplied: place.restart()
    }
    // A page that gets shorter moves by itself before it says so; that isn't reading.
    Timer {
        id: moved
        interval: 0
        onTriggered: view.tell()
    }
    // The height is known a moment after the text is in.
    Timer {
        id: place
        interval: 0
        onTriggered: if (!view.placed) view.put()
    }
    Connections {
        target: view.controller
        function onLessonChanged(): void {
            view.placed = false
            page.contentY = 0
            place.restart()
        }
    }
    LinkSheet {
        id: linkSheet
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
    }
}
