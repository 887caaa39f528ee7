// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Components
import Lectern.Theme

/// A floating sheet over the window: title, content, buttons below. Esc closes it.
T.Dialog {
    id: sheet

    default property alias body: content.data
    property string acceptText: qsTr("OK")
    /// Empty: there is nothing to cancel.
    property string rejectText: qsTr("Cancel")
    property bool danger: false
    property bool busy: false
    property bool acceptEnabled: true
    property bool showButtons: true
    property bool closeOnAccept: true
    property real sheetWidth: 480

    signal confirmed

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(sheetWidth * Math.min(Theme.textScale, 1.4), parent ? parent.width - 2 * Theme.space24 : sheetWidth)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.space24 : implicitHeight)
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    padding: Theme.space24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    function accepting(): void {
        if (sheet.busy || !sheet.acceptEnabled)
            return
        sheet.confirmed()
        if (sheet.closeOnAccept)
            sheet.close()
    }

    // Where nothing else has the focus a button shows it: of what destroys, the one that does not.
    readonly property AppButton safest: danger && rejectText !== "" ? rejectButton : acceptButton
    onAboutToShow: if (danger) safest.focus = true
    onOpened: {
        if (showButtons && (scope.Window.activeFocusItem === scope || safest.activeFocus)) {
            safest.forceActiveFocus(Qt.TabFocusReason)
            safest.focusReason = Qt.TabFocusReason // also where it had it
        }
    }
    // Of two questions the next one begins anew.
    onClosed: rejectButton.focus = acceptButton.focus = false

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: Theme.radiusSheet
        color: Theme.surface
        border.width: Theme.highContrast ? 2 : Theme.dark ? 1 : 0
        border.color: Theme.outline
        Shadow { z: -1; cornerRadius: Theme.radiusSheet }
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
    }
    contentItem: FocusScope {
        id: scope
        implicitHeight: column.implicitHeight
        focus: true
        Keys.onReturnPressed: event => {
            event.accepted = sheet.showButtons && acceptButton.enabled
            if (event.accepted)
                sheet.accepting()
        }
        Flickable {
            id: scroller
            anchors.fill: parent
            contentHeight: column.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            Column {
                id: column
                width: scroller.width
                spacing: Theme.space16
                AppText {
                    width: parent.width
                    role: AppText.Title
                    wrapMode: Text.Wrap
                    text: sheet.title
                    visible: text !== ""
                }
                Column {
                    id: content
                    width: parent.width
                    spacing: Theme.space16
                }
                Row {
                    visible: sheet.showButtons
                    anchors.right: parent.right
                    topPadding: Theme.space8
                    spacing: Theme.space8
                    AppButton {
                        id: rejectButton
                        visible: text !== ""
                        text: sheet.rejectText
                        onClicked: sheet.close()
                    }
                    AppButton {
                        id: acceptButton
                        kind: sheet.danger ? AppButton.Danger : AppButton.Primary
                        text: sheet.acceptText
                        enabled: sheet.acceptEnabled
                        busy: sheet.busy
                        onClicked: sheet.accepting()
                    }
                }
            }
        }
    }
    enter: Theme.reducedMotion ? null : appearing
    exit: Theme.reducedMotion ? null : leaving
    readonly property Transition appearing: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.placeDuration }
    }
    readonly property Transition leaving: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.stateDuration }
    }
    readonly property PopupKeeper keeper: PopupKeeper { popup: sheet }
}
