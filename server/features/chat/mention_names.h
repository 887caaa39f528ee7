// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Names behind an '@' in a message's text.
namespace lectern::chat {

/// Where somebody may be named.
struct NamePlace
{
    QString text;     ///< what follows the '@', folded
    QStringList keys; ///< those of the names that may stand there, see accounts::nameKey
};

inline constexpr int kMostNamePlaces = 20; ///< of one text; more are not looked at
inline constexpr qsizetype kNameWords = 8; ///< names of more words can't be told by the text

/// In the order of the text. No letter or digit stands before such an '@', and no blank after it.
[[nodiscard]] QList<NamePlace> namePlaces(const QString &text);
/// Whether a folded name stands there as a whole: no letter or digit follows.
[[nodiscard]] bool standsAt(const NamePlace &place, const QString &name);

} // namespace lectern::chat
