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

/// Sections left, forms right. Changes of appearance and playback apply at once.
FocusScope {
    id: page

    required property Settings settings
    required property Session session
    required property Toaster toaster
    required property ProfileForm profileForm
    required property PasswordForm passwordForm
    required property DeleteAccountForm deleteForm
    required property Navigator navigator
    required property OwnPresence presence
    required property AccessTokensModel ownTokens
    required property AccessTokensModel programs
    property string section: String(place.section ?? "profile")
    readonly property var place: navigator.parameters

    readonly property list<string> keys: ["profile", "appearance", "playback", "account", "tokens", "programs"]
    readonly property list<string> names: [qsTr("Profile"), qsTr("Appearance"), qsTr("Playback"), qsTr("Account"), qsTr("Access tokens"), qsTr("Programs")]
    readonly property list<string> icons: ["person", "sun", "play-circle", "shield-lock", "key", "plug"]
    readonly property int current: Math.max(0, keys.indexOf(section))

    /// In a wide window the page begins where every other begins.
    readonly property int inset: Math.max(Theme.space24, Math.round((width - Theme.contentWidth) / 2))

    AppText {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: page.inset
        y: Theme.space24
        role: AppText.Headline
        text: qsTr("Settings")
    }
    Column {
        id: sections
        anchors.left: parent.left
        anchors.leftMargin: page.inset
        anchors.top: title.bottom
        anchors.topMargin: Theme.space24
        width: Math.round(190 * Math.min(Theme.textScale, 1.4))
        spacing: 2
        Repeater {
            model: page.names
            ListEntry {
                required property string modelData
                required property int index
                width: sections.width
                text: modelData
                iconName: page.icons[index]
                current: index === page.current
                visible: page.keys[index] !== "programs" || page.session.role === "admin"
                onClicked: page.section = page.keys[index]
            }
        }
    }
    PageScroll {
        id: body
        anchors.left: sections.right
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.bottom: parent.bottom
        maximumWidth: 560 * Theme.textScale
        centered: false
        ProfileSection {
            width: parent.width
            visible: page.current === 0
            settings: page.settings
            session: page.session
            form: page.profileForm
            toaster: page.toaster
        }
        AppearanceSection {
            width: parent.width
            visible: page.current === 1
            settings: page.settings
            toaster: page.toaster
        }
        PlaybackSection {
            width: parent.width
            visible: page.current === 2
            settings: page.settings
        }
        AccountSection {
            width: parent.width
            visible: page.current === 3
            session: page.session
            toaster: page.toaster
            passwordForm: page.passwordForm
            deleteForm: page.deleteForm
            presence: page.presence
        }
        TokensSection {
            width: parent.width
            visible: page.current === 4
            tokens: page.ownTokens
            toaster: page.toaster
        }
        TokensSection {
            width: parent.width
            visible: page.current === 5 && page.session.role === "admin"
            tokens: page.programs
            toaster: page.toaster
            programs: true
        }
    }
}
