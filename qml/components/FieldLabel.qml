// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/// The label above a field. The field itself carries the name for assistive programs.
AppText {
    role: AppText.Label
    Accessible.ignored: true
}
