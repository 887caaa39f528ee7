// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// What a message said before it was changed, or before it was deleted.
Sheet {
    id: sheet

    required property EditsModel edits
    /// What it says now; empty: it is gone.
    property string now: ""

    function show(key: string, now: string): void {
        sheet.now = now
        sheet.edits.show(key)
        sheet.open()
    }

    title: sheet.now !== "" ? qsTr("Earlier versions") : qsTr("What was deleted")
    showButtons: false

    component Version: Column {
        id: version
        property string heading: ""
        property string words: ""
        width: parent ? parent.width : 0
        spacing: Theme.space4
        Accessible.role: Accessible.StaticText
        Accessible.name: heading + ": " + words
        AppText {
            width: version.width
            role: AppText.Caption
            text: version.heading
            Accessible.ignored: true
        }
        Rectangle {
            width: version.width
            height: said.implicitHeight + 2 * Theme.space12
            radius: Theme.radiusControl
            color: Theme.sunken
            AppText {
                id: said
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.space12
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.Wrap
                text: version.words
                Accessible.ignored: true
            }
        }
    }

    Version {
        visible: sheet.now !== ""
        heading: qsTr("Now")
        words: sheet.now
    }
    Repeater {
        model: sheet.edits
        Version {
            required property string when
            required property string name
            required property bool wasDeleted
            required property var model
            heading: wasDeleted ? qsTr("Deleted by %1, %2").arg(name).arg(when) : qsTr("Until %1").arg(when)
            words: String(model.words)
        }
    }
    Skeleton {
        width: parent.width
        height: 56
        visible: sheet.edits.state === ViewState.Loading
    }
    AppText {
        width: parent.width
        visible: sheet.edits.state === ViewState.Empty
        color: Theme.muted
        wrapMode: Text.Wrap
        text: qsTr("Nothing was kept of it.")
    }
    ErrorState {
        width: parent.width
        visible: sheet.edits.state === ViewState.Error || sheet.edits.state === ViewState.Offline
        offline: sheet.edits.error.offline
        message: sheet.edits.error.message
        errorId: sheet.edits.error.errorId
        requestId: sheet.edits.error.requestId
        onRetry: sheet.edits.reload()
    }
    AppButton {
        anchors.right: parent.right
        focus: true
        text: qsTr("Close")
        onClicked: sheet.close()
    }
}
