// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// At an edge of a list: brings what lies beyond it.
Item {
    id: more

    property bool wanted: false
    property alias busy: button.busy
    property alias text: button.text
    signal clicked

    implicitHeight: wanted ? button.implicitHeight + 2 * Theme.space12 : Theme.space12

    AppButton {
        id: button
        anchors.centerIn: parent
        visible: more.wanted
        compact: true
        onClicked: more.clicked()
    }
}
