// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Session
import Lectern.Theme

Column {
    id: section

    required property Session session
    required property Toaster toaster
    required property PasswordForm passwordForm
    required property DeleteAccountForm deleteForm
    required property OwnPresence presence

    spacing: Theme.space16

    function wrong(field: string): string {
        if (field === "currentPassword" && section.passwordForm.error.errorId === "accounts.wrong_password")
            return section.passwordForm.error.message
        const why = section.passwordForm.error.fields[field]
        return why === undefined ? "" : String(why)
    }
    Connections {
        target: section.passwordForm
        function onSucceeded(): void {
            current.text = ""
            wanted.text = ""
            again.text = ""
            section.toaster.say(qsTr("Password changed. Other devices have to sign in again."))
        }
    }

    Notice {
        width: parent.width
        visible: section.session.keychainMissing
        iconName: "info-circle"
        ink: Theme.warning
        text: qsTr("This system has no keychain. Your sign-in is kept in a file that only your user account can read.")
    }
    SectionHeader { width: parent.width; title: qsTr("Change password") }
    PasswordField {
        id: current
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.formWidth)
        label: qsTr("Current password")
        errorText: section.wrong("currentPassword")
        onEdited: section.passwordForm.clearError()
    }
    PasswordField {
        id: wanted
        anchors.left: parent.left
        width: current.width
        label: qsTr("New password")
        hint: qsTr("At least 8 characters")
        errorText: section.wrong("newPassword")
        onEdited: section.passwordForm.clearError()
    }
    PasswordField {
        id: again
        anchors.left: parent.left
        width: current.width
        label: qsTr("New password again")
        errorText: section.wrong("again")
        onEdited: section.passwordForm.clearError()
        onAccepted: section.passwordForm.change(current.text, wanted.text, again.text)
    }
    Notice {
        width: current.width
        visible: section.passwordForm.error.present && Object.keys(section.passwordForm.error.fields).length === 0
            && section.wrong("currentPassword") === ""
        text: section.passwordForm.error.message
    }
    AppButton {
        anchors.left: parent.left
        text: qsTr("Change password")
        busy: section.passwordForm.busy
        onClicked: if (!busy) section.passwordForm.change(current.text, wanted.text, again.text)
    }
    SectionHeader { width: parent.width; title: qsTr("Privacy") }
    AppSwitch {
        width: parent.width
        enabled: section.presence.known
        text: qsTr("Invisible in Messages")
        detail: qsTr("Nobody sees that you are online, when you were last here, or that you are typing.")
        checked: section.presence.invisible
        onToggled: section.presence.setInvisible(checked)
    }
    Notice {
        width: current.width
        visible: section.presence.error.present
        text: section.presence.error.message
    }
    Rectangle { width: parent.width; height: Theme.line; color: Theme.outline }
    Row {
        anchors.left: parent.left
        spacing: Theme.space12
        AppButton {
            text: qsTr("Sign out")
            iconName: "box-arrow-right"
            onClicked: section.session.signOut()
        }
        AppButton {
            kind: AppButton.Danger
            text: qsTr("Delete account")
            iconName: "trash"
            onClicked: confirm.open()
        }
    }
    Sheet {
        id: confirm
        title: qsTr("Delete your account?")
        acceptText: qsTr("Delete for good")
        danger: true
        busy: section.deleteForm.busy
        closeOnAccept: false
        onConfirmed: section.deleteForm.confirm(password.text)
        onClosed: { password.text = ""; section.deleteForm.clearError() }
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.")
        }
        PasswordField {
            id: password
            width: parent.width
            label: qsTr("Password")
            errorText: section.deleteForm.error.present ? section.deleteForm.error.message : ""
            onEdited: section.deleteForm.clearError()
            onAccepted: confirm.accepting()
        }
    }
}
