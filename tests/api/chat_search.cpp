// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding messages, and lists across rooms.
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

#include <QUrl>

using namespace lectern;
using namespace lectern::test;

class TestChatSearch : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void searching();
    void aSearchAsksForSomething();
    void whatWasJustSaidIsOnItsPage();
};

void TestChatSearch::searching()
{
    const QString room = group(m_ann, {m_bob});
    QVERIFY(send(m_ann, room, s("Where is the Übung about photosynthesis?")).status == 201);
    QVERIFY(send(m_bob, room, s("photosynthesis is in lesson two")).status == 201);
    const QString other = group(m_ann, {m_bob});
    for (const char *text : {"commit 457e4d", "0.5e10x", "नमस्ते दुनिया"})
        QVERIFY(send(m_ann, other, QString::fromUtf8(text)).status == 201);
    const auto hits = [&](const QString &query, const Member &who) {
        return array(m_server->call("GET", s("/api/v1/chat/search?") + query, who.token),
                     "messages");
    };
    // At once, and when the index has it.
    QCOMPARE(hits(s("q=photosynthesis"), m_ann).size(), 2);
    QTest::qWait(700);
    QTRY_COMPARE(hits(s("q=photosynthesis"), m_ann).size(), 2);
    QCOMPARE(hits(s("q=photosynthesis"), m_stranger).size(), 0);
    // Words that a database would take for something else.
    for (const char *word : {"457e4d", "457e", "5e10x", "नमस्ते"}) {
        const QByteArray coded = QUrl::toPercentEncoding(QString::fromUtf8(word));
        QVERIFY2(hits(s("q=") + QLatin1String(coded), m_ann).size() == 1, word);
    }
    QCOMPARE(hits(s("q=ubun&roomId=") + room, m_bob).size(), 1);
    const QJsonArray marks = hits(s("q=ubun"), m_bob)[0][s("highlights")].toArray();
    QCOMPARE(marks[0].toArray()[0].toInt(), 13);
    QCOMPARE(marks[0].toArray()[1].toInt(), 18);
    QCOMPARE(hits(s("q=photosynthesis&userId=") + m_bob.userId.toString(), m_ann).size(), 1);
    QCOMPARE(hits(s("q=photosynthesis&hasFile=true"), m_ann).size(), 0);
    // What narrows it is enough.
    QCOMPARE(hits(s("roomId=%1&userId=%2").arg(room, m_bob.userId.toString()), m_ann).size(), 1);
    QCOMPARE(hits(s("q=&roomId=") + room, m_ann).size(), 2);
    QCOMPARE(hits(s("roomId=%1&from=2020-01-01T00:00:00Z&limit=1").arg(room), m_ann).size(), 1);
    QCOMPARE(hits(s("roomId=%1&to=2020-01-01T00:00:00Z").arg(room), m_ann).size(), 0);
    QCOMPARE(hits(s("roomId=%1&hasFile=true").arg(room), m_ann).size(), 0);
    QCOMPARE(hits(s("roomId=%1&hasFile=false").arg(room), m_ann).size(), 2);
    const ApiReply newest =
        m_server->call("GET", s("/api/v1/chat/search?limit=1&roomId=") + room, m_ann.token);
    QCOMPARE(texts(newest), QStringList{s("photosynthesis is in lesson two")});
    QCOMPARE(newest.data().value(s("page")).toInt(), 1);
    QCOMPARE(newest.data().value(s("limit")).toInt(), 1);
    const QJsonArray older =
        hits(s("limit=1&roomId=%1&cursor=%2").arg(room, newest.text("nextCursor")), m_ann);
    QCOMPARE(older.size(), 1);
    QVERIFY(older[0][s("message")].toString().startsWith(s("Where is")));
    QCOMPARE(hits(s("q=photosynthesis&to=2020-01-01T00:00:00Z"), m_ann).size(), 0);
    QCOMPARE(hits(s("q=") + QString::fromLatin1(QUrl::toPercentEncoding(s("\"' OR * -("))), m_ann)
                 .size(),
             0);
    QCOMPARE(
        m_server->call("GET", s("/api/v1/chat/search?q=x&roomId=") + room, m_stranger.token).status,
        404);
    QVERIFY(texts(m_server->call("GET", s("/api/users/%1/messages").arg(m_bob.userId.toString()),
                                 m_bob.token))
                .contains(s("photosynthesis is in lesson two")));
    QCOMPARE(
        m_server->call("GET", s("/api/users/%1/messages").arg(m_bob.userId.toString()), m_ann.token)
            .status,
        404);
    QCOMPARE(m_server->call("GET", s("/api/messages"), m_ann.token).status, 403);
    QCOMPARE(m_server->call("GET", s("/api/messages"), m_admin.token).status, 200);
}

