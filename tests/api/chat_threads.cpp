// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// Answers and what they belong to.
class TestChatThreads : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void answersKnowTheirThread();
    void socketsAreToldOfIt();
    void aThreadStandsAlone();
    void aThreadOutlivesItsRoot();
    void pagesOfAThread();
    void answersAreCounted();
    void joinsTellOfTheCount();
    void othersAreRefused();

private:
    ApiReply send(const Member &who, const QString &room, const QString &text,
                  const QString &replyTo = {}, QJsonObject more = {})
    {
        if (!replyTo.isEmpty())
            more.insert(s("replyTo"), replyTo);
        return ChatSuite::send(who, room, text, more);
    }
    QString group() { return ChatSuite::group(m_ann, {m_bob}); }
    ApiReply thread(const Member &who, const QString &room, const QString &id,
                    const QString &more = {})
    {
        return m_server->call("GET", s("/api/rooms/%1/messages?thread=%2").arg(room, id) + more,
                              who.token);
    }
};

void TestChatThreads::answersKnowTheirThread()
{
    const QString room = group();
    const ApiReply root = send(m_ann, room, s("root"));
    const QString id = root.text("messageId");
    QVERIFY(root.data().value(s("threadId")).isNull());
    const QJsonObject key{{s("clientId"), Uuid::v7().toString()}};
    const ApiReply answer = send(m_bob, room, s("answer"), id, key);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.text("threadId"), id);
    const ApiReply deeper = send(m_ann, room, s("deeper"), answer.text("messageId"));
    QCOMPARE(deeper.text("replyTo"), answer.text("messageId"));
    QCOMPARE(deeper.text("threadId"), id);
    QCOMPARE(send(m_bob, room, s("again"), id, key).text("threadId"), id);
    const ApiReply edited = m_server->call(
        "PATCH", s("/api/chat/message"),
        {{s("messageId"), deeper.text("messageId")}, {s("message"), s("deeper!")}}, m_ann.token);
    QCOMPARE(edited.text("threadId"), id);
    const ApiReply joined = m_server->call("GET", s("/api/rooms/%1/join").arg(room), m_bob.token);
    QCOMPARE(array(joined, "messages").last()[s("threadId")].toString(), id);
}

void TestChatThreads::socketsAreToldOfIt()
{
    const QString room = group();
    const QString root = send(m_ann, room, s("root")).text("messageId");
    const QString answer = send(m_ann, room, s("answer"), root).text("messageId");
    Socket bob(*m_server, m_bob);
    bob.ask("join", {{s("roomId"), room}});
    const QJsonObject sent = bob.ask(
        "send-message", {{s("roomId"), room}, {s("message"), s("deeper")}, {s("replyTo"), answer}});
    QCOMPARE(sent[s("threadId")].toString(), root);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), 1, Socket::kTimeoutMs);
    QCOMPARE(bob.heard("new_message")[0][s("replyTo")].toString(), answer);
    QCOMPARE(bob.heard("new_message")[0][s("threadId")].toString(), root);
    QVERIFY(!send(m_ann, room, s("apart")).text("messageId").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), 2, Socket::kTimeoutMs);
    QVERIFY(bob.heard("new_message")[1][s("threadId")].isNull() ||
            bob.heard("new_message")[1][s("threadId")].isUndefined());
}

void TestChatThreads::aThreadStandsAlone()
{
    const QString room = group();
    const QString one = send(m_ann, room, s("one")).text("messageId");
    const QString two = send(m_bob, room, s("two")).text("messageId");
    const QString answer = send(m_bob, room, s("to one"), one).text("messageId");
    QVERIFY(send(m_ann, room, s("to two"), two).status == 201);
    const QString deeper = send(m_ann, room, s("to the answer"), answer).text("messageId");
    const QStringList wanted{s("to the answer"), s("to one"), s("one")};
    // Whichever message of it is named.
    for (const QString &id : {one, answer, deeper}) {
        const ApiReply reply = thread(m_bob, room, id);
        QCOMPARE(reply.status, 200);
        QCOMPARE(texts(reply), wanted);
        QCOMPARE(reply.data().value(s("total")).toInt(), 3);
        QCOMPARE(reply.data().value(s("hasOlder")).toBool(), false);
        QCOMPARE(reply.data().value(s("hasNewer")).toBool(), false);
    }
    const QString lonely = send(m_ann, room, s("alone")).text("messageId");
    const ApiReply alone = thread(m_ann, room, lonely);
    QCOMPARE(texts(alone), QStringList{s("alone")});
    QCOMPARE(alone.data().value(s("total")).toInt(), 1);
}

