// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/plain_digits.h"

namespace lectern {

namespace {

bool plain(const QLocale &locale)
{
    return locale.zeroDigit() == QLatin1String("0");
}

bool sameMonths(const QLocale &one, const QLocale &other)
{
    for (int month = 1; month <= 12; ++month) {
        if (one.standaloneMonthName(month) != other.standaloneMonthName(month))
            return false;
    }
    return true;
}

} // namespace

QLocale withPlainDigits(const QLocale &locale)
{
    if (plain(locale))
        return locale;
    QLocale best(QLocale::English);
    int bestScore = -1;
    const QList<QLocale> others =
        QLocale::matchingLocales(locale.language(), locale.script(), QLocale::AnyCountry);
    for (const QLocale &other : others) {
        const int score = (sameMonths(locale, other) ? 2 : 0) +
                          (other.decimalPoint() == QLatin1String(".") ? 1 : 0);
        if (plain(other) && score > bestScore) {
            best = other;
            bestScore = score;
        }
    }
    return best;
}

} // namespace lectern
