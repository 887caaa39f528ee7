// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// Tokens: those by which programs speak for oneself, or (for admins) those of the programs.
Column {
    id: section

    required property AccessTokensModel tokens
    required property Toaster toaster
    property bool programs: false
    readonly property string iconName: programs ? "plug" : "key"

    spacing: Theme.space16
    onVisibleChanged: if (visible) section.tokens.reload()
    Component.onCompleted: if (visible) section.tokens.reload()
    Connections {
        target: section.tokens as QtObject
        function onRevoked(): void { section.toaster.say(qsTr("Revoked. It does not open anything any more.")) }
    }

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: section.programs
            ? qsTr("A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.")
            : qsTr("Programs of your school that read and write in your name. Whatever you don't know, revoke: the program asks again if it is needed.")
    }
    AppButton {
        anchors.left: parent.left
        visible: section.programs
        kind: AppButton.Primary
        iconName: "plus-lg"
        text: qsTr("New token…")
        onClicked: making.open()
    }
    Notice {
        width: parent.width
        visible: section.tokens.actionError.present && !making.opened
        text: section.tokens.actionError.message
        detail: section.tokens.actionError.requestId
    }
    Column {
        width: parent.width
        spacing: Theme.space8
        Accessible.role: Accessible.List
        Accessible.name: section.programs ? qsTr("Programs") : qsTr("Access tokens")
        Repeater {
            model: section.tokens
            TokenRow {
                width: parent ? parent.width : 0 // on its way out it has no parent any more
                iconName: section.iconName
                onRevokeWanted: revoking.ask(tokenId, title)
            }
        }
        Repeater {
            model: section.tokens.state === ViewState.Loading && section.tokens.count === 0 ? 3 : 0
            Skeleton { width: parent ? parent.width : 0; height: 76; radius: Theme.radiusCard }
        }
    }
    AppButton {
        anchors.left: parent.left
        visible: section.tokens.hasMore && section.tokens.count > 0
        busy: section.tokens.busy
        text: section.tokens.error.present ? qsTr("Retry") : qsTr("Show more")
        onClicked: section.tokens.retry()
    }
    EmptyState {
        width: parent.width
        visible: section.tokens.state === ViewState.Empty
        iconName: section.iconName
        title: section.programs ? qsTr("No program has a token") : qsTr("No program speaks for you")
        text: section.programs ? qsTr("What other software of the school may do here begins with one.")
            : qsTr("Where your school lets one write in your name, it is listed here.")
    }
    ErrorState {
        width: parent.width
        visible: section.tokens.count === 0 && (section.tokens.state === ViewState.Error || section.tokens.state === ViewState.Offline)
        offline: section.tokens.error.offline
        message: section.tokens.error.message
        errorId: section.tokens.error.errorId
        requestId: section.tokens.error.requestId
        onRetry: section.tokens.reload()
    }
    NewTokenSheet { id: making; tokens: section.tokens }
    Sheet {
        id: revoking
        property string tokenId: ""
        property string name: ""
        function ask(tokenId: string, name: string): void {
            revoking.tokenId = tokenId
            revoking.name = name
            withAll.checked = false
            revoking.open()
        }
        title: Sentence.of(qsTr("Revoke the token of %1?"), [name])
        acceptText: qsTr("Revoke")
        danger: true
        onConfirmed: section.tokens.revoke(tokenId, section.programs && withAll.checked)
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: section.programs ? qsTr("The program is shut out at once, until it gets another one.")
                : qsTr("The program can't read or write in your name any more, at once.")
        }
        AppSwitch {
            id: withAll
            width: parent.width
            visible: section.programs
            text: qsTr("Also the tokens it made")
            detail: qsTr("The people it brought can't go on by it, either.")
        }
    }
}
