// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A program gets a token: which program, for how long; then the token itself, this once.
Sheet {
    id: sheet

    required property AccessTokensModel tokens
    readonly property bool made: tokens.secret !== ""
    readonly property list<int> days: [30, 90, 365, 1095]
    property bool copied: false

    function wrong(field: string): string {
        const why = sheet.tokens.actionError.fields[field]
        return why === undefined ? "" : String(why)
    }

    title: made ? Sentence.of(qsTr("The token of %1"), [tokens.secretName]) : qsTr("New token for a program")
    acceptText: qsTr("Make")
    busy: tokens.changing
    closeOnAccept: false
    showButtons: !made
    onAboutToShow: {
        programName.text = ""
        ends.currentIndex = 2
        sheet.copied = false
        sheet.tokens.putSecretAway()
        sheet.tokens.clearActionError()
    }
    onOpened: programName.forceActiveFocus(Qt.TabFocusReason)
    onConfirmed: tokens.make(programName.text, days[ends.currentIndex])
    onClosed: tokens.putSecretAway()

    AppTextField {
        id: programName
        width: parent.width
        visible: !sheet.made
        label: qsTr("Program")
        placeholder: qsTr("Campus app")
        maximumLength: 120
        errorText: sheet.wrong("name")
        onEdited: sheet.tokens.clearActionError()
        onAccepted: sheet.accepting()
    }
    SelectBox {
        id: ends
        width: parent.width
        visible: !sheet.made
        label: qsTr("Good for")
        options: [qsTr("30 days"), qsTr("90 days"), qsTr("A year"), qsTr("Three years")]
        onChosen: index => ends.currentIndex = index
    }
    Notice {
        width: parent.width
        visible: sheet.tokens.actionError.present && sheet.wrong("name") === ""
        text: sheet.tokens.actionError.message
        detail: sheet.tokens.actionError.requestId
    }
    AppText {
        width: parent.width
        visible: sheet.made
        wrapMode: Text.Wrap
        text: qsTr("Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.")
    }
    Rectangle {
        width: parent.width
        height: secret.implicitHeight + 2 * Theme.space12
        visible: sheet.made
        radius: Theme.radiusControl
        color: Theme.sunken
        border.width: Theme.line
        border.color: Theme.outline
        TextEdit {
            id: secret
            x: Theme.space12
            y: Theme.space12
            width: parent.width - 2 * Theme.space12
            text: sheet.tokens.secret
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.WrapAnywhere
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            // It reads from left to right in every language.
            LayoutMirroring.enabled: false
            horizontalAlignment: TextEdit.AlignLeft
            font.family: Theme.codeFamily
            font.pixelSize: Theme.body
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: qsTr("Token")
        }
    }
    Row {
        anchors.right: parent.right
        visible: sheet.made
        topPadding: Theme.space8
        spacing: Theme.space8
        AppButton {
            iconName: sheet.copied ? "check-lg" : "clipboard"
            text: sheet.copied ? qsTr("Copied") : qsTr("Copy token")
            onClicked: {
                secret.selectAll()
                secret.copy()
                sheet.copied = true
            }
        }
        AppButton {
            kind: AppButton.Primary
            text: qsTr("Done")
            onClicked: sheet.close()
        }
    }
}
