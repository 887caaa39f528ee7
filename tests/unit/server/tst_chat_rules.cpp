// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_rules.h"
#include "server/features/chat/search_service.h"
#include "shared/core/message_characters.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestChatRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStaysAsWritten()
    {
        QCOMPARE(*cleanText(s("  *a* <b> 👩‍🚀\n")), s("*a* <b> 👩‍🚀"));
        QCOMPARE(*cleanText(s("می‌خواهم क्‍ष \u200fا!")),
                 s("می‌خواهم क्‍ष \u200fا!"));
        QCOMPARE(*cleanText(s(" \u200b\u200d\u2060\ufeff\n\t")), QString());
        QCOMPARE(cleanText(QString(QChar(0)) + s("a")).error().id, QByteArray("chat.invalid_text"));
        QCOMPARE(cleanText(s("a\x1b[0m")).error().id, QByteArray("chat.invalid_text"));
        QCOMPARE(cleanText(s("a") + QChar(0xD83D)).error().id, QByteArray("chat.invalid_text"));
        QVERIFY(cleanText(QString(4000, QLatin1Char('a'))).ok());
        QCOMPARE(cleanText(QString(4001, QLatin1Char('a'))).error().id,
                 QByteArray("chat.too_long"));
    }

    void whatDeceivesIsRefused()
    {
        for (const char *text : {"a\u202eb", "a\u202ab", "a\u2066b\u2069", "\u202e", "a\u200bb",
                                 "a\ufeff", "a\u2060", "a\u206eb", "a\ufffbb",
                                 "a\xc2\x9b"
                                 "b"}) {
            const Result<QString> clean = cleanText(s(text));
            QVERIFY2(!clean, text);
            QCOMPARE(clean.error().id, QByteArray("chat.invalid_text"));
            // The desktop sends what is left.
            const Result<QString> rest = cleanText(withoutHidden(s(text)));
            QVERIFY2(rest, text);
            QCOMPARE(*rest, s(text).contains(QLatin1Char('b'))   ? s("ab")
                            : s(text).contains(QLatin1Char('a')) ? s("a")
                                                                 : QString());
        }
        QCOMPARE(withoutHidden(s("👩‍🚀\n\tx") + QChar(0xD83D) + QChar(0)),
                 s("👩‍🚀\n\tx"));
    }

    void emojiAreOneSign()
    {
        for (const char *good :
             {"👍", "❤️", "👩‍🚀", "🇩🇪", "👍🏽", "1️⃣", "©️"})
            QVERIFY2(cleanEmoji(s(good)).ok(), good);
        for (const char *bad : {"", "a", "ß", "1", "👍👍", "👍a", "\u200b", "漢", "<b>"})
            QVERIFY2(!cleanEmoji(s(bad)).ok(), bad);
        QVERIFY(!cleanEmoji(s("👩") + s("‍👩").repeated(40)).ok());
    }

    void mentionsOfAll()
    {
        QVERIFY(mentionsAll(s("@all")));
        QVERIFY(mentionsAll(s("x, @all!")));
        QVERIFY(mentionsAll(s("@allied @all")));
        QVERIFY(!mentionsAll(s("@allied me@all")));
    }

    void wordsWhateverTheirSpelling()
    {
        const QSet<QString> words{s("dummling")};
        QVERIFY(hasWordOf(s("Du DÜMMLING!"), words));
        QVERIFY(!hasWordOf(s("dummlings"), words));
        QVERIFY(!hasWordOf(s("dummling"), {}));
    }

    void highlightsAreWholeWords()
    {
        using Marks = QList<QList<int>>;
        QCOMPARE(highlights(s("Where is the Übung?"), {s("ubun")}), (Marks{{13, 18}}));
        QCOMPARE(highlights(s("one two one"), {s("one"), s("tw")}),
                 (Marks{{0, 3}, {4, 7}, {8, 11}}));
        QCOMPARE(highlights(s("none"), {s("one")}), Marks());
    }

    void refusalsSayWhenToComeBack()
    {
        QCOMPARE(
            comeBack("chat.slow_mode", ErrorKind::TooManyRequests, {0}, {1500}).retryAfterSeconds,
            2);
    }
};

QTEST_GUILESS_MAIN(TestChatRules)
#include "tst_chat_rules.moc"
