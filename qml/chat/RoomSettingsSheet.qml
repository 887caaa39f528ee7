// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Chat.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

/// The open room: what one hears of it oneself and, for those who look after it, its rules.
Sheet {
    id: sheet

    required property ChatController chat
    readonly property RoomAdmin admin: chat.admin
    function wrong(field: string): string {
        const why = sheet.admin.error.fields[field]
        return why === undefined ? "" : String(why)
    }
    readonly property var now: admin.settings
    readonly property bool manages: now.manages === true
    readonly property bool named: manages && now.type === "group"
    readonly property list<int> slowSeconds: [0, 10, 30, 60, 300]
    readonly property list<int> fileBytes: [0, 1048576, 5242880, 16777216]
    readonly property var fileKinds: ["", "image", "application text", "image application text"]
    property var was: ({}) ///< `now` when this was opened
    property int slowIndex: 0
    property int bytesIndex: 0
    /// -1: kinds that were chosen elsewhere.
    property int kindsIndex: 0

    /// The last one that is not greater.
    function placeOf(list: var, value: real): int {
        let at = 0
        for (let i = 0; i < list.length; ++i) {
            if (list[i] <= value)
                at = i
        }
        return at
    }
    function megabytes(place: int): string {
        return Qt.locale().formattedDataSize(sheet.fileBytes[place], 0, Locale.DataSizeTraditionalFormat)
    }
    /// What is chosen here otherwise than it was shown: what others change meanwhile stays theirs.
    function changes(): var {
        const all = {}
        if (!sheet.manages)
            return all
        if (sheet.named && name.text.trim() !== sheet.was.name)
            all.name = name.text
        if (announce.checked !== sheet.was.announceOnly)
            all.announceOnly = announce.checked
        if (sheet.slowIndex !== sheet.placeOf(sheet.slowSeconds, sheet.was.slowModeSeconds))
            all.slowModeSeconds = sheet.slowSeconds[sheet.slowIndex]
        if (sheet.bytesIndex !== sheet.placeOf(sheet.fileBytes, sheet.was.maxFileBytes))
            all.maxFileBytes = sheet.fileBytes[sheet.bytesIndex]
        if (sheet.kindsIndex >= 0 && sheet.fileKinds[sheet.kindsIndex] !== sheet.was.fileTypes.join(" "))
            all.fileTypes = sheet.fileKinds[sheet.kindsIndex].split(" ").filter(kind => kind !== "")
        if (open.visible && open.checked !== sheet.was.enabled)
            all.enabled = open.checked
        return all
    }

    sheetWidth: 600
    title: Sentence.of(qsTr("Settings of “%1”"), [String(now.shownName ?? "")])
    acceptText: manages ? qsTr("Save") : qsTr("Done")
    rejectText: manages ? qsTr("Cancel") : ""
    acceptEnabled: !named || name.text.trim() !== ""
    busy: admin.busy
    closeOnAccept: false
    onOpened: {
        sheet.admin.clearError()
        sheet.was = sheet.now
        name.text = sheet.was.name ?? ""
        announce.checked = sheet.was.announceOnly === true
        open.checked = sheet.was.enabled !== false
        sheet.slowIndex = sheet.placeOf(sheet.slowSeconds, sheet.was.slowModeSeconds ?? 0)
        sheet.bytesIndex = sheet.placeOf(sheet.fileBytes, sheet.was.maxFileBytes ?? 0)
        sheet.kindsIndex = sheet.fileKinds.indexOf((sheet.was.fileTypes ?? []).join(" "))
    }
    onConfirmed: {
        const changed = sheet.changes()
        if (Object.keys(changed).length > 0) {
            saving.wanted = true
            sheet.admin.save(changed)
        } else {
            sheet.close()
        }
    }

    NoticeChoice { width: parent.width; notices: sheet.chat.notices }
    AppTextField {
        id: name
        width: parent.width
        visible: sheet.named
        label: qsTr("Name")
        maximumLength: 100
        errorText: sheet.wrong("name")
    }
    AppSwitch {
        id: open
        width: parent.width
        visible: sheet.manages && sheet.now.type === "course"
        text: qsTr("Chat is open")
        detail: qsTr("Switched off, only those who look after the course can write.")
    }
    AppSwitch {
        id: announce
        width: parent.width
        visible: sheet.manages
        text: qsTr("Announcements only")
        detail: qsTr("Everybody reads, only those who look after the room write.")
    }
    SelectBox {
        width: parent.width
        visible: sheet.manages
        label: qsTr("Slow mode: time between two messages of one person")
        options: [qsTr("None"), qsTr("10 seconds"), qsTr("30 seconds"), qsTr("1 minute"), qsTr("5 minutes")]
        currentIndex: sheet.slowIndex
        onChosen: index => sheet.slowIndex = index
    }
    Row {
        id: files
        readonly property real half: (width - spacing) / 2
        width: parent.width
        visible: sheet.manages
        spacing: Theme.space16
        SelectBox {
            width: files.half
            label: qsTr("Largest file")
            options: [qsTr("No files"), sheet.megabytes(1), sheet.megabytes(2), sheet.megabytes(3)]
            currentIndex: sheet.bytesIndex
            onChosen: index => sheet.bytesIndex = index
        }
        SelectBox {
            width: files.half
            enabled: sheet.bytesIndex > 0
            label: qsTr("Kinds of files")
            options: [qsTr("All"), qsTr("Pictures"), qsTr("Documents"), qsTr("Pictures and documents")]
            currentIndex: sheet.kindsIndex
            onChosen: index => sheet.kindsIndex = index
        }
    }
    Notice {
        width: parent.width
        visible: sheet.admin.error.present
        text: sheet.admin.error.message
        detail: sheet.admin.error.requestId
    }
    Connections {
        id: saving
        property bool wanted: false
        target: sheet.admin
        enabled: sheet.opened
        function onDone(): void {
            if (saving.wanted)
                sheet.close()
            saving.wanted = false
        }
        function onErrorChanged(): void { saving.wanted = false }
    }
}
