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
    /// So wide are its lines at most; a longer text takes several.
    property real most: 320

    visible: shown && text !== ""
    delay: 600
    timeout: 6000
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.space8 : 0
    margins: Theme.space4
    padding: Theme.space8
    implicitWidth: Math.min(metrics.advanceWidth + 1, most) + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.NoAutoClose

    contentItem: Text {
        id: content
        text: tip.text
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Theme.caption
        color: Theme.window
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        TextMetrics {
            id: metrics
            font: content.font
            text: tip.text
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.text
    }
}
