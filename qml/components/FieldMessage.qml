// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// What is wrong with a field, or a hint, below it; takes no room without either.
Row {
    id: message

    property string error: ""
    property string hint: ""

    visible: error !== "" || hint !== ""
    spacing: Theme.space4

    Icon {
        id: mark
        visible: message.error !== ""
        name: "exclamation-circle"
        size: Theme.caption
        color: Theme.danger
        y: 3
    }
    AppText {
        width: message.width - (mark.visible ? mark.width + message.spacing : 0)
        role: AppText.Caption
        wrapMode: Text.Wrap
        // Reasons come as ends of a sentence that begins with the field; here they stand alone.
        text: message.error !== "" ? message.error.charAt(0).toUpperCase() + message.error.slice(1) : message.hint
        color: message.error !== "" ? Theme.danger : Theme.muted
        Accessible.role: message.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
