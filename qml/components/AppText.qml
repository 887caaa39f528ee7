// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Text in the school's type scale. Always plain text: what people typed is never markup.
Text {
    id: control

    enum Role { Caption, Body, Label, Lead, Title, Headline, Display }

    property int role: AppText.Body
    readonly property bool heading: role >= AppText.Title

    color: role === AppText.Caption ? Theme.muted : Theme.text
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: role === AppText.Caption ? Theme.caption
        : role === AppText.Lead ? Theme.lead
        : role === AppText.Title ? Theme.title
        : role === AppText.Headline ? Theme.headline
        : role === AppText.Display ? Theme.display : Theme.body
    font.weight: heading ? Theme.weightHeading
        : role === AppText.Label ? Theme.weightLabel : Theme.weightText
    font.letterSpacing: role >= AppText.Headline ? -0.4 : 0
    lineHeight: heading ? Theme.lineHeading : wrapMode === Text.NoWrap ? 1 : Theme.lineText
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    horizontalAlignment: Text.AlignLeft

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
