// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Theme

/// In a demo school, one click signs in as somebody.
Rectangle {
    id: box

    property list<var> accounts: []
    /// Students first: most who look around come as one.
    readonly property var sorted: Array.from(accounts).sort((a, b) => box.order(a.role) - box.order(b.role))
    signal chosen(email: string, password: string)

    function order(role: string): int {
        return role === "student" ? 0 : role === "instructor" ? 1 : 2
    }
    function roleText(role: string): string {
        return role === "student" ? qsTr("Student") : role === "instructor" ? qsTr("Instructor")
            : role === "admin" ? qsTr("Administrator") : role
    }

    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusCard
    color: Theme.highContrast ? Theme.surface : Theme.accentSoft
    border.width: Theme.highContrast ? 2 : 0
    border.color: Theme.outline

    Column {
        id: column
        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * Theme.space12
        spacing: Theme.space8
        AppText {
            width: parent.width
            wrapMode: Text.Wrap
            role: AppText.Label
            text: qsTr("This is a demo school. Look around as:")
        }
        Flow {
            width: parent.width
            spacing: Theme.space8
            Repeater {
                model: box.sorted
                AppButton {
                    required property var modelData
                    compact: true
                    leftPadding: Theme.space12
                    text: box.roleText(String(modelData.role))
                    onClicked: box.chosen(String(modelData.email), String(modelData.password))
                }
            }
        }
    }
}
