// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// Below the field: that it is too much, or that one has to wait between two messages.
Item {
    id: foot

    required property int written
    required property int most
    required property string pace
    readonly property bool tooLong: written > most

    implicitHeight: words.text !== "" ? words.implicitHeight + Theme.space4 + Theme.space12 : Theme.space16
    AppText {
        id: words
        width: parent.width
        y: Theme.space4
        horizontalAlignment: foot.tooLong ? Text.AlignRight : Text.AlignLeft
        wrapMode: foot.tooLong ? Text.Wrap : Text.NoWrap
        role: AppText.Caption
        color: foot.tooLong ? Theme.danger : Theme.muted
        text: foot.tooLong ? qsTr("Too long to be sent: %1 of %2 characters").arg(foot.written).arg(foot.most) : foot.pace
        Accessible.role: foot.tooLong ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.ignored: text === ""
    }
}
