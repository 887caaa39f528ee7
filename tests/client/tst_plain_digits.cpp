// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/plain_digits.h"

#include <QTest>

using namespace lectern;

/// Numbers, prices and dates in languages with digits of their own.
class TestPlainDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlainStays()
    {
        for (const char *name : {"en_US", "de_DE", "fr_FR", "es_ES", "zh_CN", "ar_DZ", "ar_MA"}) {
            const QLocale locale{QLatin1String(name)};
            QCOMPARE(withPlainDigits(locale), locale);
        }
    }

    void onlyTheDigitsAreOthers()
    {
        for (const char *name : {"ar", "ar_EG", "ar_SA"}) {
            const QLocale locale{QLatin1String(name)};
            const QLocale plain = withPlainDigits(locale);
            QCOMPARE(plain.language(), QLocale::Arabic);
            QCOMPARE(plain.standaloneMonthName(1), QStringLiteral("يناير"));
            QCOMPARE(plain.standaloneMonthName(8), locale.standaloneMonthName(8));
            QCOMPARE(plain.toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
        }
    }

    // Nobody else calls months as in the Levant.
    void theNearestWillDo()
    {
        const QLocale plain = withPlainDigits(QLocale(QStringLiteral("ar_SY")));
        QCOMPARE(plain.language(), QLocale::Arabic);
        QCOMPARE(plain.toString(0.5, 'f', 1), QStringLiteral("0.5"));
    }

    void anotherScriptIsNoReplacement()
    {
        for (const char *name : {"uz_AF", "fa_IR", "pa_PK"})
            QCOMPARE(withPlainDigits(QLocale(QLatin1String(name))), QLocale(QLocale::English));
    }
};

QTEST_APPLESS_MAIN(TestPlainDigits)
#include "tst_plain_digits.moc"
