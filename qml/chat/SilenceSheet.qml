// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// For how long somebody may not write here, and why.
Sheet {
    id: sheet

    property string name: ""
    readonly property list<int> seconds: [600, 3600, 86400, 604800]
    property int choice: 1
    signal silencedFor(seconds: int, reason: string)

    title: Sentence.of(qsTr("Silence %1"), [name])
    acceptText: qsTr("Silence")
    onOpened: {
        sheet.choice = 1
        reason.text = ""
    }
    onConfirmed: sheet.silencedFor(sheet.seconds[sheet.choice], reason.text)

    AppText {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("They can read what is said here, but not write, for:")
    }
    Flow {
        width: parent.width
        spacing: Theme.space8
        Repeater {
            model: [qsTr("10 minutes"), qsTr("1 hour"), qsTr("1 day"), qsTr("1 week")]
            Chip {
                required property string modelData
                required property int index
                text: modelData
                exclusive: true
                checked: index === sheet.choice
                onClicked: sheet.choice = index
            }
        }
    }
    AppTextField {
        id: reason
        width: parent.width
        label: qsTr("Reason (kept among the decisions)")
        maximumLength: 500
    }
}
