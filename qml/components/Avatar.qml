// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme
import Lectern.Components

/// A person's picture in a circle, or their initials on a colour of their own.
Item {
    id: avatar

    property string name: ""
    property url source
    property int size: 32

    // Not Array.from(word)[0]: it cuts what is outside the basic plane in two.
    readonly property string initials: {
        const all = name.trim().split(/\s+/).filter(word => word !== "")
        if (all.length === 0)
            return "?"
        // What stands before the first letter of a word is no initial; without any letter it is.
        const lettered = all.map(word => word.replace(/^[^\p{L}\p{N}]+/u, "")).filter(word => word !== "")
        const words = lettered.length > 0 ? lettered : all
        const last = words.length > 1 ? words[words.length - 1] : ""
        return (String.fromCodePoint(words[0].codePointAt(0))
            + (last !== "" ? String.fromCodePoint(last.codePointAt(0)) : "")).toLocaleUpperCase()
    }

    readonly property color tint: {
        let sum = 0
        for (let i = 0; i < name.length; ++i)
            sum = (sum * 31 + name.charCodeAt(i)) % 65521
        return Theme.pictureTints[sum % Theme.pictureTints.length]
    }

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: true

    RoundImage {
        id: picture
        anchors.fill: parent
        source: avatar.source
        cornerRadius: avatar.size / 2
        visible: ready
    }
    Rectangle {
        anchors.fill: parent
        visible: !picture.ready
        radius: width / 2
        color: avatar.tint
        Text {
            anchors.centerIn: parent
            text: avatar.initials
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Math.round(avatar.size * 0.38)
            font.weight: Theme.weightHeading
            color: Theme.onPicture
            Accessible.ignored: true
        }
    }
}
