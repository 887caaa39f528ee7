// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lectern.Theme

/// A button. One `primary` a view; `subtle` ones have no border until the pointer is over them.
T.Button {
    id: control

    enum Kind { Normal, Primary, Subtle, Danger }

    property int kind: AppButton.Normal
    property string iconName: ""
    property bool iconAtEnd: false
    property bool busy: false
    property bool compact: false
    property string tip: ""

    readonly property color ink: !enabled ? Theme.muted
        : kind === AppButton.Primary ? Theme.onAccent
        : kind === AppButton.Danger ? Theme.danger
        : kind === AppButton.Subtle ? Theme.accent : Theme.text
    readonly property bool iconOnly: text === "" || display === T.AbstractButton.IconOnly

    implicitHeight: compact ? Math.max(28, Theme.controlHeight - 8) : Theme.controlHeight
    implicitWidth: Math.max(implicitHeight, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: iconOnly ? Theme.space8 : kind === AppButton.Subtle ? Theme.space12 : Theme.space16
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: Theme.weightLabel
    hoverEnabled: enabled
    opacity: enabled || busy ? 1 : 0.55

    Accessible.role: Accessible.Button
    Accessible.name: text
    // AT-SPI's press does nothing to a Quick Controls button by itself in Qt 6.4.
    Accessible.onPressAction: if (control.enabled) control.clicked()

    Keys.onReturnPressed: if (control.enabled) control.clicked()
    Keys.onEnterPressed: if (control.enabled) control.clicked()

    contentItem: Item {
        // From the text's own width: what is elided must not decide how wide the button wants to be.
        implicitWidth: (control.iconOnly ? 0 : label.implicitWidth)
            + (control.iconName !== "" || control.busy ? Theme.iconControl : 0)
            + (!control.iconOnly && (control.iconName !== "" || control.busy) ? row.spacing : 0)
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space8
            layoutDirection: control.iconAtEnd ? Qt.RightToLeft : Qt.LeftToRight
            Spinner {
                visible: control.busy
                size: Theme.iconControl
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                visible: control.iconName !== "" && !control.busy
                name: control.iconName
                size: Theme.iconControl
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                id: label
                visible: !control.iconOnly
                width: Math.min(implicitWidth, Math.max(0, control.availableWidth
                    - (control.iconName !== "" || control.busy ? Theme.iconControl + row.spacing : 0)))
                text: control.text
                textFormat: Text.PlainText
                font: control.font
                color: control.ink
                elide: Text.ElideRight
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: control.kind === AppButton.Primary
                ? (!control.enabled && !control.busy ? Theme.sunken
                    : control.down || control.hovered ? Theme.accentHover : Theme.accent)
            : control.down ? Theme.sunken
            : control.hovered || control.checked ? (control.kind === AppButton.Subtle ? Theme.accentSoft : Theme.hover)
            : control.kind === AppButton.Subtle ? "transparent" : Theme.surface
        border.width: control.kind === AppButton.Primary || control.kind === AppButton.Subtle
            ? (Theme.highContrast && control.kind === AppButton.Subtle && (control.hovered || control.checked) ? 2 : 0) : Theme.line
        border.color: control.kind === AppButton.Danger ? Theme.danger
            : control.kind === AppButton.Subtle && control.checked ? Theme.accent : Theme.outlineStrong

        Behavior on color { enabled: !Theme.reducedMotion; ColorAnimation { duration: Theme.stateDuration } }

        FocusRing { control: control; shown: control.visualFocus }
    }

    AppToolTip {
        id: explanation
        // Who has pressed it knows, and may have a menu there.
        property bool used: false
        readonly property bool wanted: control.hovered || control.visualFocus
        text: control.tip
        shown: wanted && !used && control.tip !== ""
        onWantedChanged: used = false
    }
    onClicked: explanation.used = true

    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
