// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Words that no message may contain, in the whole school; admins add and remove some.
SidePanel {
    id: panel

    required property ChatController chat
    readonly property WordsModel words: chat.words
    readonly property int additions: words.additions

    function add(): void {
        if (field.text.trim() !== "")
            panel.words.add(field.text)
    }

    title: qsTr("Refused words")
    closeText: qsTr("Close refused words")
    onAdditionsChanged: field.text = ""
    onVisibleChanged: {
        if (!visible)
            return
        field.text = ""
        panel.words.clearActionError()
        panel.words.reload()
        if (panel.words.editable)
            field.forceActiveFocus(Qt.TabFocusReason)
        else
            list.forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        id: head
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space12
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            role: AppText.Caption
            text: panel.words.editable ? qsTr("A message with one of these words is refused, in every room of the school, whatever case and accents.")
                : qsTr("A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.")
        }
        Item {
            width: parent.width
            height: field.implicitHeight
            visible: panel.words.editable
            AppTextField {
                id: field
                anchors.left: parent.left
                anchors.right: adding.left
                anchors.rightMargin: Theme.space8
                label: qsTr("New word")
                maximumLength: 100
                errorText: panel.words.wrongWord ? qsTr("One word, without spaces or signs.") : ""
                onAccepted: panel.add()
                onEdited: panel.words.clearActionError()
            }
            AppButton {
                id: adding
                anchors.right: parent.right
                y: field.input.y
                text: qsTr("Add")
                busy: panel.words.changing
                enabled: !panel.words.changing && field.text.trim() !== ""
                onClicked: panel.add()
            }
        }
    }
    RowList {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: Theme.space8
        anchors.bottom: notice.visible ? notice.top : parent.bottom
        width: parent.width
        model: panel.words
        Accessible.name: qsTr("Refused words")
        Keys.onDeletePressed: {
            if (panel.words.editable && currentItem)
                panel.words.remove((currentItem as WordRow).word)
        }
        delegate: WordRow {
            width: ListView.view.width
            removable: panel.words.editable
            busy: panel.words.changing
            onRemoved: panel.words.remove(word)
        }
    }
    Notice {
        id: notice
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space12
        visible: panel.words.actionError.present && !panel.words.wrongWord
        text: panel.words.actionError.message
        detail: panel.words.actionError.requestId
    }
    ChatSkeleton {
        anchors.top: list.top
        width: parent.width
        rows: 4
        visible: panel.words.state === ViewState.Loading && panel.words.count === 0
    }
    EmptyState {
        anchors.verticalCenter: list.verticalCenter
        width: parent.width
        visible: panel.words.state === ViewState.Empty
        iconName: "slash-circle"
        title: qsTr("No word is refused")
        text: qsTr("Words that nobody shall write in this school stand here.")
    }
    ErrorState {
        anchors.verticalCenter: list.verticalCenter
        width: parent.width
        visible: panel.words.count === 0 && (panel.words.state === ViewState.Error || panel.words.state === ViewState.Offline)
        offline: panel.words.error.offline
        message: panel.words.error.message
        errorId: panel.words.error.errorId
        requestId: panel.words.error.requestId
        onRetry: panel.words.reload()
    }
}
