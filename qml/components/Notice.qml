// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Theme

/// Something to read right where it matters: an error of a form, a warning in settings.
Rectangle {
    id: notice

    property string text: ""
    property string detail: ""
    property string iconName: "exclamation-circle"
    property color ink: Theme.danger
    /// Kept free at its end, for a button that stands there.
    property real spare: 0

    implicitHeight: Math.max(message.implicitHeight, mark.height) + 2 * Theme.space12
    radius: Theme.radiusControl
    color: Theme.surface
    border.width: Theme.line
    border.color: ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    FontMetrics { id: metrics; font: words.font }
    Icon {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        y: message.y + (metrics.height - height) / 2
        name: notice.iconName
        color: notice.ink
    }
    Column {
        id: message
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space12 + notice.spare
        // What is between lines goes below each, also below the last one.
        y: Theme.space12 + metrics.height * (Theme.lineText - 1) / 2
        AppText {
            id: words
            width: parent.width
            wrapMode: Text.Wrap
            text: notice.text
            Accessible.ignored: true
        }
        AppText {
            width: parent.width
            visible: notice.detail !== ""
            role: AppText.Caption
            wrapMode: Text.WrapAnywhere
            text: qsTr("Request %1").arg(notice.detail)
        }
    }
}
