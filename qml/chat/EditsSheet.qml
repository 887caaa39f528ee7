// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// What a message said before it was changed, or before it was deleted.
Sheet {
    id: sheet

    required property EditsModel edits
    /// What it says now; empty: it is gone.
    property string now: ""

    function show(key: string, now: string): void {
        sheet.now = now
        sheet.edits.show(key)
        sheet.open()
    }

    title: sheet.now !== "" ? qsTr("Earlier versions") : qsTr("What was deleted")
    showButtons: false

    EditVersion {
        visible: sheet.now !== ""
        heading: qsTr("Now")
        words: sheet.now
    }
    RowList {
        id: list
        width: parent.width
        height: Math.min(contentHeight, Math.round(400 * Math.min(1.2, Theme.textScale)))
        visible: count > 0
        spacing: Theme.space16
        model: sheet.edits
        // What is longer than there is room for is read on before the next one comes.
        readonly property real step: 64
        Keys.onDownPressed: event => {
            const end = currentItem ? currentItem.y + currentItem.height : 0
            event.accepted = end > contentY + height
            if (event.accepted)
                contentY = Math.min(contentY + step, end - height)
        }
        Keys.onUpPressed: event => {
            const start = currentItem ? currentItem.y : originY
            event.accepted = start < contentY
            if (event.accepted)
                contentY = Math.max(contentY - step, start)
        }
        Accessible.name: sheet.title
        delegate: EditVersion {
            width: ListView.view.width
            current: ListView.isCurrentItem && list.activeFocus
            required property string when
            required property string name
            required property bool wasDeleted
            required property var model
            heading: wasDeleted ? Sentence.of(qsTr("Deleted by %1, %2"), [name, when]) : qsTr("Until %1").arg(when)
            words: String(model.words)
        }
    }
    Skeleton {
        width: parent.width
        height: 56
        visible: sheet.edits.state === ViewState.Loading
    }
    AppText {
        width: parent.width
        visible: sheet.edits.state === ViewState.Empty
        color: Theme.muted
        wrapMode: Text.Wrap
        text: qsTr("Nothing was kept of it.")
    }
    ErrorState {
        width: parent.width
        visible: sheet.edits.state === ViewState.Error || sheet.edits.state === ViewState.Offline
        offline: sheet.edits.error.offline
        message: sheet.edits.error.message
        errorId: sheet.edits.error.errorId
        requestId: sheet.edits.error.requestId
        onRetry: sheet.edits.reload()
    }
    AppButton {
        anchors.right: parent.right
        focus: true
        text: qsTr("Close")
        onClicked: sheet.close()
    }
}
