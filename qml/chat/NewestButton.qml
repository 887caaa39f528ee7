// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// Above the end of a conversation that is further down: leads there.
AppButton {
    id: newest

    property int unread: 0

    anchors.rightMargin: Math.max(Theme.space16, Theme.talkEdge(parent.width) - Theme.space8)
    anchors.bottomMargin: Theme.space16
    iconName: "chevron-down"
    text: unread > 0 ? qsTr("%n new", "", unread) : qsTr("To the newest")
    display: unread > 0 ? T.AbstractButton.TextBesideIcon : T.AbstractButton.IconOnly
}
