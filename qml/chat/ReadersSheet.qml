// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Who has read a message.
Sheet {
    id: sheet

    required property ReadersModel readers

    function show(key: string): void {
        sheet.readers.show(key)
        sheet.open()
    }

    title: qsTr("Read by")
    showButtons: false

    RowList {
        id: list
        width: parent.width
        height: Math.min(contentHeight, Math.round(360 * Math.min(1.2, Theme.textScale)))
        visible: count > 0
        model: sheet.readers
        Accessible.name: sheet.title
        delegate: Item {
            id: reader
            required property string name
            required property url avatar
            width: ListView.view.width
            height: Theme.rowHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: name
            Avatar {
                id: face
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                size: 32
                name: reader.name
                source: reader.avatar
            }
            AppText {
                anchors.left: face.right
                anchors.leftMargin: Theme.space12
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: reader.name
                Accessible.ignored: true
            }
            FocusRing { control: list; shown: reader.ListView.isCurrentItem && list.activeFocus; gap: -2; cornerRadius: 4 }
        }
    }
    Skeleton {
        width: parent.width
        height: 56
        visible: sheet.readers.state === ViewState.Loading
    }
    AppText {
        width: parent.width
        visible: sheet.readers.state === ViewState.Empty
        color: Theme.muted
        wrapMode: Text.Wrap
        text: qsTr("Nobody has read it yet.")
    }
    ErrorState {
        width: parent.width
        visible: sheet.readers.state === ViewState.Error || sheet.readers.state === ViewState.Offline
        offline: sheet.readers.error.offline
        message: sheet.readers.error.message
        errorId: sheet.readers.error.errorId
        requestId: sheet.readers.error.requestId
        onRetry: sheet.readers.reload()
    }
    AppButton {
        anchors.right: parent.right
        focus: true
        text: qsTr("Close")
        onClicked: sheet.close()
    }
}
