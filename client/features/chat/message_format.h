// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/timestamp.h"
#include "shared/dto/chat.h"

#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>

namespace lectern {

/// What somebody is called; empty: not known.
using NameOf = std::function<QString(const UserId &)>;

/// A message's text for a Text item of format StyledText, or RichText where there is a <code> in
/// it: everything that could be markup is escaped, then the few marks people write are shown:
/// **bold**, *slanted*, `code`, links, mentions: of those with these names as a whole; an empty
/// name is of somebody it is not known of. Indented lines stay so. A block of code is its words.
[[nodiscard]] QString styledMessage(const QString &text, const QStringList &names = {});
/// Where there are blocks of code in it: {words, code} in order, the words of a block as they are,
/// those around it as styledMessage has them. Empty without a block.
[[nodiscard]] QVariantList messageParts(const QString &text, const QStringList &names = {});

/// What people wrote without the marks that are shown as type.
struct UnmarkedText
{
    QString text;
    QList<qsizetype> places; ///< in `text`, of each character that was written, and of the end

    [[nodiscard]] static UnmarkedText of(const QString &written);
};
/// One line without marks, for lists and quotes.
[[nodiscard]] QString messageSummary(const MessageDto &message, const NameOf &nameOf = {});
/// What a `system` message says, and about whom.
[[nodiscard]] QString systemText(const MessageDto &message, const NameOf &nameOf = {});
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
/// How large a file is: 293 kB, 1.4 MB
[[nodiscard]] QString sizeText(qint64 bytes);
/// m:ss of a moment in a lesson
[[nodiscard]] QString momentText(double second);
[[nodiscard]] bool sameDay(Timestamp a, Timestamp b);

} // namespace lectern
