// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A short explanation under the control it is in.
T.ToolTip {
    id: tip

    property bool shown: false

    visible: shown && text !== ""
    delay: 600
    timeout: 6000
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.space8 : 0
    margins: Theme.space4
    padding: Theme.space8
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.NoAutoClose

    contentItem: Text {
        text: tip.text
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Theme.caption
        color: Theme.window
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.text
    }
}