void TestChatThreads::aThreadOutlivesItsRoot()
{
    const QString room = group();
    const QString root = send(m_ann, room, s("root")).text("messageId");
    const QString answer = send(m_bob, room, s("answer"), root).text("messageId");
    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + root, m_ann.token).status, 200);
    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + answer, m_bob.token).status, 200);
    QCOMPARE(send(m_ann, room, s("still"), answer).text("threadId"), root);
    const ApiReply reply = thread(m_bob, room, answer);
    QCOMPARE(texts(reply), (QStringList{s("still"), QString(), QString()}));
    QVERIFY(!array(reply, "messages")[2][s("deletedAt")].isNull());
    QCOMPARE(array(reply, "messages")[2][s("messageId")].toString(), root);
}

void TestChatThreads::pagesOfAThread()
{
    const QString room = group();
    const QString root = send(m_ann, room, s("0")).text("messageId");
    QList<qint64> seqs;
    for (int i = 1; i <= 5; ++i) {
        const ApiReply sent = send(m_bob, room, QString::number(i), root);
        seqs.append(sent.data().value(s("seq")).toInteger());
        QVERIFY(send(m_ann, room, s("between")).status == 201);
    }
    const auto page = [&](const QString &more) {
        return thread(m_ann, room, root, s("&limit=2") + more);
    };
    const ApiReply newest = page({});
    QCOMPARE(texts(newest), (QStringList{s("5"), s("4")}));
    QVERIFY(newest.data().value(s("hasOlder")).toBool());
    QVERIFY(!newest.data().value(s("hasNewer")).toBool());
    QCOMPARE(newest.text("nextCursor"), QString::number(seqs[3]));
    const ApiReply older = page(s("&before=%1").arg(newest.text("nextCursor")));
    QCOMPARE(texts(older), (QStringList{s("3"), s("2")}));
    QVERIFY(older.data().value(s("hasNewer")).toBool());
    const ApiReply oldest = page(s("&before=%1").arg(older.text("nextCursor")));
    QCOMPARE(texts(oldest), (QStringList{s("1"), s("0")}));
    QVERIFY(!oldest.data().value(s("hasOlder")).toBool());
    QVERIFY(oldest.data().value(s("nextCursor")).isNull());
    QCOMPARE(texts(page(s("&page=2"))), (QStringList{s("3"), s("2")}));
    QCOMPARE(texts(page(s("&page=3"))), (QStringList{s("1"), s("0")}));
    QCOMPARE(texts(page(s("&page=4"))), QStringList());
    const ApiReply fives = thread(m_ann, room, root, s("&limit=5&page=2"));
    QCOMPARE(texts(fives), QStringList{s("0")});
    QCOMPARE(fives.data().value(s("total")).toInt(), 6);
    QVERIFY(fives.data().value(s("hasNewer")).toBool());
    QCOMPARE(texts(thread(m_ann, room, root, s("&limit=6&page=2"))), QStringList());
    for (const char *other : {"&around=2", "&unread=true", "&date=2026-01-01T00:00:00Z"}) {
        const ApiReply refused = thread(m_ann, room, root, s(other));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.errorId(), s("request.invalid"));
    }
    QCOMPARE(thread(m_ann, room, root, s("&aroundMessage=") + root).status, 400);
    QCOMPARE(texts(page(s("&after=0"))), (QStringList{s("1"), s("0")}));
    const ApiReply after = page(s("&after=%1").arg(seqs[2]));
    QCOMPARE(texts(after), (QStringList{s("5"), s("4")}));
    QVERIFY(!after.data().value(s("hasNewer")).toBool());
    QCOMPARE(texts(page(s("&after=%1").arg(seqs[4]))), QStringList());
    const ApiReply far = thread(m_ann, room, root, s("&limit=100&page=100000"));
    QCOMPARE(far.errorId(), s("chat.invalid_cursor"));
}

