// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::chat {

/// The spelling of an emoji by which reactions are counted, the one that Unicode calls fully
/// qualified: a sign that would be text without it is followed by variation selector 16, any other
/// is not. So ❤ with it and without it is one emoji, and shown in colour.
[[nodiscard]] QString emojiSpelling(const QString &emoji);

} // namespace lectern::chat
