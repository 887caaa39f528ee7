// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core

/// A new account. Name and address stay on this computer until the account exists; the password
/// never does.
AuthFrame {
    id: page

    required property Navigator navigator

    heading: qsTr("Create account")

    function submit(): void { page.form.registerAccount(personName.text, email.text, password.text) }
    function wrong(field: string): string {
        if (field === "email" && page.form.error.errorId === "accounts.email_taken")
            return page.form.error.message
        const why = page.form.error.fields[field]
        return why === undefined ? "" : String(why)
    }

    Component.onCompleted: {
        personName.text = page.settings.draft("register/name")
        email.text = page.settings.draft("register/email") || page.settings.draft("sign-in/email")
        personName.forceActiveFocus()
    }
    Component.onDestruction: page.form.clearError()
    Connections {
        target: page.form
        function onSucceeded(): void {
            page.settings.saveDraft("register/name", "")
            page.settings.saveDraft("register/email", "")
            page.settings.saveDraft("sign-in/email", "")
            page.settings.remember("email", email.text.trim())
        }
    }

    AppTextField {
        id: personName
        width: parent.width
        label: qsTr("Name")
        maximumLength: 120
        errorText: page.wrong("name")
        onEdited: text => {
            page.form.clearError()
            page.settings.saveDraft("register/name", text)
        }
        onAccepted: email.forceActiveFocus()
    }
    AppTextField {
        id: email
        width: parent.width
        label: qsTr("Email")
        maximumLength: 254
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        errorText: page.wrong("email")
        onEdited: text => {
            page.form.clearError()
            page.settings.saveDraft("register/email", text)
        }
        onAccepted: password.forceActiveFocus()
    }
    PasswordField {
        id: password
        width: parent.width
        label: qsTr("Password")
        hint: qsTr("At least 8 characters")
        errorText: page.wrong("password")
        onEdited: page.form.clearError()
        onAccepted: page.submit()
    }
    Notice {
        width: parent.width
        visible: page.form.error.present && Object.keys(page.form.error.fields).length === 0
            && page.wrong("email") === ""
        text: page.form.error.message
        detail: page.requestId
    }
    AppButton {
        width: parent.width
        kind: AppButton.Primary
        text: qsTr("Create account")
        busy: page.form.busy
        onClicked: page.submit()
    }
    AppButton {
        width: parent.width
        kind: AppButton.Subtle
        iconName: LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
        text: qsTr("Back to sign in")
        onClicked: page.navigator.back()
    }
}
