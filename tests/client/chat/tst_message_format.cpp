// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown of what people write: indentation, blocks of code, links, who is named.
#include "client/features/chat/message_format.h"

#include <QObject>
#include <QTest>

using namespace lectern;

namespace {

QString S(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestMessageFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesStayIndented()
    {
        QCOMPARE(styledMessage(S("- a\n  - *b*\n\tc  d")),
                 S("- a<br>&nbsp;&nbsp;- <i>b</i><br>&nbsp;&nbsp;&nbsp;&nbsp;c  d"));
        QCOMPARE(styledMessage(S("if x:\n  `y`\n  https://a.example\n  z")),
                 S("if x:<br>&nbsp;&nbsp;<code>\u2066y\u2069</code><br>&nbsp;&nbsp;"
                   "<a href=\"https://a.example\">https://a.example</a><br>&nbsp;&nbsp;z"));
        // Within a line nothing changes.
        QCOMPARE(styledMessage(S("`x` y")), S("<code>\u2066x\u2069</code> y"));
        const QVariantList parts = messageParts(S("```\nx\n``` y\n  z"));
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[1].toMap().value(S("words")).toString(), S("y<br>&nbsp;&nbsp;z"));
    }

    void anOpenBlockRunsToTheEnd()
    {
        const QString text = S("so:\n```python\nfor x in y:\n    print(**x**)");
        const QVariantList parts = messageParts(text);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0].toMap().value(S("words")).toString(), S("so:"));
        QVERIFY(parts[1].toMap().value(S("code")).toBool());
        QCOMPARE(parts[1].toMap().value(S("words")).toString(), S("\u200e"
                                                                  "for x in y:\n    print(**x**)"));
        QCOMPARE(UnmarkedText::of(text).text, S("so:\nfor x in y:\n    print(**x**)"));
        // Only where it opens a line, and with something in it.
        QVERIFY(messageParts(S("write ```\nx")).isEmpty());
        QVERIFY(messageParts(S("write\n```\n")).isEmpty());
    }

    void onlyWhoIsNamedIsMarked()
    {
        QCOMPARE(styledMessage(S("@Nobody Here")), S("@Nobody Here"));
        QCOMPARE(styledMessage(S("@Sam Rivera, @Nobody"), {S("Sam Rivera")}),
                 S("<b>@Sam Rivera</b>, @Nobody"));
        // Somebody was, whose name is another one now, or not known yet.
        QCOMPARE(styledMessage(S("hi @Sam"), {S("Samuel")}), S("hi <b>@Sam</b>"));
        QCOMPARE(styledMessage(S("hi @Sam"), {QString()}), S("hi <b>@Sam</b>"));
    }

    void anAddressWithANameInItIsNoLink()
    {
        QCOMPARE(styledMessage(S("http://bank.example:x@evil.example/")),
                 S("http://bank.example:x@evil.example/"));
        QVERIFY(styledMessage(S("https://a.example/@ann")).startsWith(S("<a ")));
    }

    void aLookFromOutsideIsSaid()
    {
        MessageDto line;
        line.messageType = MessageType::System;
        line.sender.name = S("Ingrid Dahl");
        line.message = S("room.inspected");
        const QString said = messageSummary(line);
        QVERIFY(said.contains(S("Ingrid Dahl")));
        line.message = S("room.something_new");
        QVERIFY(said != messageSummary(line));
        QVERIFY(said.contains(S("report")));
        line.message = S("room.member_promoted");
        line.mentions = {UserId::make()};
        QCOMPARE(messageSummary(line, [](const UserId &) { return S("Sam"); }),
                 S("Ingrid Dahl made Sam an admin"));
    }
};

QTEST_GUILESS_MAIN(TestMessageFormat)
#include "tst_message_format.moc"
