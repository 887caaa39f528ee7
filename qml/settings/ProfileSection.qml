// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtCore
import QtQuick
import QtQuick.Dialogs
import Lectern.Auth.Model
import Lectern.Components
import Lectern.Core
import Lectern.Session
import Lectern.Theme

/// Who one is to others. What was typed and not saved is still there after an error or a restart.
Column {
    id: section

    required property Settings settings
    required property Session session
    required property ProfileForm form
    required property Toaster toaster
    property bool filled: false
    /// A picture is on its way, not the texts: those stay as they were typed.
    property bool sendsPicture: false

    spacing: Theme.space16
    // Until it is known who writes here, drafts would be nobody's.
    enabled: session.userId !== ""

    function wrong(field: string): string {
        const why = section.form.error.fields[field]
        return why === undefined ? "" : String(why)
    }
    /// Drafts are their writer's: others may sign in on the same computer.
    function draftKey(field: string): string { return "profile/" + section.session.userId + "/" + field }
    function fill(): void {
        // `enabled` would speak of all that is around it, too.
        if (section.session.userId === "")
            return
        const typed = (key, known) => section.settings.draft(section.draftKey(key)) || known
        personName.text = typed("name", section.session.name)
        phone.text = typed("phone", section.session.phone)
        bio.text = typed("bio", section.session.bio)
        section.filled = true
    }
    function forgetDrafts(): void {
        for (const key of ["name", "phone", "bio"])
            section.settings.saveDraft(section.draftKey(key), "")
    }

    Component.onCompleted: fill()
    Component.onDestruction: form.clearError()
    Connections {
        target: section.session
        function onProfileChanged(): void { section.fill() }
    }
    Connections {
        target: section.form
        function onSucceeded(): void {
            if (section.sendsPicture) {
                section.toaster.say(qsTr("Picture changed"))
            } else {
                section.forgetDrafts()
                section.toaster.say(qsTr("Profile saved"))
            }
        }
    }

    Row {
        anchors.left: parent.left
        spacing: Theme.space16
        Avatar {
            size: 72
            name: section.session.name
            source: section.session.avatarUrl
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8
            AppText { text: section.session.email; color: Theme.muted }
            AppButton {
                text: qsTr("Change picture")
                iconName: "upload"
                onClicked: picker.open()
            }
        }
    }
    FileDialog {
        id: picker
        title: qsTr("Choose a picture")
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp)")]
        onAccepted: {
            section.sendsPicture = true
            section.form.uploadAvatar(selectedFile)
        }
    }
    AppTextField {
        id: personName
        width: parent.width
        label: qsTr("Name")
        maximumLength: 120
        errorText: section.wrong("name")
        onEdited: text => { section.form.clearError(); section.settings.saveDraft(section.draftKey("name"), text) }
    }
    AppTextField {
        id: phone
        width: parent.width
        label: qsTr("Phone")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        errorText: section.wrong("phone")
        onEdited: text => { section.form.clearError(); section.settings.saveDraft(section.draftKey("phone"), text) }
    }
    AppTextArea {
        id: bio
        width: parent.width
        label: qsTr("About you")
        errorText: section.wrong("bio")
        onEdited: text => { if (section.filled) section.settings.saveDraft(section.draftKey("bio"), text) }
    }
    Notice {
        width: parent.width
        visible: section.form.error.present && Object.keys(section.form.error.fields).length === 0
        text: section.form.error.message
        detail: section.form.error.requestId
    }
    AppButton {
        anchors.left: parent.left
        kind: AppButton.Primary
        text: qsTr("Save profile")
        busy: section.form.busy
        onClicked: {
            if (busy)
                return
            section.sendsPicture = false
            section.form.save(personName.text, phone.text, bio.text)
        }
    }
}
