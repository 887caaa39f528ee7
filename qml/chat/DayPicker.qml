// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A month of days, none of them in the future. Arrows move by days and weeks, Page Up and Page Down
/// by months.
T.Popup {
    id: picker

    /// The first day that can be chosen; invalid: any.
    property date earliest
    property date day: new Date()
    property date today: new Date()
    readonly property int cell: Math.round(36 * Math.min(Theme.textScale, 1.3))
    /// 0 for Sunday.
    readonly property int firstWeekDay: Qt.locale().firstDayOfWeek % 7
    readonly property int lead: (new Date(day.getFullYear(), day.getMonth(), 1).getDay() - firstWeekDay + 7) % 7
    readonly property int daysInMonth: new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate()
    signal chosen(year: int, month: int, day: int)

    function within(wanted: date): date {
        let found = wanted
        if (!isNaN(picker.earliest.getTime()) && found < picker.earliest)
            found = picker.earliest
        return found > picker.today ? picker.today : found
    }
    function moveDays(count: int): void {
        picker.day = within(new Date(day.getFullYear(), day.getMonth(), day.getDate() + count, 12))
    }
    function moveMonths(count: int): void {
        const last = new Date(day.getFullYear(), day.getMonth() + count + 1, 0).getDate()
        picker.day = within(new Date(day.getFullYear(), day.getMonth() + count, Math.min(day.getDate(), last), 12))
    }
    function allowed(number: int): bool {
        const end = new Date(day.getFullYear(), day.getMonth(), number, 23, 59, 59)
        const begin = new Date(day.getFullYear(), day.getMonth(), number)
        return begin <= picker.today && (isNaN(picker.earliest.getTime()) || end >= picker.earliest)
    }
    function take(): void {
        picker.close()
        picker.chosen(day.getFullYear(), day.getMonth() + 1, day.getDate())
    }
    /// Beside an item, within the window, on a day.
    function popup(over: Item, date: date): void {
        const at = over.mapToItem(picker.parent, 0, 0)
        const x = at.x + (over.width - picker.width) / 2
        picker.x = Math.max(Theme.space8, Math.min(picker.parent.width - picker.width - Theme.space8, x))
        const below = at.y + over.height + 4
        picker.y = Math.max(Theme.space8, Math.min(below, picker.parent.height - picker.height - Theme.space8))
        picker.today = new Date()
        picker.day = within(date)
        picker.open()
    }

    parent: T.Overlay.overlay
    width: 7 * cell + 2 * padding
    height: column.height + 2 * padding
    padding: Theme.space12
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: grid.forceActiveFocus(Qt.PopupFocusReason)
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.line
        border.color: Theme.outline
        Shadow { z: -1 }
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Go to a day")
    }
    contentItem: FocusScope {
        focus: true
        Column {
            id: column
            width: parent.width
            spacing: Theme.space8
            Item {
                width: parent.width
                height: before.height
                IconButton {
                    id: before
                    anchors.left: parent.left
                    compact: true
                    iconName: picker.mirrored ? "chevron-right" : "chevron-left"
                    text: qsTr("The month before")
                    enabled: isNaN(picker.earliest.getTime())
                        || new Date(picker.day.getFullYear(), picker.day.getMonth(), 1) > picker.earliest
                    onClicked: picker.moveMonths(-1)
                }
                AppText {
                    anchors.centerIn: parent
                    role: AppText.Label
                    font.weight: Theme.weightHeading
                    //: A month of a year, as QDate formats it.
                    text: picker.day.toLocaleDateString(Qt.locale(), qsTr("MMMM yyyy"))
                }
                IconButton {
                    anchors.right: parent.right
                    compact: true
                    iconName: picker.mirrored ? "chevron-left" : "chevron-right"
                    text: qsTr("The month after")
                    enabled: new Date(picker.day.getFullYear(), picker.day.getMonth() + 1, 1) <= picker.today
                    onClicked: picker.moveMonths(1)
                }
            }
            Row {
                Repeater {
                    model: 7
                    AppText {
                        required property int index
                        width: picker.cell
                        horizontalAlignment: Text.AlignHCenter
                        role: AppText.Caption
                        text: Qt.locale().standaloneDayName((picker.firstWeekDay + index) % 7, Locale.NarrowFormat)
                        Accessible.ignored: true
                    }
                }
            }
            Grid {
                id: grid
                columns: 7
                activeFocusOnTab: true
                Accessible.role: Accessible.Table
                Accessible.name: picker.day.toLocaleDateString(Qt.locale(), Locale.LongFormat)
                Keys.onPressed: event => {
                    const forward = picker.mirrored ? -1 : 1
                    event.accepted = true
                    switch (event.key) {
                    case Qt.Key_Left: picker.moveDays(-forward); break
                    case Qt.Key_Right: picker.moveDays(forward); break
                    case Qt.Key_Up: picker.moveDays(-7); break
                    case Qt.Key_Down: picker.moveDays(7); break
                    case Qt.Key_PageUp: picker.moveMonths(-1); break
                    case Qt.Key_PageDown: picker.moveMonths(1); break
                    case Qt.Key_Return:
                    case Qt.Key_Enter:
                    case Qt.Key_Space: picker.take(); break
                    default: event.accepted = false
                    }
                }
                Repeater {
                    model: 42
                    T.Button {
                        id: one
                        required property int index
                        readonly property int number: index - picker.lead + 1
                        readonly property bool inMonth: number >= 1 && number <= picker.daysInMonth
                        readonly property bool current: inMonth && number === picker.day.getDate()
                        width: picker.cell
                        height: picker.cell
                        enabled: inMonth && picker.allowed(number)
                        focusPolicy: Qt.NoFocus
                        hoverEnabled: true
                        text: inMonth ? String(number) : ""
                        Accessible.ignored: !inMonth
                        Accessible.role: Accessible.Cell
                        Accessible.name: inMonth ? new Date(picker.day.getFullYear(), picker.day.getMonth(), number)
                            .toLocaleDateString(Qt.locale(), Locale.LongFormat) : ""
                        Accessible.selected: current
                        Accessible.onPressAction: clicked()
                        onClicked: {
                            picker.day = new Date(picker.day.getFullYear(), picker.day.getMonth(), one.number, 12)
                            picker.take()
                        }
                        contentItem: Item {
                            AppText {
                                anchors.centerIn: parent
                                text: one.text
                                color: one.current ? Theme.onAccent : one.enabled ? Theme.text : Theme.muted
                                opacity: one.enabled ? 1 : 0.6
                                Accessible.ignored: true
                            }
                        }
                        background: Rectangle {
                            radius: Theme.radiusControl
                            color: one.current ? Theme.accent : one.hovered ? Theme.hover : "transparent"
                            FocusRing { control: one; shown: one.current && grid.activeFocus; gap: 1 }
                        }
                    }
                }
            }
        }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: picker }
}
