// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/sql_messages_store.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

class TestChatApi : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        open();
        beginCourse();
        m_cay = enrolled(s("Cay"));
    }

    void courseRoomsAreForMembers();
    void aCourseIsEnoughToWriteTo();
    void messagesOverTheirLife();
    void oneOfTwoSpellingsIsTakenBack();
    void theSameClientIdAnswersTheFirst();
    void unreadCountsAreExact();
    void historyBothWays();
    void draftsAndMutes();
    void joiningCatchesUp();

private:
    QString courseRoom() { return m_server->call("GET", coursePath(), m_ann.token).text("roomId"); }

    Member m_cay;
};

void TestChatApi::courseRoomsAreForMembers()
{
    const QString path = s("/api/rooms/course/") + m_course.courseId.toString();
    const ApiReply mine = m_server->call("GET", path, m_ann.token);
    QCOMPARE(mine.status, 200);
    QCOMPARE(mine.text("type"), s("course"));
    QCOMPARE(mine.text("name"), s("Calm"));
    QCOMPARE(m_server->call("GET", path, m_instructor.token).text("roomId"), mine.text("roomId"));
    QVERIFY(
        m_server->call("GET", path, m_instructor.token).data().value(s("canModerate")).toBool());
    const ApiReply refused = m_server->call("GET", path, m_stranger.token);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorId(), s("chat.not_a_member"));
    QCOMPARE(one(mine.text("roomId"), m_stranger).status, 403);
    QCOMPARE(send(m_stranger, mine.text("roomId"), s("hi")).status, 403);
    QCOMPARE(
        m_server->call("GET", s("/api/v1/chat/course/") + m_course.courseId.toString(), m_bob.token)
            .status,
        200);
    QCOMPARE(m_server
                 ->call("GET", s("/api/v1/chat/course/") + m_course.courseId.toString(),
                        m_stranger.token)
                 .status,
             403);
    QCOMPARE(
        m_server->call("GET", s("/api/v1/chat/online/") + m_course.courseId.toString(), m_bob.token)
            .status,
        200);
    // Whoever is enrolled finds the room in the list without having asked for it.
    QTRY_COMPARE(array(m_server->call("GET", s("/api/chat"), m_bob.token), "rooms").size(), 1);
    const ApiReply lesson =
        m_server->call("GET", path + s("/lesson/") + m_course.lessons[0].toString(), m_ann.token);
    QCOMPARE(lesson.text("type"), s("lesson"));
    QVERIFY(lesson.text("roomId") != mine.text("roomId"));
}

void TestChatApi::aCourseIsEnoughToWriteTo()
{
    const TestCourse course = m_server->newCourse(m_instructor, s("Quiet"));
    QVERIFY(!m_server->enroll(m_ann, course).isEmpty());
    const QJsonObject body{{s("courseId"), course.courseId.toString()},
                           {s("message"), s("To the course")}};
    const ApiReply sent = m_server->call("POST", s("/api/v1/chat/send"), body, m_ann.token);
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("courseId"), course.courseId.toString());
    QCOMPARE(
        sent.text("roomId"),
        m_server->call("GET", s("/api/rooms/course/") + course.courseId.toString(), m_ann.token)
            .text("roomId"));
    QCOMPARE(m_server->call("POST", s("/api/v1/chat/send"), body, m_stranger.token).status, 403);
}

