// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// What went wrong in a plain sentence, with Retry, and the request id under Details.
Item {
    id: failure

    property string message: ""
    property string requestId: ""
    property string errorId: ""
    property bool offline: false
    property bool detailsShown: false

    signal retry

    implicitWidth: Math.round(440 * Theme.textScale)
    implicitHeight: column.implicitHeight

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(failure.width > 0 ? failure.width - 2 * Theme.space24 : 440, 440 * Theme.textScale)
        spacing: Theme.space12

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: failure.offline ? "wifi-off" : "exclamation-triangle"
            size: 40
            color: failure.offline ? Theme.muted : Theme.warning
        }
        AppText {
            width: parent.width
            role: AppText.Title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: failure.offline ? qsTr("You are offline") : qsTr("That did not work")
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
            text: failure.message
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space8
            topPadding: Theme.space4
            AppButton {
                text: qsTr("Retry")
                iconName: "arrow-clockwise"
                onClicked: failure.retry()
            }
            AppButton {
                kind: AppButton.Subtle
                visible: failure.requestId !== "" || failure.errorId !== ""
                text: failure.detailsShown ? qsTr("Hide details") : qsTr("Details")
                onClicked: failure.detailsShown = !failure.detailsShown
            }
        }
        Rectangle {
            visible: failure.detailsShown
            width: parent.width
            height: detailsText.implicitHeight + 2 * Theme.space12
            radius: Theme.radiusControl
            color: Theme.sunken
            TextEdit {
                id: detailsText
                anchors.fill: parent
                anchors.margins: Theme.space12
                readOnly: true
                selectByMouse: true
                wrapMode: TextEdit.WrapAnywhere
                textFormat: TextEdit.PlainText
                font.family: Theme.codeFamily
                font.pixelSize: Theme.caption
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                text: failure.errorId + (failure.requestId !== "" ? "\n" + qsTr("Request %1").arg(failure.requestId) : "")
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
