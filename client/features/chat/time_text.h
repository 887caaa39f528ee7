// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/timestamp.h"

#include <QString>

namespace lectern {

/// 14:05
[[nodiscard]] QString clockText(Timestamp at);
/// Today, Yesterday, Monday 3 March, 3 March 2025
[[nodiscard]] QString dayText(Timestamp at);
/// As short as a list needs: 14:05, Yesterday, Mon, 3/4/25
[[nodiscard]] QString shortTimeText(Timestamp at);
/// 14:05 of today, Fri 14:05, 4 March 14:05
[[nodiscard]] QString untilText(Timestamp at);
/// With the day and the time: 14:05, Yesterday 14:05, 3/4/25 14:05
[[nodiscard]] QString stampText(Timestamp at);
/// When somebody was last there: Last seen 5 minutes ago
[[nodiscard]] QString seenText(Timestamp at);
/// How long something takes: 20 s, 1:05 min
[[nodiscard]] QString waitText(qint64 ms);
/// m:ss of a moment in a lesson
[[nodiscard]] QString momentText(double second);
[[nodiscard]] bool sameDay(Timestamp a, Timestamp b);

} // namespace lectern