void TestChatApi::messagesOverTheirLife()
{
    const QString room = courseRoom();
    const ApiReply sent = send(m_ann, room, s("  *Hello* <b>@Bob</b> 👋\n"),
                               {{s("lessonId"), m_course.lessons[0].toString()},
                                {s("second"), 12.5},
                                {s("mentions"), QJsonArray{m_bob.userId.toString()}}});
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("message"), s("*Hello* <b>@Bob</b> 👋"));
    QCOMPARE(sent.data().value(s("second")).toDouble(), 12.5);
    QCOMPARE(sent.data().value(s("sender"))[s("name")].toString(), s("Ann"));
    const QString id = sent.text("messageId");

    const ApiReply reply = send(m_bob, room, s("Hi"), {{s("replyTo"), id}});
    QCOMPARE(reply.text("replyTo"), id);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/message"),
                        {{s("messageId"), id}, {s("message"), s("mine now")}}, m_bob.token)
                 .errorId(),
             s("chat.not_yours"));
    const ApiReply edited = m_server->call("PUT", s("/api/v1/chat/edit/") + id,
                                           {{s("message"), s("Hello again")}}, m_ann.token);
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.text("message"), s("Hello again"));
    QVERIFY(!edited.text("editedAt").isEmpty());
    QVERIFY(edited.data().value(s("change")).toInteger() >
            edited.data().value(s("seq")).toInteger());
    QCOMPARE(array(m_server->call("GET", s("/api/chat/message/") + id + s("/edits"), m_ann.token),
                   "edits")
                 .size(),
             1);
    QCOMPARE(m_server->call("GET", s("/api/chat/message/") + id + s("/edits"), m_bob.token).status,
             404);

    const QJsonObject like{{s("messageId"), id}, {s("emoji"), s("❤️")}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/like"), like, m_bob.token).status, 200);
    const ApiReply liked = m_server->call("POST", s("/api/chat/message/like"), like, m_bob.token);
    QCOMPARE(array(liked, "reactions").size(), 1);
    QCOMPARE(array(liked, "reactions")[0][s("count")].toInt(), 1);
    QCOMPARE(
        array(m_server->call("PUT", s("/api/chat/message/like"), like, m_bob.token), "reactions")
            .size(),
        0);
    QCOMPARE(m_server
                 ->call("POST", s("/api/chat/message/like"),
                        {{s("messageId"), id}, {s("emoji"), s("no")}}, m_bob.token)
                 .errorId(),
             s("chat.invalid_emoji"));

    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + id, m_bob.token).status, 403);
    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + id, m_ann.token).status, 200);
    const ApiReply history =
        m_server->call("GET", s("/api/rooms/%1/messages").arg(room), m_bob.token);
    QCOMPARE(texts(history), (QStringList{s("Hi"), QString()}));
    QVERIFY(!array(history, "messages")[1][s("deletedAt")].isNull());
    // Moderators still see what was taken away.
    const ApiReply trace =
        m_server->call("GET", s("/api/chat/message/") + id + s("/edits"), m_instructor.token);
    QCOMPARE(array(trace, "edits").size(), 2);
    QCOMPARE(array(trace, "edits")[1][s("message")].toString(), s("Hello again"));
}

/// As they may stand there from before signs were spelled one way.
void TestChatApi::oneOfTwoSpellingsIsTakenBack()
{
    const QString room = group(m_ann, {m_bob});
    const QStringList spellings{s("❤"), s("❤️")};
    for (const int bobs : {0, 1}) {
        const QString id = send(m_ann, room, s("Hi")).text("messageId");
        const auto key = chat::keyOf(MessageId(*Uuid::fromString(QStringView(id))));
        QVERIFY(key);
        const auto add = [&](db::Session &session) -> Result<> {
            chat::SqlMessagesStore store;
            (void)store.addReaction(session, *key, spellings[bobs], m_bob.userId, {1000});
            (void)store.addReaction(session, *key, spellings[1 - bobs], m_ann.userId, {2000});
            return success();
        };
        QVERIFY(await(m_server->school().database().write(add)));
        const ApiReply left =
            m_server->call("PUT", s("/api/chat/message/like"),
                           {{s("messageId"), id}, {s("emoji"), s("❤️")}}, m_bob.token);
        QCOMPARE(left.status, 200);
        QCOMPARE(array(left, "reactions").size(), 1);
        QCOMPARE(array(left, "reactions")[0][s("emoji")].toString(), spellings[1 - bobs]);
    }
}

void TestChatApi::theSameClientIdAnswersTheFirst()
{
    const QString room = group(m_ann, {m_bob});
    const QJsonObject key{{s("clientId"), Uuid::v7().toString()}};
    const ApiReply first = send(m_ann, room, s("once"), key);
    const ApiReply again = send(m_ann, room, s("twice"), key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.text("messageId"), first.text("messageId"));
    QCOMPARE(again.text("message"), s("once"));
    QVERIFY(send(m_bob, room, s("mine"), key).text("messageId") != first.text("messageId"));
}

