// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// What is wrong is said, and where.
class TestChatRefusals : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void badInput();
    void refusalsNameTheField();
};

void TestChatRefusals::badInput()
{
    const QString room = group(m_ann, {m_bob});
    const QString other = group(m_ann, {});
    const QString elsewhere = send(m_ann, other, s("elsewhere")).text("messageId");
    QCOMPARE(send(m_ann, room, s("x"), {{s("replyTo"), elsewhere}}).errorId(),
             s("chat.reply_not_in_room"));
    QCOMPARE(send(m_ann, room, s(" \u200b\u200d ")).errorId(), s("chat.empty"));
    QCOMPARE(send(m_ann, room, QString(QChar(0)) + s("x")).status, 400);
    QCOMPARE(send(m_ann, room, QString(4001, QLatin1Char('x'))).status, 400);
    for (const char *text : {"a\u202eb", "a\u2066b", "\u202e", "a\u200bb", "a\ufeff"})
        QCOMPARE(send(m_ann, room, s(text)).errorId(), s("chat.invalid_text"));
    QCOMPARE(send(m_ann, room, s("می‌خواهم 👩‍🚀")).text("message"),
             s("می‌خواهم 👩‍🚀"));
    QCOMPARE(send(m_ann, room, s("x"), {{s("clientId"), s("nonsense")}}).status, 400);
    QCOMPARE(send(m_ann, room, s("x"), {{s("messageType"), s("system")}}).status, 400);
    QCOMPARE(send(m_ann, room, s("x"), {{s("unknown"), 1}}).status, 400);
    QCOMPARE(send(m_ann, QString(), s("x")).status, 400);
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), {{s("message"), s("x")}}, m_ann.token)
                 .wrongFields(),
             QStringList{s("roomId")});
    QCOMPARE(send(m_ann, RoomId::make().toString(), s("x")).status, 404);
    const QJsonArray meant{m_bob.userId.toString(), m_stranger.userId.toString(),
                           m_ann.userId.toString(), UserId::make().toString()};
    const ApiReply outsider = send(m_ann, room, s("@Bob @Stranger"), {{s("mentions"), meant}});
    QCOMPARE(outsider.status, 400);
    QCOMPARE(outsider.errorId(), s("chat.mention_not_member"));
    QCOMPARE(outsider.wrongFields(), (QStringList{s("mentions[1]"), s("mentions[3]")}));
    const ApiReply whole = send(m_ann, room, s("whole"));
    const QJsonObject worse{{s("messageId"), whole.text("messageId")},
                            {s("message"), s("@Stranger")},
                            {s("mentions"), QJsonArray{m_stranger.userId.toString()}}};
    QCOMPARE(m_server->call("PATCH", s("/api/chat/message"), worse, m_ann.token).errorId(),
             s("chat.mention_not_member"));
    const QJsonObject flag{{s("messageId"), whole.text("messageId")},
                           {s("emoji"), s("👍").repeated(50)}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/like"), flag, m_ann.token).status, 400);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/message"),
                        {{s("messageId"), MessageId::make().toString()}, {s("message"), s("x")}},
                        m_ann.token)
                 .status,
             404);
}

void TestChatRefusals::refusalsNameTheField()
{
    const QString room = group(m_ann, {m_bob});
    const QString other = group(m_ann, {});
    const QString elsewhere = send(m_ann, other, s("elsewhere")).text("messageId");
    const QJsonArray files{AttachmentId::make().toString(), AttachmentId::make().toString()};
    struct Case
    {
        QString text;
        QJsonObject more;
        const char *id;
        QStringList fields;
    };
    for (const Case &one : QList<Case>{
             {s(" "), {}, "chat.empty", {s("message")}},
             {s("a\u202eb"), {}, "chat.invalid_text", {s("message")}},
             {s("x"), {{s("replyTo"), elsewhere}}, "chat.reply_not_in_room", {s("replyTo")}},
             {s("x"),
              {{s("lessonId"), LessonId::make().toString()}},
              "chat.lesson_not_in_course",
              {s("lessonId")}},
             {s("x"),
              {{s("attachments"), files}},
              "chat.attachment_not_found",
              {s("attachments[0]"), s("attachments[1]")}},
             {s("x"), {{s("messageType"), s("image")}}, "request.invalid", {s("messageType")}},
             {s("x"), {{s("messageType"), s("voice")}}, "request.invalid", {s("messageType")}},
             {s("x"), {{s("messageType"), s("file")}}, "request.invalid", {s("messageType")}},
         }) {
        const ApiReply refused = send(m_ann, room, one.text, one.more);
        QCOMPARE(refused.errorId(), s(one.id));
        QCOMPARE(refused.wrongFields(), one.fields);
    }
    const ApiReply draft =
        m_server->call("PUT", s("/api/rooms/%1/draft").arg(room),
                       {{s("text"), s("x")}, {s("replyTo"), elsewhere}}, m_ann.token);
    QCOMPARE(draft.errorId(), s("chat.reply_not_in_room"));
    QCOMPARE(draft.wrongFields(), QStringList{s("replyTo")});
    const QString id = send(m_ann, room, s("whole")).text("messageId");
    const ApiReply emptied =
        m_server->call("PATCH", s("/api/chat/message"),
                       {{s("messageId"), id}, {s("message"), s(" ")}}, m_ann.token);
    QCOMPARE(emptied.errorId(), s("chat.empty"));
    QCOMPARE(emptied.wrongFields(), QStringList{s("message")});
    const ApiReply shy = m_server->call("POST", s("/api/chat/message/like"),
                                        {{s("messageId"), id}, {s("emoji"), s("no")}}, m_ann.token);
    QCOMPARE(shy.errorId(), s("chat.invalid_emoji"));
    QCOMPARE(shy.wrongFields(), QStringList{s("emoji")});
    const auto why = [](const ApiReply &reply, const char *field) {
        return reply.json[s("error")][s("fields")][s(field)].toString();
    };
    const ApiReply alone =
        m_server->call("POST", s("/api/rooms"),
                       {{s("type"), s("personal")}, {s("userIds"), QJsonArray{}}}, m_ann.token);
    QCOMPARE(why(alone, "userIds"), s("must be one other person"));
    const ApiReply oneself = m_server->call(
        "GET", s("/api/chat/personel?userId=") + m_ann.userId.toString(), m_ann.token);
    QCOMPARE(why(oneself, "userId"), s("must be one other person"));
    const ApiReply words = m_server->call(
        "PUT", s("/api/chat/words"), {{s("words"), QJsonArray{s("two words")}}}, m_admin.token);
    QCOMPARE(why(words, "words"), s("must be single words"));
}

LECTERN_CONTRACT_MAIN(TestChatRefusals)
#include "chat_refusals.moc"