void TestChatSearch::aSearchAsksForSomething()
{
    const auto ask = [this](const QString &query, const Member &who) {
        return m_server->call("GET", s("/api/v1/chat/search") + query, who.token);
    };
    for (const char *nothing : {"", "?q=", "?q=%20&limit=5"}) {
        QCOMPARE(ask(s(nothing), m_ann).status, 400);
        QCOMPARE(ask(s(nothing), m_ann).wrongFields(), QStringList{s("q")});
    }
    const TestCourse course = m_server->newCourse(m_instructor, s("Calm"));
    QVERIFY(!m_server->enroll(m_ann, course).isEmpty());
    const QString id = course.courseId.toString();
    QCOMPARE(m_server->call("GET", s("/api/rooms/course/") + id, m_ann.token).status, 200);
    const QString mine = s("?q=x&courseId=") + id;
    QCOMPARE(ask(mine, m_ann).status, 200);
    QCOMPARE(ask(mine, m_admin).status, 200);
    QCOMPARE(ask(mine, m_stranger).status, 403);
    QCOMPARE(ask(mine, m_stranger).errorId(), s("chat.not_a_member"));
    QCOMPARE(ask(s("?q=x&courseId=") + CourseId::make().toString(), m_ann).errorId(),
             s("catalog.course_not_found"));
    // Nobody has opened the chat of this one.
    const TestCourse quiet = m_server->newCourse(m_instructor, s("Quiet"));
    const QString other = s("?courseId=") + quiet.courseId.toString();
    QCOMPARE(ask(other, m_instructor).status, 200);
    QCOMPARE(ask(other, m_ann).status, 403);
}

void TestChatSearch::whatWasJustSaidIsOnItsPage()
{
    const Member dan = m_server->newMember(Role::Student, s("Dan"));
    const QString room = group(dan, {m_bob});
    QStringList said;
    QString first;
    for (int i = 0; i < 7; ++i) {
        const ApiReply sent = send(dan, room, s("quokka %1").arg(i));
        QCOMPARE(sent.status, 201);
        said.prepend(sent.text("message"));
        if (i == 0)
            first = sent.text("messageId");
    }
    // Before the index has them, while it takes them in, and after.
    for (int pass = 0; pass < 3; ++pass) {
        for (const QString &path :
             {QString(s("/api/v1/chat/search?q=quokka&limit=2")),
              s("/api/users/%1/messages?limit=2").arg(dan.userId.toString())}) {
            QStringList byPage;
            QStringList byCursor;
            QString cursor;
            for (int page = 1; page <= 4; ++page) {
                const ApiReply one =
                    m_server->call("GET", path + s("&page=%1").arg(page), dan.token);
                QVERIFY(texts(one).size() <= 2);
                QCOMPARE(one.data().value(s("page")).toInt(), page);
                byPage += texts(one);
                const ApiReply next = m_server->call("GET", path + cursor, dan.token);
                byCursor += texts(next);
                cursor = s("&cursor=") + next.text("nextCursor");
            }
            QCOMPARE(byPage, said);
            QCOMPARE(byCursor, said);
        }
        QTest::qWait(pass == 0 ? 260 : 500);
    }
    // By what it says now, at once.
    const auto found = [&](const char *word) {
        return texts(m_server->call("GET", s("/api/v1/chat/search?q=") + s(word), m_bob.token));
    };
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/message"),
                        {{s("messageId"), first}, {s("message"), s("numbat")}}, dan.token)
                 .status,
             200);
    QCOMPARE(found("numbat"), QStringList{s("numbat")});
    QCOMPARE(found("quokka").size(), 6);
    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + first, dan.token).status, 200);
    QCOMPARE(found("numbat"), QStringList());
}

LECTERN_CONTRACT_MAIN(TestChatSearch)
#include "chat_search.moc"
