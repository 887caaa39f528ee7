// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lectern {

/// Text as searching and sorting compare it: lower case, without accents, letters like ß, ø and ł
/// in their plain spelling, white space as single blanks. One function for both databases and for
/// the client, so that all of them agree.
[[nodiscard]] QString foldText(const QString &text);

/// The words (runs of letters and digits) of folded text, at most `max`, longer ones cut at 64
/// characters. Nothing in them means anything to a query language.
[[nodiscard]] QStringList foldedWords(const QString &text, int max = 12);

} // namespace lectern
