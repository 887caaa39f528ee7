// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_rules.h"
#include "server/features/chat/mention_names.h"
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

QString from(std::initializer_list<char32_t> codes)
{
    return QString::fromUcs4(codes.begin(), qsizetype(codes.size()));
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
        const Error tooLong = cleanText(QString(4001, QLatin1Char('a'))).error();
        QCOMPARE(tooLong.id, QByteArray("chat.too_long"));
        QCOMPARE(tooLong.fields.size(), 1);
        QCOMPARE(tooLong.fields[0].field, s("message"));
        QCOMPARE(tooLong.fields[0].argument, s("4000"));
    }

    void namesStandBehindAnAt()
    {
        const QList<NamePlace> places = namePlaces(s("@Ann Lee: hi, me@ann.org @ no @\n@É. Zola"));
        QCOMPARE(places.size(), 2);
        QCOMPARE(places[0].keys.first(3), (QStringList{s("ann"), s("ann lee"), s("ann lee hi")}));
        QVERIFY(standsAt(places[0], s("ann lee")));
        QVERIFY(standsAt(places[0], s("ann")));
        QVERIFY(!standsAt(places[0], s("ann le")));
        QVERIFY(!standsAt(places[0], QString()));
        QCOMPARE(places[1].keys, (QStringList{s("e"), s("e zola")}));
        QVERIFY(standsAt(places[1], s("e. zola")));
        // No name goes on in the next line, or has only signs; 𐐨 is a letter.
        QCOMPARE(namePlaces(s("@Ann\nLee")).first().keys, QStringList{s("ann")});
        QCOMPARE(namePlaces(s("@!? @")).size(), 0);
        QVERIFY(!standsAt(namePlaces(s("@Ann𐐨")).first(), s("ann")));
        QCOMPARE(namePlaces(s("@a ").repeated(100)).size(), kMostNamePlaces);
        QCOMPARE(namePlaces(s("@") + s("a ").repeated(100)).first().keys.size(), kNameWords);
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

    void whatOnlyProgramsReadIsRefused()
    {
        // Letters of tags, forms without a letter or one too many, non-characters of other planes.
        for (const QString &hidden :
             {from({0xE0041, 0xE0042}), from({0xE0001}), from({0xE0100}), from({0x1FFFE}),
              from({0x10FFFF}), from({0xE01F0}), from({U'1', 0xE0100}),
              from({0x8FBB, 0xE0100, 0xE0101}), from({0x1D173})}) {
            const QString among = s("a") + hidden + s("b");
            QCOMPARE(cleanText(among).error().id, QByteArray("chat.invalid_text"));
            QVERIFY(cleanText(withoutHidden(among)).ok());
            QVERIFY(withoutHidden(hidden).size() < hidden.size());
        }
        QCOMPARE(withoutHidden(from({0xE0041, 0xE0042})), QString());
        // Letters that fill a place are no message, but may be part of one.
        for (const char32_t filler : {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800}) {
            QCOMPARE(*cleanText(from({filler, U' ', filler})), QString());
            QVERIFY(cleanText(from({U'a', filler})).ok());
        }
        QCOMPARE(*cleanText(from({0x20DD, 0x301})), QString());
        // A flag of a part of a land, and one form of a sign.
        const QString scotland =
            from({0x1F3F4, 0xE0067, 0xE0062, 0xE0073, 0xE0063, 0xE0074, 0xE007F});
        const QString form = from({0x8FBB, 0xE0100});
        for (const QString &good : {scotland, form}) {
            QCOMPARE(*cleanText(good), good);
            QCOMPARE(withoutHidden(good), good);
        }
        QVERIFY(cleanEmoji(scotland).ok());
        const QString letter = from({0xE0041});
        QVERIFY(!cleanText(from({0x1F3F4}) + letter.repeated(8)).ok());
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

    void emojiHaveOneSpelling()
    {
        const auto spelled = [](std::initializer_list<char32_t> signs) -> QString {
            return cleanEmoji(from(signs)).value();
        };
        const QString heart = from({0x2764, 0xFE0F});
        QCOMPARE(spelled({0x2764}), heart);
        QCOMPARE(spelled({0x2764, 0xFE0F}), heart);
        QCOMPARE(spelled({0x2764, 0xFE0E}), heart);
        QCOMPARE(spelled({0x2764, 0xFE0F, 0xFE0F}), heart);
        // Within a sequence, too; and where it changes nothing it is left out.
        const QString burning = from({0x2764, 0xFE0F, 0x200D, 0x1F525});
        QCOMPARE(spelled({0x2764, 0x200D, 0x1F525}), burning);
        QCOMPARE(spelled({0x2764, 0xFE0F, 0x200D, 0x1F525}), burning);
        QCOMPARE(spelled({0x1F44D, 0xFE0F}), from({0x1F44D}));
        QCOMPARE(spelled({0x31, 0x20E3}), from({0x31, 0xFE0F, 0x20E3}));
        QCOMPARE(spelled({0x261D, 0x1F3FD}), from({0x261D, 0x1F3FD}));
        QCOMPARE(spelled({0xA9}), from({0xA9, 0xFE0F}));
        QCOMPARE(spelled({0x1F1E9, 0x1F1EA}), from({0x1F1E9, 0x1F1EA}));
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
