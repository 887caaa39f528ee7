// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Theme

/// The calm picture beside the sign-in form, drawn: evening hills under a rising page of light.
ScenePaint {
    dark: Theme.dark
    Accessible.ignored: true
}
