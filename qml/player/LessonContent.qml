// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme
import Lectern.Core
import Lectern.Player.Model

/// The open lesson, whatever it is made of.
Item {
    id: content

    required property LessonController controller
    required property Settings settings
    required property Item keyTarget
    readonly property bool opens: !controller.locked && controller.processingState === ""
    readonly property bool isVideo: opens && controller.lessonType === "VIDEO"
    readonly property bool isPdf: opens && controller.lessonType === "PDF"
    readonly property bool isArticle: opens && !isVideo && !isPdf && controller.text !== ""
    readonly property alias stage: stage
    readonly property int pdfPage: pdfView.page + 1
    property bool fullScreen: false
    property bool inMiniPlayer: false
    /// What people ask about the pages of a document: of {page, key, label, here}.
    property var pageMarks: []

    signal markChosen(key: string, here: bool)
    signal fullScreenToggled
    signal miniPlayerToggled

    function takeFocus(): void {
        if (content.isVideo)
            stage.focusPicture()
        else if (content.isPdf)
            pdfView.forceActiveFocus()
        else if (content.isArticle)
            articleView.forceActiveFocus()
    }

    /// A second of the video, or a page (from 1) of the document.
    function showMoment(second: real, page: int): void {
        if (content.isVideo && second >= 0) {
            content.controller.video.playback.seek(second)
            content.controller.video.playback.play()
            stage.wake()
        } else if (page > 0) {
            pdfView.showPage(page)
        }
    }

    Flickable {
        id: watching
        anchors.fill: parent
        visible: content.isVideo
        contentHeight: place.height + details.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Item {
            id: place
            width: watching.width
            height: Math.max(240, Math.min(Math.round(width * 9 / 16), watching.height - Math.min(details.implicitHeight, 108)))
            VideoStage {
                id: stage
                objectName: "stage"
                readonly property Item whole: content.Window.contentItem
                parent: content.fullScreen && whole ? whole : place
                anchors.fill: parent
                z: content.fullScreen ? 1000 : 0
                visible: content.isVideo
                controller: content.controller
                settings: content.settings
                fullScreen: content.fullScreen
                inMiniPlayer: content.inMiniPlayer
                keyTarget: content.keyTarget
                onFullScreenToggled: content.fullScreenToggled()
                onMiniPlayerToggled: content.miniPlayerToggled()
            }
        }
        LessonDetails {
            id: details
            anchors.top: place.bottom
            width: watching.width
            controller: content.controller
        }
    }
    ArticleView {
        id: articleView
        anchors.fill: parent
        visible: content.isArticle
        controller: content.controller
    }
    PdfView {
        id: pdfView
        anchors.fill: parent
        visible: content.isPdf
        controller: content.controller
        marks: content.pageMarks
        onMarkChosen: (key, here) => content.markChosen(key, here)
    }
    LessonNotice {
        anchors.fill: parent
        visible: content.controller.lessonId !== "" && !content.isVideo && !content.isPdf && !content.isArticle
        controller: content.controller
    }
}
