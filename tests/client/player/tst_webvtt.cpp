// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/webvtt.h"

#include <QTest>

namespace lectern::test {

class WebVttTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCues();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void leavesOutWrongCues();
    void decodesEntitiesAndStripsTags();
    void findsWhatIsSaid();
    void isBounded();
};

void WebVttTest::readsCues()
{
    const auto vtt = WebVtt::parse("\xef\xbb\xbfWEBVTT - talk\r\nKind: captions\r\n\r\n"
                                   "NOTE a remark\nof two lines\n\nSTYLE\n::cue { color: red }\n\n"
                                   "intro\n00:01.500 --> 00:00:04.000 align:start line:0\n"
                                   "First line\nSecond line\n\n"
                                   "100:00:00.000 --> 100:00:01.000\nLate\n");
    QVERIFY(vtt.has_value());
    QCOMPARE(vtt->cues().size(), 2);
    QCOMPARE(vtt->cues()[0], (Cue{1500, 4000, QStringLiteral("First line\nSecond line")}));
    QCOMPARE(vtt->cues()[1].startMs, 360'000'000);
}

void WebVttTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("subrip") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nHi\n");
    QTest::newRow("almost") << QByteArray("WEBVTTX\n\n00:01.000 --> 00:02.000\nHi\n");
    QTest::newRow("too long") << QByteArray("WEBVTT\n\n") + QByteArray(WebVtt::kMaxBytes, 'x');
}

void WebVttTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!WebVtt::parse(bytes));
}

void WebVttTest::leavesOutWrongCues()
{
    const auto vtt =
        WebVtt::parse("WEBVTT\n\n00:05.000 --> 00:04.000\nbackwards\n\n"
                      "0:05.000 --> 00:06.000\none digit\n\n"
                      "00:61.000 --> 00:62.000\nno such second\n\n"
                      "00:01.00 --> 00:02.000\nshort fraction\n\n"
                      "00:07.000 --> 00:08.000\ngood\n00:09.000 --> 00:10.000\nalso\n");
    QVERIFY(vtt.has_value());
    QCOMPARE(vtt->cues().size(), 2);
    QCOMPARE(vtt->cues()[0].text, QStringLiteral("good"));
    QCOMPARE(vtt->cues()[1].text, QStringLiteral("also"));
}

void WebVttTest::decodesEntitiesAndStripsTags()
{
    const auto vtt = WebVtt::parse("WEBVTT\n\n00:01.000 --> 00:02.000\n"
                                   "<v Ada><i>a &lt; b</i> &amp; c&#x21; &unknown; <00:01.500>d\n");
    QVERIFY(vtt.has_value());
    QCOMPARE(vtt->cues().value(0).text, QStringLiteral("a < b & c! &unknown; d"));
}

void WebVttTest::findsWhatIsSaid()
{
    const auto vtt = WebVtt::parse("WEBVTT\n\n00:00.000 --> 01:00.000\nlong\n\n"
                                   "00:01.000 --> 00:02.000\nshort\n\n"
                                   "00:03.000 --> 00:04.000\nlater\n");
    QVERIFY(vtt.has_value());
    QCOMPARE(vtt->textAt(500), QStringLiteral("long"));
    QCOMPARE(vtt->textAt(1000), QStringLiteral("long\nshort"));
    QCOMPARE(vtt->textAt(1999), QStringLiteral("long\nshort"));
    QCOMPARE(vtt->textAt(2000), QStringLiteral("long"));
    QCOMPARE(vtt->textAt(3500), QStringLiteral("long\nlater"));
    QCOMPARE(vtt->textAt(60000), QString());
    QCOMPARE(WebVtt().textAt(0), QString());
}

void WebVttTest::isBounded()
{
    QByteArray many("WEBVTT\n\n");
    for (int i = 0; i < WebVtt::kMaxCues + 50; ++i)
        many += "00:01.000 --> 00:02.000\nx\n\n";
    QCOMPARE(WebVtt::parse(many)->cues().size(), WebVtt::kMaxCues);
    const auto wide =
        WebVtt::parse("WEBVTT\n\n00:01.000 --> 00:02.000\n" + QByteArray(100000, 'y'));
    QVERIFY(wide->cues().value(0).text.size() <= WebVtt::kMaxCueLength);
}

} // namespace lectern::test

QTEST_GUILESS_MAIN(lectern::test::WebVttTest)
#include "tst_webvtt.moc"