void TestChatApi::unreadCountsAreExact()
{
    const QString room = group(m_ann, {m_bob});
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.append(send(m_ann, room, QString::number(i)).text("messageId"));
    const auto unread = [&] { return one(room, m_bob).data().value(s("unreadCount")).toInteger(); };
    QCOMPARE(unread(), 5);
    QCOMPARE(one(room, m_ann).data().value(s("unreadCount")).toInteger(), 0);
    const ApiReply read = m_server->call("PUT", s("/api/v1/chat/read/") + ids[2], m_bob.token);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.data().value(s("unreadCount")).toInteger(), 2);
    QVERIFY(m_server->call("DELETE", s("/api/v1/chat/delete/") + ids[4], m_ann.token).status ==
            200);
    QCOMPARE(unread(), 1);
    QVERIFY(m_server->call("PUT", s("/api/v1/chat/read/") + ids[0], m_bob.token).status == 200);
    QCOMPARE(unread(), 1);
    // Who has read what is for all who are there.
    const auto readers = [&](int message) {
        return m_server->call("GET", s("/api/chat/message/%1/readers").arg(ids[message]),
                              m_ann.token);
    };
    QCOMPARE(readers(2).data().value(s("total")).toInt(), 1);
    QCOMPARE(array(readers(2), "readers")[0][s("userId")].toString(), m_bob.userId.toString());
    QCOMPARE(readers(3).data().value(s("total")).toInt(), 0);
    const QJsonArray reads =
        array(m_server->call("GET", s("/api/rooms/%1/reads").arg(room), m_ann.token), "reads");
    QCOMPARE(reads.size(), 1);
    QCOMPARE(reads[0][s("count")].toInt(), 1);
    QVERIFY(reads[0][s("seq")].toInt() > 2);
    QCOMPARE(m_server->call("GET", s("/api/rooms/%1/reads").arg(room), m_stranger.token).status,
             404);
    QVERIFY(send(m_bob, room, s("own")).status == 201);
    QCOMPARE(unread(), 0);
}

void TestChatApi::historyBothWays()
{
    const QString room = group(m_ann, {});
    for (int i = 1; i <= 12; ++i)
        QVERIFY(send(m_ann, room, QString::number(i)).status == 201);
    const QString path = s("/api/rooms/%1/messages?limit=3").arg(room);
    const auto page = [&](const char *query) {
        return texts(m_server->call("GET", path + QLatin1String(query), m_ann.token));
    };
    QCOMPARE(page(""), (QStringList{s("12"), s("11"), s("10")}));
    QCOMPARE(page("&page=2"), (QStringList{s("9"), s("8"), s("7")}));
    QCOMPARE(page("&before=10"), (QStringList{s("9"), s("8"), s("7")}));
    QCOMPARE(page("&before=3"), (QStringList{s("2"), s("1")}));
    QCOMPARE(page("&after=10"), (QStringList{s("12"), s("11")}));
    // Also beyond the end.
    for (const char *beyond : {"13", "14", "1000000", "9223372036854775807"}) {
        const ApiReply last = m_server->call("GET", path + s("&before=") + s(beyond), m_ann.token);
        QCOMPARE(texts(last), (QStringList{s("12"), s("11"), s("10")}));
        QCOMPARE(last.text("nextCursor"), s("10"));
        QCOMPARE(page(qPrintable(s("&after=") + s(beyond))), QStringList());
    }
    QCOMPARE(page("&around=6"), (QStringList{s("7"), s("6"), s("5")}));
    QCOMPARE(page("&around=12"), (QStringList{s("12"), s("11"), s("10")}));
    QCOMPARE(page("&around=1").size(), 3);
    QCOMPARE(page("&date=2020-01-01T00:00:00Z").last(), s("1"));
    QCOMPARE(page("&date=2100-01-01T00:00:00Z"), QStringList());
    QCOMPARE(
        m_server->call("GET", s("/api/rooms/%1/messages?limit=101").arg(room), m_ann.token).status,
        400);
    const ApiReply first = m_server->call("GET", path, m_ann.token);
    QCOMPARE(first.text("nextCursor"), s("10"));
    QCOMPARE(first.data().value(s("lastSeq")).toInteger(), 12);
    // A place is a number, a message or the cursor that came with a page.
    const QString tenth = array(first, "messages")[2][s("messageId")].toString();
    QCOMPARE(page("&cursor=10"), (QStringList{s("9"), s("8"), s("7")}));
    QCOMPARE(page(qPrintable(s("&cursor=") + tenth)), (QStringList{s("9"), s("8"), s("7")}));
    QCOMPARE(page(qPrintable(s("&before=") + tenth)), (QStringList{s("9"), s("8"), s("7")}));
    QCOMPARE(page(qPrintable(s("&after=") + tenth)), (QStringList{s("12"), s("11")}));
    const auto refusal = [&](const QString &query) {
        const ApiReply reply = m_server->call("GET", path + query, m_ann.token);
        return s("%1 %2").arg(reply.status).arg(reply.wrongFields().join(QLatin1Char(',')));
    };
    for (const char *field : {"before", "after", "cursor"}) {
        QCOMPARE(refusal(s("&%1=here").arg(s(field))), s("400 ") + s(field));
        QCOMPARE(refusal(s("&%1=-1").arg(s(field))), s("400 ") + s(field));
    }
    const QString elsewhere = send(m_ann, group(m_ann, {}), s("elsewhere")).text("messageId");
    QCOMPARE(refusal(s("&before=") + elsewhere), s("404 "));
    // Where there are pages alone a cursor is no way to go on.
    for (const QString &list :
         {s("/api/rooms"), s("/api/rooms/%1/audit").arg(room), s("/api/chat/reports"),
          s("/api/chat/message/%1/readers").arg(tenth)}) {
        const ApiReply reply = m_server->call("GET", list + s("?cursor=10"), m_ann.token);
        QVERIFY2(reply.status == 400, qPrintable(list));
        QCOMPARE(reply.wrongFields(), QStringList{s("cursor")});
    }
}

