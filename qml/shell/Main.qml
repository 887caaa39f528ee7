// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Auth.Model
import Lectern.Catalog.Model
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Learning.Model
import Lectern.Player.Model
import Lectern.Session
import Lectern.Theme

/// The window: theme, shortcuts, and either the way in or the school.
T.ApplicationWindow {
    id: window

    required property Settings settings
    required property SystemAppearance appearance
    required property Navigator navigator
    required property Connectivity connectivity
    required property Toaster toaster
    required property Session session
    required property School school
    required property SignInForm signInForm
    required property ProfileForm profileForm
    required property PasswordForm passwordForm
    required property DeleteAccountForm deleteForm
    required property AccessTokensModel ownTokens
    required property AccessTokensModel programs
    required property CatalogModel catalog
    required property CatalogModel jumpCatalog
    required property CourseController course
    required property Dashboard dashboard
    required property LessonController lesson
    required property ChatController chat

    readonly property bool inside: session.signedIn

    visible: true
    // Never larger than the screen, with its panels and the frame of a window.
    width: Math.min(1280, Math.max(minimumWidth, Screen.desktopAvailableWidth - 8))
    height: Math.min(800, Math.max(minimumHeight, Screen.desktopAvailableHeight - 40))
    // As large as all of it needs, but where a screen of large signs is smaller it has to fit there.
    minimumWidth: Math.max(640, Math.min(960, Screen.desktopAvailableWidth - 8))
    minimumHeight: Math.max(400, Math.min(600, Screen.desktopAvailableHeight - 40))
    title: (inside && chat.rooms.unread > 0 ? "(" + (chat.rooms.unread > 999 ? "999+" : chat.rooms.unread) + ") " : "")
        + (school.name !== "" ? school.name + " – Lectern" : "Lectern")
    color: Theme.window

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "scheme"
        value: {
            const wish = window.settings.appearance
            if (wish === Settings.HighContrast || (wish === Settings.System && window.appearance.highContrast))
                return window.appearance.dark ? Theme.HighContrastDark : Theme.HighContrastLight
            const dark = wish === Settings.Dark || (wish === Settings.System && window.appearance.dark)
            return dark ? Theme.Dark : Theme.Light
        }
    }
    Binding {
        target: window.chat
        property: "watched"
        value: window.active && window.navigator.page === Navigator.Messages
    }
    Binding { target: window.chat; property: "windowActive"; value: window.active }
    Binding { target: window.chat; property: "quiet"; value: pages.immersive && window.visible && window.visibility !== Window.Minimized }
    Binding { target: Theme; property: "textScale"; value: Math.min(2, window.settings.textScale * window.appearance.textScale) }
    Binding { target: Theme; property: "reducedMotion"; value: window.settings.reducedMotion || window.appearance.reducedMotion }

    Shortcut { sequences: ["Ctrl+K"]; enabled: window.inside; onActivated: jump.open() }
    Shortcut { sequences: ["F1"]; onActivated: shortcuts.open() }
    Shortcut { sequences: ["?"]; enabled: !window.typing; onActivated: shortcuts.open() }
    Shortcut { sequences: ["Alt+Left"]; onActivated: window.navigator.back() }
    Shortcut { sequences: ["Ctrl+F"]; enabled: window.inside; onActivated: window.find() }
    Shortcut { sequences: ["Ctrl+1"]; enabled: window.inside; onActivated: window.navigator.reset(Navigator.Home) }
    Shortcut { sequences: ["Ctrl+2"]; enabled: window.inside; onActivated: window.navigator.reset(Navigator.Catalog) }
    Shortcut { sequences: ["Ctrl+3"]; enabled: window.inside; onActivated: window.navigator.reset(Navigator.Learning) }
    Shortcut { sequences: ["Ctrl+4"]; enabled: window.inside; onActivated: window.navigator.reset(Navigator.Messages) }
    Shortcut { sequences: ["Ctrl+,"]; enabled: window.inside; onActivated: window.navigator.go(Navigator.Settings) }
    Shortcut { sequences: ["Ctrl+Q"]; onActivated: window.close() }

    readonly property bool typing: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit

    /// Among messages what was said, elsewhere courses.
    function find(): void {
        if (window.navigator.page !== Navigator.Messages)
            window.navigator.reset(Navigator.Catalog)
        pages.focusSearch()
    }

    WayIn {
        anchors.fill: parent
        visible: !window.inside
        focus: !window.inside
        settings: window.settings
        navigator: window.navigator
        session: window.session
        school: window.school
        form: window.signInForm
    }
    Item {
        anchors.fill: parent
        visible: window.inside
        Rail {
            id: rail
            anchors.left: parent.left
            height: parent.height
            visible: !pages.immersive
            width: pages.immersive ? 0 : collapsed ? Theme.railNarrow : Theme.railWide
            collapsed: window.width < Theme.narrowWindow
            navigator: window.navigator
            session: window.session
            school: window.school
            unread: window.chat.rooms.unread
            waiting: window.chat.unsent.overdue
            onJump: jump.open()
        }
        OfflineStrip {
            id: strip
            anchors.left: rail.right
            anchors.right: parent.right
            shown: window.connectivity.offline && !pages.immersive
            waiting: window.chat.unsent.waiting
            onRetry: window.connectivity.checkNow()
        }
        Pages {
            id: pages
            anchors.left: rail.right
            anchors.right: parent.right
            anchors.top: strip.bottom
            anchors.bottom: parent.bottom
            active: window.inside
            focus: window.inside
            shell: window
        }
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.max(Theme.space24, pages.foot + Theme.space8)
        widest: Math.min(640, window.width - 2 * Theme.space24)
        onChosen: window.toaster.act()
    }
    Connections {
        target: window.toaster
        function onShown(text: string, label: string): void { toast.show(text, label) }
        function onWithdrawn(): void { toast.open = false }
    }
    JumpPalette {
        id: jump
        navigator: window.navigator
        catalog: window.jumpCatalog
        chat: window.chat
    }
    ShortcutSheet { id: shortcuts }
}
