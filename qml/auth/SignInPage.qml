// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Session
import Lectern.Theme

/// Where everybody starts: which school, and who.
AuthFrame {
    id: page

    required property Navigator navigator

    heading: qsTr("Sign in")

    function submit(): void { page.form.signIn(email.text, password.text) }
    function wrong(field: string): string {
        const why = page.form.error.fields[field]
        return why === undefined ? "" : String(why)
    }

    Component.onCompleted: {
        if (email.text === "")
            email.text = page.settings.draft("sign-in/email") || String(page.settings.remembered("email", ""))
        if (email.text === "")
            email.forceActiveFocus()
        else
            password.forceActiveFocus()
    }
    Component.onDestruction: page.form.clearError()
    Connections {
        target: page.form
        function onSucceeded(): void {
            page.settings.saveDraft("sign-in/email", "")
            page.settings.remember("email", email.text.trim())
            password.text = ""
        }
    }

    Notice {
        width: parent.width
        visible: page.session.endedBecause.present
        text: page.session.endedBecause.message
        iconName: "info-circle"
        ink: Theme.warning
    }
    AppTextField {
        id: email
        width: parent.width
        label: qsTr("Email")
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        errorText: page.wrong("email")
        onEdited: text => {
            page.form.clearError()
            page.settings.saveDraft("sign-in/email", text)
        }
        onAccepted: password.forceActiveFocus()
    }
    PasswordField {
        id: password
        width: parent.width
        label: qsTr("Password")
        errorText: page.wrong("password")
        onEdited: page.form.clearError()
        onAccepted: page.submit()
    }
    Notice {
        width: parent.width
        visible: page.form.error.present && Object.keys(page.form.error.fields).length === 0
        text: page.form.error.message
        detail: page.requestId
    }
    AppButton {
        width: parent.width
        kind: AppButton.Primary
        text: qsTr("Sign in")
        busy: page.form.busy
        onClicked: page.submit()
    }
    AppButton {
        width: parent.width
        visible: page.school.registrationOpen
        text: qsTr("Create account")
        onClicked: page.navigator.go(Navigator.Register)
    }
    DemoAccounts {
        width: parent.width
        visible: page.school.demo && accounts.length > 0
        accounts: page.school.demoAccounts
        onChosen: (demoEmail, demoPassword) => {
            email.text = demoEmail
            password.text = demoPassword
            page.submit()
        }
    }
}