void TestChatApi::draftsAndMutes()
{
    const QString room = group(m_ann, {m_bob});
    const QString path = s("/api/rooms/") + room;
    QCOMPARE(
        m_server->call("PUT", path + s("/draft"), {{s("text"), s("Dear")}}, m_ann.token).status,
        200);
    QCOMPARE(one(room, m_ann).data().value(s("draft"))[s("text")].toString(), s("Dear"));
    QVERIFY(one(room, m_bob).data().value(s("draft")).isNull());
    QVERIFY(array(m_server->call("GET", s("/api/chat/drafts"), m_ann.token), "drafts").size() >= 1);
    QCOMPARE(m_server->call("PUT", path + s("/draft"), {{s("text"), s("")}}, m_ann.token).status,
             200);
    QVERIFY(one(room, m_ann).data().value(s("draft")).isNull());
    QCOMPARE(
        m_server
            ->call("PUT", path + s("/mute"), {{s("until"), s("2100-01-01T00:00:00Z")}}, m_ann.token)
            .status,
        200);
    QVERIFY(!one(room, m_ann).text("mutedUntil").isEmpty());
    QCOMPARE(m_server->call("PUT", path + s("/mute"), QJsonObject{}, m_ann.token).status, 200);
    QVERIFY(one(room, m_ann).data().value(s("mutedUntil")).isNull());
    const QString status = s("/api/v1/chat/status");
    QVERIFY(m_server->call("GET", status, m_ann.token).data().value(s("isOnline")).toBool());
    QCOMPARE(m_server->call("PUT", status, {{s("isOnline"), false}}, m_ann.token).status, 200);
    QCOMPARE(m_server->call("GET", status, m_ann.token).data().value(s("isOnline")),
             QJsonValue(false));
    QVERIFY(m_server->call("GET", status, m_bob.token).data().value(s("isOnline")).toBool());
    QCOMPARE(array(m_server->call("GET", path + s("/members"), m_bob.token), "members").size(), 2);
}

void TestChatApi::joiningCatchesUp()
{
    const QString room = group(m_ann, {m_bob});
    const QString path = s("/api/rooms/%1/join").arg(room);
    const QString id = send(m_ann, room, s("one")).text("messageId");
    const ApiReply joined = m_server->call("GET", path, m_bob.token);
    QCOMPARE(texts(joined), QStringList{s("one")});
    const qint64 since = joined.data().value(s("lastSeq")).toInteger();
    const qint64 change = joined.data().value(s("lastChange")).toInteger();
    QVERIFY(send(m_ann, room, s("two")).status == 201);
    QVERIFY(m_server
                ->call("PATCH", s("/api/chat/message"),
                       {{s("messageId"), id}, {s("message"), s("one!")}}, m_ann.token)
                .status == 200);
    const ApiReply again = m_server->call(
        "GET", path + s("?since=%1&sinceChange=%2").arg(since).arg(change), m_bob.token);
    QCOMPARE(texts(again), QStringList{s("two")});
    QCOMPARE(array(again, "changed").size(), 1);
    QCOMPARE(array(again, "changed")[0][s("message")].toString(), s("one!"));
    QCOMPARE(again.data().value(s("lastChange")).toInteger(), change + 2);
    QCOMPARE(m_server->call("GET", path, m_stranger.token).status, 404);
}

LECTERN_CONTRACT_MAIN(TestChatApi)
#include "chat_api.moc"
