// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Theme

/// Beside a lesson that nobody has asked about: there is no room until somebody does.
FocusScope {
    id: first

    required property LessonChat talk
    property string title: ""
    property string text: ""
    /// The first question is on its way.
    property bool asked: false
    readonly property real foot: visible ? height - about.y : 0
    readonly property bool ready: input.text.trim() !== "" && !first.talk.making

    function takeFocus(): void { input.forceActiveFocus(Qt.TabFocusReason) }
    function submit(): void {
        if (first.ready)
            first.asked = first.talk.send(input.text)
    }

    EmptyState {
        anchors.top: parent.top
        anchors.bottom: notice.top
        width: parent.width
        iconName: "chat-dots"
        title: first.title
        text: first.text
    }
    Notice {
        id: notice
        anchors.bottom: about.top
        anchors.bottomMargin: Theme.space8
        anchors.left: input.left
        anchors.right: send.right
        visible: first.talk.error.present
        height: visible ? implicitHeight : 0
        text: first.talk.error.message
        detail: first.talk.error.requestId
    }
    ComposerContext {
        id: about
        anchors.bottom: input.top
        anchors.left: input.left
        anchors.right: send.right
        height: implicitHeight
        visible: first.talk.asking
        iconName: "pin-angle"
        title: first.talk.askLabel
        text: qsTr("The others find it at this moment")
        onDropped: { first.talk.cancelAsk(); first.takeFocus() }
    }
    AppTextArea {
        id: input
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space16
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.right: send.left
        anchors.rightMargin: Theme.space4
        focus: true
        enabled: !first.talk.making
        minimumLines: 1
        label: qsTr("Your question")
        text: first.talk.begun
        onEdited: text => first.talk.begun = text
        submits: true
        onSubmitted: first.submit()
    }
    IconButton {
        id: send
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.bottom: input.bottom
        enabled: first.ready
        kind: first.ready ? AppButton.Primary : AppButton.Subtle
        iconName: "send"
        text: qsTr("Send")
        onClicked: first.submit()
    }
}
