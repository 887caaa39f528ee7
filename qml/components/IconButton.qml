// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A button that shows only its icon; its text is its accessible name and its tip.
AppButton {
    kind: AppButton.Subtle
    display: T.AbstractButton.IconOnly
    implicitWidth: implicitHeight
    tip: text
}
