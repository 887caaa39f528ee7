// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Under a list that has rows: why there are no further ones yet, and a way to ask again.
Rectangle {
    id: failed

    property string message: ""
    signal retried

    height: visible ? retry.y + retry.height + Theme.space12 : 0
    color: Theme.surface
    AppText {
        id: why
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * Theme.space16
        wrapMode: Text.Wrap
        text: failed.message
        Accessible.role: Accessible.AlertMessage
    }
    AppButton {
        id: retry
        anchors.left: why.left
        anchors.top: why.bottom
        anchors.topMargin: Theme.space8
        text: qsTr("Retry")
        onClicked: failed.retried()
    }
}
