// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme
import Lectern.Player.Model

/// Where people asked something, as dots over the timeline: a press plays that moment.
Item {
    id: marks

    required property VideoLesson video
    /// What they are part of is in sight.
    property bool shown: true
    /// The pointer is on one.
    readonly property bool pointed: under !== null
    property Item under: null
    readonly property real duration: video.playback.duration

    Repeater {
        model: marks.duration > 0 ? marks.video.marks : []
        T.Button {
            id: mark
            required property var modelData
            x: Math.round(Math.min(1, modelData.second / marks.duration) * (marks.width - 1) - width / 2)
            y: -8
            width: 18
            height: 18
            text: String(modelData.label)
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: {
                marks.video.playback.seek(modelData.second)
                marks.video.playback.play()
                marks.video.markChosen(String(modelData.key), Boolean(modelData.here))
            }
            background: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: mark.hovered || mark.visualFocus ? 12 : 9
                    height: width
                    radius: width / 2
                    color: Theme.pictureMark
                    border.width: 2
                    border.color: mark.visualFocus ? Theme.onPicture : Theme.pictureShade
                }
            }
            onHoveredChanged: {
                if (hovered)
                    marks.under = mark
                else if (marks.under === mark)
                    marks.under = null
            }
            AppToolTip {
                text: mark.text
                x: Math.max(-mark.x, Math.min((mark.width - width) / 2, marks.width - mark.x - width))
                y: -height - Theme.space4
                shown: marks.shown && (mark.hovered || mark.visualFocus)
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
