// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lectern {

/// Rendering is mostly waiting: several programs render a share of the screens each.
struct Part
{
    int index = 0;
    int count = 0; ///< 0: this program is to be shared out
};

/// Which part this program is.
[[nodiscard]] Part thisPart();
/// Runs this program once for each part, waits for all, prints how many screens there are.
/// The exit code: 0 when all of them ended well.
[[nodiscard]] int runParts(const QStringList &arguments);
/// What a part says at its end.
void reportPart(int screens, int warnings);

} // namespace lectern
