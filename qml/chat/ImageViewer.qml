// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// A picture over the whole window. Plus, minus and 0 or the wheel change its size, arrows move what
/// is larger than the window, else Left and Right go to the other pictures; Esc closes.
T.Popup {
    id: viewer

    required property AttachmentFiles files
    /// Where the other pictures are; without it there are none.
    property MessageStretch stretch: null
    property var all: []
    property int at: 0
    readonly property var file: all[at] ?? ({})
    readonly property string caption: file.sender ? Sentence.of("%1 · %2", [String(file.sender), String(file.when)]) : ""
    property string failure: ""
    property real zoom: 1
    readonly property real fit: image.implicitWidth > 0 && image.implicitHeight > 0
        ? Math.min(1, pane.width / image.implicitWidth, pane.height / image.implicitHeight) : 1

    function show(which: var): void {
        const others = viewer.stretch ? viewer.stretch.pictures() : []
        const place = others.findIndex(one => one.id === which.id)
        viewer.all = place < 0 ? [which] : others
        viewer.open()
        viewer.go(Math.max(0, place))
    }
    function go(place: int): void {
        if (place < 0 || place >= viewer.all.length)
            return
        viewer.at = place
        viewer.zoom = 1
        viewer.load()
    }
    function load(): void {
        viewer.failure = ""
        const here = viewer.file.local ? viewer.file.url : viewer.files.local(viewer.file.id, false)
        image.source = here
        if (String(here) === "")
            viewer.files.want(viewer.file.id, false, viewer.file.url)
    }
    function zoomBy(factor: real): void {
        viewer.zoom = Math.max(1, Math.min(8, viewer.zoom * factor))
    }

    /// A tenth of what is in sight.
    function pan(right: int, down: int): void {
        pane.contentX = Math.max(0, Math.min(pane.contentWidth - pane.width, pane.contentX + right * pane.width / 10))
        pane.contentY = Math.max(0, Math.min(pane.contentHeight - pane.height, pane.contentY + down * pane.height / 10))
    }

    function aside(right: int): void {
        if (pane.contentWidth > pane.width)
            viewer.pan(right, 0)
        else
            viewer.go(viewer.at + (viewer.mirrored ? -right : right))
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onClosed: image.source = ""

    background: Rectangle { color: Theme.pictureGround }
    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: Sentence.of(qsTr("Picture %1"), [String(viewer.file.name)])
        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                viewer.zoomBy(1.25)
            else if (event.key === Qt.Key_Minus)
                viewer.zoomBy(0.8)
            else if (event.key === Qt.Key_0)
                viewer.zoom = 1
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
                viewer.aside(event.key === Qt.Key_Left ? -1 : 1)
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                viewer.pan(0, event.key === Qt.Key_Up ? -1 : 1)
            else if (event.key === Qt.Key_S && (event.modifiers & Qt.ControlModifier))
                chooser.open()
            else
                event.accepted = false
        }
        Flickable {
            id: pane
            anchors.fill: parent
            anchors.topMargin: bar.height
            clip: true
            contentWidth: Math.max(width, image.width)
            contentHeight: Math.max(height, image.height)
            boundsBehavior: Flickable.StopAtBounds
            Image {
                id: image
                anchors.centerIn: parent
                width: implicitWidth * viewer.fit * viewer.zoom
                height: implicitHeight * viewer.fit * viewer.zoom
                asynchronous: true
                autoTransform: true
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: String(viewer.file.name ?? "")
            }
            WheelHandler {
                acceptedModifiers: Qt.NoModifier
                onWheel: event => viewer.zoomBy(event.angleDelta.y > 0 ? 1.15 : 0.87)
            }
        }
        Spinner {
            anchors.centerIn: parent
            visible: image.status !== Image.Ready && image.status !== Image.Error && viewer.failure === ""
            size: 28
            color: Theme.onPicture
        }
        AppText {
            anchors.centerIn: parent
            visible: text !== ""
            color: Theme.onPicture
            text: viewer.failure !== "" ? viewer.failure
                : image.status === Image.Error ? qsTr("This picture can't be shown here. You can save it.") : ""
        }
        Rectangle {
            id: bar
            width: parent.width
            height: Theme.rowHeight + Theme.space16
            color: Theme.surface
            Column {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space16
                anchors.right: tools.left
                anchors.verticalCenter: parent.verticalCenter
                AppText {
                    width: parent.width
                    elide: Text.ElideMiddle
                    text: String(viewer.file.name ?? "")
                }
                AppText {
                    width: parent.width
                    visible: text !== ""
                    role: AppText.Caption
                    text: viewer.caption
                }
            }
            Row {
                id: tools
                anchors.right: parent.right
                anchors.rightMargin: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                IconButton {
                    visible: viewer.all.length > 1
                    enabled: viewer.at > 0
                    iconName: viewer.mirrored ? "chevron-right" : "chevron-left"
                    text: qsTr("The picture before")
                    onClicked: viewer.go(viewer.at - 1)
                }
                IconButton {
                    visible: viewer.all.length > 1
                    enabled: viewer.at < viewer.all.length - 1
                    iconName: viewer.mirrored ? "chevron-left" : "chevron-right"
                    text: qsTr("The picture after")
                    onClicked: viewer.go(viewer.at + 1)
                }
                IconButton { iconName: "zoom-out"; text: qsTr("Smaller"); enabled: viewer.zoom > 1; onClicked: viewer.zoomBy(0.8) }
                IconButton { iconName: "zoom-in"; text: qsTr("Larger"); enabled: viewer.zoom < 8; onClicked: viewer.zoomBy(1.25) }
                IconButton { iconName: "download"; text: qsTr("Save picture"); visible: !viewer.file.local; onClicked: chooser.open() }
                IconButton { iconName: "x-lg"; text: qsTr("Close"); onClicked: viewer.close() }
            }
        }
    }
    FileDialog {
        id: chooser
        title: qsTr("Save picture")
        fileMode: FileDialog.SaveFile
        currentFile: "file:///" + encodeURIComponent(String(viewer.file.name ?? ""))
        onAccepted: viewer.files.save(viewer.file.id, viewer.file.url, selectedFile)
    }
    Connections {
        target: viewer.files
        enabled: viewer.opened
        function onReady(id: string, thumbnail: bool): void {
            if (id === viewer.file.id && !thumbnail)
                image.source = viewer.files.local(id, false)
        }
        function onFailed(id: string, thumbnail: bool, message: string): void {
            if (id === viewer.file.id && !thumbnail)
                viewer.failure = message
        }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: viewer }
}