void TestChatThreads::answersAreCounted()
{
    const QString room = group();
    const auto replies = [&](const QString &id) {
        return array(thread(m_ann, room, id), "messages").last()[s("replies")].toInt(-1);
    };
    const ApiReply first = send(m_ann, room, s("root"));
    const QString root = first.text("messageId");
    QCOMPARE(first.data().value(s("replies")).toInt(-1), 0);
    Socket bob(*m_server, m_bob);
    bob.ask("join", {{s("roomId"), room}});
    const QJsonObject key{{s("clientId"), Uuid::v7().toString()}};
    const ApiReply one = send(m_ann, room, s("one"), root, key);
    QCOMPARE(one.data().value(s("threadReplies")).toInt(), 1);
    QCOMPARE(one.data().value(s("replies")).toInt(-1), 0);
    const ApiReply two = send(m_ann, room, s("two"), one.text("messageId"));
    QCOMPARE(two.data().value(s("threadReplies")).toInt(), 2);
    // Sent before: counted once.
    QCOMPARE(send(m_ann, room, s("one"), root, key).text("messageId"), one.text("messageId"));
    QCOMPARE(replies(root), 2);
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("new_message").size(), 2, Socket::kTimeoutMs);
    QCOMPARE(bob.heard("new_message")[1][s("threadReplies")].toInt(), 2);
    const QString gone = s("/api/v1/chat/delete/") + one.text("messageId");
    QCOMPARE(m_server->call("DELETE", gone, m_ann.token).status, 200);
    QCOMPARE(m_server->call("DELETE", gone, m_ann.token).status, 200); // it is gone already
    QTRY_COMPARE_WITH_TIMEOUT(bob.heard("message-deleted").size(), 1, Socket::kTimeoutMs);
    const QJsonObject told = bob.heard("message-deleted")[0];
    QCOMPARE(told[s("threadId")].toString(), root);
    QCOMPARE(told[s("threadReplies")].toInt(), 1);
    const ApiReply all = thread(m_ann, room, root);
    QCOMPARE(array(all, "messages").last()[s("replies")].toInt(), 1);
    QCOMPARE(array(all, "messages").last()[s("change")].toInteger(), told[s("change")].toInteger());
    QCOMPARE(array(all, "messages")[0][s("threadReplies")].toInt(), 1);
    QCOMPARE(all.data().value(s("total")).toInt(), 3); // as many as there are to page through
    const QString start = s("/api/v1/chat/delete/") + root;
    QCOMPARE(m_server->call("DELETE", start, m_ann.token).status, 200);
    QCOMPARE(replies(root), 1);
}

void TestChatThreads::joinsTellOfTheCount()
{
    const QString room = group();
    const ApiReply root = send(m_ann, room, s("root"));
    const QString answer = send(m_ann, room, s("one"), root.text("messageId")).text("messageId");
    const auto changed = [&](qint64 since, qint64 change) {
        return m_server
            ->call("GET",
                   s("/api/rooms/%1/join?since=%2&sinceChange=%3").arg(room).arg(since).arg(change),
                   m_bob.token)
            .data()
            .value(s("changed"))
            .toArray();
    };
    const qint64 seq = root.data().value(s("seq")).toInteger();
    const qint64 change = root.data().value(s("change")).toInteger();
    const QJsonArray answered = changed(seq, change);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered[0][s("messageId")].toString(), root.text("messageId"));
    QCOMPARE(answered[0][s("replies")].toInt(), 1);
    QCOMPARE(changed(seq, change + 1).size(), 0);
    QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + answer, m_ann.token).status, 200);
    const QJsonArray both = changed(seq + 1, change + 1);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0][s("replies")].toInt(-1), 0);
    QVERIFY(!both[1][s("deletedAt")].isNull());
}

void TestChatThreads::othersAreRefused()
{
    const QString room = group();
    const QString other = group();
    const QString root = send(m_ann, room, s("root")).text("messageId");
    QCOMPARE(thread(m_ann, other, root).errorId(), s("chat.message_not_found"));
    QCOMPARE(thread(m_ann, room, MessageId::make().toString()).errorId(),
             s("chat.message_not_found"));
    QCOMPARE(thread(m_ann, room, s("nonsense")).status, 400);
    QCOMPARE(thread(m_stranger, room, root).errorId(), s("chat.room_not_found"));
}

LECTERN_CONTRACT_MAIN(TestChatThreads)
#include "chat_threads.moc"
