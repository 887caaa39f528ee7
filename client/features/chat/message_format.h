// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// How large a file is: 293 kB, 1.4 MB
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace lectern
