// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// A rating of 0–5 in stars, with its number and how many gave one.
Row {
    id: stars

    property real rating: 0
    property int count: -1
    property bool compact: false
    property int size: Math.round(13 * Theme.textScale)

    spacing: Theme.space4
    Accessible.role: Accessible.StaticText
    Accessible.name: rating > 0 ? qsTr("Rated %1 of 5").arg(rating.toLocaleString(Qt.locale(), "f", 1)) : qsTr("Not rated yet")

    Row {
        visible: !stars.compact
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1
        Repeater {
            model: 5
            Icon {
                required property int index
                name: stars.rating >= index + 0.75 ? "star-fill" : stars.rating >= index + 0.25 ? "star-half" : "star"
                size: stars.size
                color: Theme.star
            }
        }
    }
    Icon {
        visible: stars.compact
        name: stars.rating > 0 ? "star-fill" : "star"
        size: stars.size
        color: Theme.star
        anchors.verticalCenter: parent.verticalCenter
    }
    AppText {
        text: stars.rating > 0 ? stars.rating.toLocaleString(Qt.locale(), "f", 1) : qsTr("New")
        role: AppText.Label
        font.pixelSize: Math.round(13 * Theme.textScale)
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
    AppText {
        visible: stars.count > 0
        text: "(" + stars.count.toLocaleString(Qt.locale(), "f", 0) + ")"
        role: AppText.Caption
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
}
