// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/name_text.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace lectern;

class TestNameText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English)); }

    void whatNobodySeesIsSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *what, const QString &name, const QString &shown) {
            QTest::newRow(what) << name << shown;
        };
        row("plain", QStringLiteral("Mira Berg"), QStringLiteral("Mira Berg"));
        row("umlauts", QStringLiteral("Jürgen Çelik"), QStringLiteral("Jürgen Çelik"));
        row("turned", QStringLiteral("Mira \u202Egre\u202CB"), QStringLiteral("Mira �gre�B"));
        row("isolate", QStringLiteral("\u2067Mira"), QStringLiteral("�Mira"));
        row("without width", QStringLiteral("Mi\u200Bra"), QStringLiteral("Mi�ra"));
        row("joiner between Latin letters", QStringLiteral("Mi\u200Dra"), QStringLiteral("Mi�ra"));
        row("mark of direction", QStringLiteral("Mira\u200E"), QStringLiteral("Mira�"));
        row("lines", QStringLiteral("Mira\nBerg:\thello "), QStringLiteral("Mira Berg: hello"));
        row("Persian", QStringLiteral("علی\u200Cرضا"), QStringLiteral("علی\u200Cرضا"));
        row("Arabic with a mark", QStringLiteral("محمد\u200F"), QStringLiteral("محمد"));
        row("emoji", QStringLiteral("👩\u200D🏫 Ana"), QStringLiteral("👩\u200D🏫 Ana"));
    }
    void whatNobodySeesIsSeen()
    {
        QFETCH(const QString, name);
        QTEST(shownName(name), "shown");
    }

    void aNameDoesNotTurnWhatIsAroundIt()
    {
        const QString arabic = QStringLiteral("محمد");
        QCOMPARE(nameInSentence(QStringLiteral("Mira")), QStringLiteral("Mira"));
        QCOMPARE(nameInSentence(arabic), QString(QChar(0x2068) + arabic + QChar(0x2069)));
        QLocale::setDefault(QLocale(QLocale::Arabic));
        QCOMPARE(nameInSentence(QStringLiteral("Mira")), QStringLiteral("\u2068Mira\u2069"));
        QCOMPARE(nameInSentence(arabic), arabic);
    }

    void aSignWithinAPartStaysWhatItIs()
    {
        QCOMPARE(Sentence::of(QStringLiteral("%1 reported %2: %3 %"),
                              {QStringLiteral("%2"), QStringLiteral("Mira"), QStringLiteral("%1")}),
                 QStringLiteral("%2 reported Mira: %1 %"));
        QCOMPARE(
            Sentence::of(QStringLiteral("%2 then %1"), {QStringLiteral("a"), QStringLiteral("b")}),
            QStringLiteral("b then a"));
        QCOMPARE(Sentence::of(QStringLiteral("100 % of %1"), {QStringLiteral("محمد")}),
                 QStringLiteral("100 % of \u2068محمد\u2069"));
    }

    void aListHasTheCommaOfItsLanguage()
    {
        const QStringList parts{QStringLiteral("a"), QString(), QStringLiteral("b")};
        QCOMPARE(Sentence::joined(parts), QStringLiteral("a, b"));
        struct : QTranslator
        {
            QString translate(const char *context, const char *source, const char *,
                              int) const override
            {
                return qstrcmp(context, "Sentence") == 0 && qstrcmp(source, ", ") == 0
                           ? QStringLiteral("، ")
                           : QString();
            }
            [[nodiscard]] bool isEmpty() const override { return false; }
        } arabic;
        QVERIFY(QCoreApplication::installTranslator(&arabic));
        QCOMPARE(Sentence::joined(parts), QStringLiteral("a، b"));
    }
};

QTEST_GUILESS_MAIN(TestNameText)
#include "tst_name_text.moc"
