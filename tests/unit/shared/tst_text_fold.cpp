// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/text_fold.h"

#include <QTest>

using namespace lectern;

class TestTextFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accentsAndCaseGo()
    {
        QCOMPARE(foldText(QString::fromUtf8("  Éléphant\t ÀÇÑ  ")), QStringLiteral("elephant acn"));
        QCOMPARE(foldText(QString::fromUtf8("Straße Łódź Ærø")),
                 QStringLiteral("strasse lodz aero"));
        QCOMPARE(foldText(QString::fromUtf8("e\u0301")), QStringLiteral("e"));
        QCOMPARE(foldText(QString()), QString());
    }
    void wordsAreLettersAndDigits()
    {
        QCOMPARE(
            foldedWords(QString::fromUtf8("C++ \"quoted\" a*b, 日本 3D 😀!")),
            (QStringList{QStringLiteral("c"), QStringLiteral("quoted"), QStringLiteral("a"),
                         QStringLiteral("b"), QString::fromUtf8("日本"), QStringLiteral("3d")}));
        QCOMPARE(foldedWords(QStringLiteral("a b c d"), 2).size(), 2);
        QCOMPARE(foldedWords(QString(500, QLatin1Char('x'))).first().size(), 64);
    }
};

QTEST_APPLESS_MAIN(TestTextFold)
#include "tst_text_fold.moc"
