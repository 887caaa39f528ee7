// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Auth.Model
import Lectern.Core
import Lectern.Session

/// Before anybody is signed in: nothing while the kept sign-in is looked up, then the two forms.
FocusScope {
    id: way

    required property Settings settings
    required property Navigator navigator
    required property Session session
    required property School school
    required property SignInForm form

    PageLoader {
        anchors.fill: parent
        focus: true
        wanted: way.session.state === Session.SignedOut
        page: way.navigator.page === Navigator.Register ? "qrc:/qt/qml/Lectern/Auth/RegisterPage.qml"
            : "qrc:/qt/qml/Lectern/Auth/SignInPage.qml"
        function give(): var {
            return { settings: way.settings, session: way.session, school: way.school, form: way.form, navigator: way.navigator }
        }
    }
}
