// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"

#include "shared/core/json_encoder.h"
#include "shared/dto/chat_history.h"
#include "shared/dto/chat_join.h"
#include "shared/dto/chat_moderation.h"
#include "shared/dto/chat_reads.h"
#include "shared/dto/chat_search.h"
#include "shared/dto/chat_traces.h"
#include "shared/dto/profile.h"
#include "tests/qml/demo_replies.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QJsonDocument>

#include <functional>

namespace lectern {

namespace {

const QString kRooms = QStringLiteral("/api/chat");

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

RoomId roomNumber(int number)
{
    return RoomId(*Uuid::fromString(QStringLiteral("0190a000-0000-7000-8000-0000000000%1")
                                        .arg(number, 2, 10, QLatin1Char('0'))));
}

struct Cast
{
    ChatPersonDto me;
    ChatPersonDto nora{UserId::make(), QStringLiteral("Nora Lindqvist"), {}};
    ChatPersonDto tomas{UserId::make(), QStringLiteral("Tomás Arias"), {}};
    ChatPersonDto aiko{UserId::make(), QStringLiteral("Aiko Tanaka"), {}};
    ChatPersonDto omar{UserId::make(), QStringLiteral("عمر الحداد"), {}};
};

Cast cast()
{
    const QJsonObject profile = recordedReply(QStringLiteral("profile"));
    const auto id = Uuid::fromString(profile.value(QLatin1String("userId")).toString());
    Cast all;
    all.me = {UserId(id.value_or(Uuid::v7())), profile.value(QLatin1String("name")).toString(), {}};
    return all;
}

/// Says things, a minute after one another or as long as asked for.
struct Talk
{
    RoomId room;
    QList<MessageDto> messages;
    Timestamp at{QDateTime(QDate::currentDate().addDays(-1), QTime(16, 40)).toMSecsSinceEpoch()};

    MessageDto &say(const ChatPersonDto &who, const QString &text, int minutes = 1)
    {
        at = at.plusSeconds(qint64(minutes) * 60);
        MessageDto one;
        one.messageId = MessageId::make();
        one.roomId = room;
        one.seq = messages.size() + 1;
        one.change = one.seq;
        one.sender = who;
        one.message = text;
        one.createdAt = at;
        messages.append(one);
        return messages.last();
    }
};

RoomDto roomOf(const Talk &talk, const QString &name, RoomType type)
{
    RoomDto room;
    room.roomId = talk.room;
    room.type = type;
    room.name = name;
    room.lastMessage = talk.messages.constLast();
    room.lastMessageAt = talk.at;
    room.lastSeq = room.lastChange = room.lastReadSeq = talk.messages.size();
    room.memberCount = 34;
    room.maxFileBytes = limits::kUploadBodyBytes;
    room.createdAt = talk.messages.constFirst().createdAt;
    return room;
}

Talk courseTalk(const Cast &who)
{
    Talk talk{roomNumber(1), {}};
    const auto S = [](const char *text) { return QString::fromUtf8(text); };
    talk.say(who.nora,
             S("Welcome, everybody! This is the room of the course: ask whatever you like, "
               "also about what seems small."));
    talk.say(who.nora, S("The star charts are under **Materials** in lesson 2."), 1);
    MessageDto &question =
        talk.say(who.tomas,
                 S("My stars become short lines at 30 seconds, although I follow the rule "
                   "from the lesson. Is that the lens, or do I count wrong?"),
                 14);
    question.messageId = MessageId(*Uuid::fromString(threadMessage()));
    question.reactions = {{QStringLiteral("👍"), 3, true}};
    question.replies = 2;
    MessageDto &answer =
        talk.say(who.nora,
                 S("You count right, but the rule is for full frame. With a crop sensor "
                   "divide once more: `500 / (1.5 × 24) = 13.9 s`."),
                 3);
    // What is said next moves these.
    const MessageId asked = question.messageId;
    const MessageId answered = answer.messageId;
    answer.replyTo = answer.threadId = asked;
    answer.threadReplies = 2;
    answer.reactions = {{QStringLiteral("🎉"), 5, false}, {QStringLiteral("🙏"), 2, true}};
    MessageDto &thanks = talk.say(who.me, S("Oh, that explains my last three nights."), 2);
    thanks.replyTo = answered;
    thanks.threadId = asked;
    thanks.threadReplies = 2;
    MessageDto &mine = talk.say(who.me, S("Thank you both!"), 1);
    mine.messageId = MessageId(*Uuid::fromString(editedMessage()));
    mine.editedAt = talk.at;
    talk.at = {QDateTime(QDate::currentDate(), QTime(0, 1)).toMSecsSinceEpoch()};
    MessageDto &moment =
        talk.say(who.aiko, S("Which star is the bright one to the left of the tree?"), 1);
    moment.lessonId = LessonId::make();
    moment.second = 754;
    talk.say(who.tomas, S("Vega, I think. https://en.wikipedia.org/wiki/Vega"), 1);
    talk.say(who.aiko, {}, 1).deletedAt = talk.at;
    talk.say(who.omar, S("شكرًا، هذا مفيد جدًا!"), 1);
    return talk;
}

Talk shortTalk(int number, const ChatPersonDto &who, const QString &text, int daysAgo)
{
    Talk talk{roomNumber(number), {}};
    talk.at = {QDateTime(QDate::currentDate().addDays(-daysAgo), QTime(9, 12)).toMSecsSinceEpoch()};
    talk.say(who, text);
    return talk;
}

void answerJoin(FakeApiServer &server, const Talk &talk, const RoomDto &room)
{
    JoinReply join;
    join.roomId = room.roomId;
    join.room = room;
    join.messages = talk.messages;
    join.lastSeq = join.lastChange = talk.messages.size();
    const QString path = QLatin1String("/api/rooms/") + room.roomId.toString();
    server.answer("GET", path + QLatin1String("/join"), asObject(join));
}

/// There is no other room.
void answerAlone(FakeApiServer &server, const Talk &talk, const QString &name)
{
    const RoomDto room = roomOf(talk, name, RoomType::Course);
    answerJoin(server, talk, room);
    RoomListReply list;
    list.rooms = {room};
    list.total = 1;
    server.answer("GET", kRooms, asObject(list));
}

} // namespace

namespace {

QString answerRooms(FakeApiServer &server, const std::function<void(RoomDto &)> &ruled = {})
{
    const Cast who = cast();
    const Talk course = courseTalk(who);
    RoomDto room = roomOf(course, QStringLiteral("Night Sky Photography"), RoomType::Course);
    room.lastReadSeq = 8;
    room.unreadCount = 2;
    room.canModerate = true;
    if (ruled)
        ruled(room);
    const Talk two = shortTalk(
        2, who.nora, QStringLiteral("Your last picture is wonderful. Shall we show it?"), 1);
    RoomDto personal = roomOf(two, who.nora.name, RoomType::Personal);
    personal.peer = who.nora;
    answerJoin(server, two, personal);
    RoomMembersReply pair;
    for (const ChatPersonDto &one : {who.me, who.nora}) {
        RoomMemberDto member;
        member.userId = one.userId;
        member.name = one.name;
        member.lastSeen = Timestamp::now().plusSeconds(-5 * 60 - 20);
        pair.members.append(member);
    }
    server.answer("GET", QStringLiteral("/api/rooms/%1/members").arg(personalRoom()),
                  asObject(pair));
    server.answer("GET", QStringLiteral("/api/v1/chat/status"), asObject(StatusReply{true, {}}));
    MessageEditsReply edits;
    const Timestamp before{QDateTime(QDate::currentDate(), QTime(0, 2)).toMSecsSinceEpoch()};
    edits.edits = {{QStringLiteral("Thank you boht, that was quick."), before, who.me, false},
                   {QStringLiteral("Thank you both, and good night to everybody who is still out "
                                   "there with a tripod!"),
                    before.plusSeconds(120), who.nora, true}};
    server.answer("GET", QStringLiteral("/api/chat/message/%1/edits").arg(editedMessage()),
                  asObject(edits));
    personal.unreadCount = 1;
    personal.mentionCount = 1;
    RoomDto group = roomOf(
        shortTalk(3, who.me, QStringLiteral("Saturday, 22:00, at the old mill?"), 3),
        QStringLiteral("Study group with a name that goes on and on and on"), RoomType::Group);
    RoomDto muted =
        roomOf(shortTalk(4, who.tomas, QStringLiteral("And the sourdough has risen 🎉"), 12),
               QStringLiteral("Bread from Scratch"), RoomType::Course);
    muted.mutedUntil = Timestamp::now().plusSeconds(86400);
    muted.unreadCount = 128;
    RoomListReply list;
    list.rooms = {room, personal, group, muted};
    list.total = list.rooms.size();
    server.answer("GET", kRooms, asObject(list));
    JoinReply join;
    join.roomId = room.roomId;
    join.room = room;
    join.onlineUsers = {who.nora, who.aiko, who.me};
    join.messages = course.messages;
    join.lastSeq = join.lastChange = course.messages.size();
    const QString path = QLatin1String("/api/rooms/") + room.roomId.toString();
    server.answer("POST", path + QLatin1String("/join"), asObject(join));
    server.answer("GET", path + QLatin1String("/join"), asObject(join));
    RoomMembersReply members;
    for (const ChatPersonDto &one : {who.aiko, who.me, who.nora, who.tomas, who.omar}) {
        RoomMemberDto member;
        member.userId = one.userId;
        member.name = one.name;
        member.role = one.userId == who.nora.userId ? RoomRole::Admin : RoomRole::Member;
        member.lastSeen = Timestamp::now().plusSeconds(-3600 * 20);
        member.lastReadSeq = 6;
        if (one.userId == who.tomas.userId)
            member.silencedUntil = Timestamp::now().plusSeconds(86400);
        members.members.append(member);
    }
    members.total = members.members.size();
    server.answer("GET", path + QLatin1String("/members"), asObject(members));
    server.answer(
        "GET", path + QLatin1String("/reads"),
        asObject(ReadCountsReply{room.roomId, {{qint64(course.messages.size()), 2}, {3, 1}}}));
    ReadersReply readers;
    readers.readers = {who.aiko, who.nora, who.tomas, who.omar};
    readers.total = readers.readers.size();
    server.answer("GET", QStringLiteral("/api/chat/message/%1/readers").arg(editedMessage()),
                  asObject(readers));
    MessageDto liked = course.messages[2];
    liked.change = course.messages.size() + 1;
    liked.reactions.append({QStringLiteral("🔭"), 1, true});
    server.answer("POST", QStringLiteral("/api/chat/message/like"), asObject(liked));
    MessageListReply thread;
    thread.roomId = room.roomId;
    thread.messages = {course.messages[4], course.messages[3], course.messages[2]};
    thread.total = thread.messages.size();
    server.answer("GET", path + QLatin1String("/messages"), asObject(thread));
    PinsReply pins;
    pins.messages = {course.messages[1], course.messages[0]};
    server.answer("GET", path + QLatin1String("/pins"), asObject(pins));
    UserListReply people;
    for (const ChatPersonDto &one : {who.aiko, who.nora, who.tomas, who.omar})
        people.users.append({one.userId, one.name, {}, {}, Role::Student});
    people.total = people.users.size();
    server.answer("GET", QStringLiteral("/api/user/search"), asObject(people));
    ReportDto report;
    report.reportId = ReportId::make();
    report.message = course.messages[2];
    report.originalText = report.message.message;
    report.reporter = who.aiko;
    report.reason = QStringLiteral("This was asked three times already, and not politely.");
    report.createdAt = Timestamp::now().plusSeconds(-86400);
    ReportListReply reports;
    reports.reports = {report};
    server.answer("GET", QStringLiteral("/api/chat/reports"), asObject(reports));
    ChatHitDto hit{course.messages[3], {{10, 15}}};
    server.answer("GET", QStringLiteral("/api/v1/chat/search"),
                  asObject(ChatSearchReply{{hit, hit}, 1, 20, {}}));
    return room.roomId.toString();
}

} // namespace

QString answerChats(FakeApiServer &server)
{
    return answerRooms(server);
}

void answerInvisible(FakeApiServer &server)
{
    answerChats(server);
    server.answer("GET", QStringLiteral("/api/v1/chat/status"), asObject(StatusReply{false, {}}));
}

QString personalRoom()
{
    return roomNumber(2).toString();
}

QString threadMessage()
{
    return QStringLiteral("0190a000-0000-7000-8000-0000000000e2");
}

QString editedMessage()
{
    return QStringLiteral("0190a000-0000-7000-8000-0000000000e1");
}

void answerArchived(FakeApiServer &server)
{
    answerRooms(server, [](RoomDto &room) { room.archivedAt = Timestamp::now(); });
}

void answerSlow(FakeApiServer &server)
{
    answerRooms(server, [](RoomDto &room) {
        room.canModerate = false;
        room.slowModeSeconds = 300;
    });
}

void answerSilenced(FakeApiServer &server)
{
    answerRooms(server, [](RoomDto &room) {
        room.canModerate = room.canSend = false;
        room.silencedUntil = Timestamp::now().plusSeconds(3600);
    });
}

void answerModeration(FakeApiServer &server, Role role)
{
    const Cast who = cast();
    QJsonObject profile = recordedReply(QStringLiteral("profile"));
    profile.insert(QStringLiteral("role"), enumText(role));
    server.answer("GET", QStringLiteral("/api/auth/user/profile"), profile);
    WordsReply words;
    for (const char *word : {"blockhead", "dummling", "numpty", "twerp"})
        words.words.append(QString::fromLatin1(word));
    server.answer("GET", QStringLiteral("/api/chat/words"), asObject(words));
    AuditReply audit;
    Timestamp at{QDateTime(QDate::currentDate(), QTime(0, 5)).toMSecsSinceEpoch()};
    const auto decided = [&](const ChatPersonDto &actor, const char *action,
                             const std::optional<ChatPersonDto> &subject, const char *detail) {
        AuditEntryDto entry;
        entry.at = at;
        entry.actor = actor;
        entry.action = QString::fromLatin1(action);
        entry.subject = subject;
        entry.detail = QString::fromLatin1(detail);
        if (entry.action.startsWith(QLatin1String("message.")))
            entry.messageId = MessageId::make();
        audit.entries.append(entry);
        at = at.plusSeconds(-7 * 3600);
    };
    decided(who.me, "message.pinned", who.nora, "");
    decided(who.nora, "member.silenced", who.tomas, "Asked to stop twice, and did not.");
    decided(who.nora, "message.deleted", who.tomas, "");
    decided(who.me, "report.dismissed", who.aiko, "I do not like this answer");
    decided(who.me, "room.settings", {}, "announceOnly=false slowModeSeconds=30");
    decided(who.nora, "room.settings", {}, "archived=false");
    decided(who.nora, "room.settings", {}, "archived=true");
    server.answer("GET", QStringLiteral("/api/rooms/%1/audit").arg(roomNumber(1).toString()),
                  asObject(audit));
}

void answerLessonChat(FakeApiServer &server, const QString &courseId, const QString &lessonId)
{
    const Cast who = cast();
    Talk talk{roomNumber(9), {}};
    const LessonId lesson(*Uuid::fromString(lessonId));
    MessageDto &first =
        talk.say(who.aiko, QStringLiteral("Is it really *half* of the Moon, or a little more?"));
    first.lessonId = lesson;
    first.second = 17;
    MessageDto &answer = talk.say(
        who.nora, QStringLiteral("A tiny bit more, you're right. Far too little to see."), 12);
    answer.replyTo = talk.messages[0].messageId;
    answer.reactions = {{QStringLiteral("👍"), 2, true}};
    MessageDto &second =
        talk.say(who.me, QStringLiteral("And why is there no eclipse every month?"), 40);
    second.lessonId = lesson;
    second.second = 84;
    RoomDto room = roomOf(talk, QStringLiteral("Why the Moon has phases"), RoomType::Lesson);
    room.courseId = CourseId(*Uuid::fromString(courseId));
    room.lessonId = lesson;
    server.answer("GET", QStringLiteral("/api/rooms/course/%1/lesson/%2").arg(courseId, lessonId),
                  asObject(room));
    answerJoin(server, talk, room);
}

void answerSilentLesson(FakeApiServer &server, const QString &courseId, const QString &lessonId)
{
    server.refuse("GET", QStringLiteral("/api/rooms/course/%1/lesson/%2").arg(courseId, lessonId),
                  404, QStringLiteral("chat.room_not_found"));
}

void answerFiles(FakeApiServer &server)
{
    answerChats(server);
    const Cast who = cast();
    Talk talk{roomNumber(1), {}};
    const auto attach = [&server](MessageDto &message, AttachmentDto file) {
        file.attachmentId = AttachmentId::make();
        file.url =
            QStringLiteral("/media/%1/file?exp=9999999999").arg(file.attachmentId.toString());
        if (file.width) {
            QImage picture(*file.width, *file.height, QImage::Format_RGB32);
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    picture.setPixel(x, y, qRgb(20 + y / 8, 30 + x / 12, 90 + y / 6));
            }
            QByteArray png;
            QBuffer out(&png);
            out.open(QIODevice::WriteOnly);
            picture.save(&out, "PNG");
            server.answerRaw("GET", QUrl(file.url).path(), 200, png, "image/png");
            message.messageType = MessageType::Image;
        } else {
            message.messageType = file.durationSeconds ? MessageType::Voice : MessageType::File;
        }
        message.attachments.append(file);
    };
    AttachmentDto picture;
    picture.name = QStringLiteral("milky-way.png");
    picture.contentType = QStringLiteral("image/png");
    picture.bytes = 482'113;
    picture.width = 960;
    picture.height = 640;
    attach(talk.say(who.nora, QStringLiteral("From the hill, at two in the morning.")), picture);
    AttachmentDto tall = picture;
    tall.name = QStringLiteral("tripod.png");
    tall.width = 400;
    tall.height = 900;
    attach(talk.say(who.me, {}, 3), tall);
    AttachmentDto chart;
    chart.name = QStringLiteral("star chart for the northern sky in a very long name.pdf");
    chart.contentType = QStringLiteral("application/pdf");
    chart.bytes = 1'204'224;
    attach(talk.say(who.tomas, QStringLiteral("The chart I use:"), 4), chart);
    AttachmentDto voice;
    voice.name = QStringLiteral("Voice message.wav");
    voice.contentType = QStringLiteral("audio/x-wav");
    voice.bytes = 320'044;
    voice.durationSeconds = 12.4;
    QByteArray bars;
    for (int i = 0; i < 64; ++i)
        bars += char(40 + (i * 37) % 200);
    voice.waveform = QString::fromLatin1(bars.toBase64());
    attach(talk.say(who.aiko, {}, 2), voice);
    answerAlone(server, talk, QStringLiteral("Night Sky Photography"));
}

void answerCode(FakeApiServer &server)
{
    answerChats(server);
    const Cast who = cast();
    const auto S = [](const char *text) { return QString::fromUtf8(text); };
    Talk talk{roomNumber(1), {}};
    talk.say(who.nora, S("Use `for word in words:` and not the **index**. So:\n```python\n"
                         "def shout(words):\n"
                         "    for word in words:\n"
                         "        # تعليق: every word\n"
                         "        print(word.upper(), end=\"!\\n\")\n"
                         "```\nThen `shout([\"half\", \"moon\"])` prints both."));
    talk.say(who.me, S("```\nx = 1\n```"), 3);
    talk.say(who.me, S("And why not with `range(len(words))`, as the book has it?"), 1);
    talk.say(who.omar,
             S("شكرًا! استخدمت `words[0]` هكذا:\n```\nif words:\n    print(words[0])\n```"), 4);
    talk.say(who.me,
             S("Mine is longer:\n```\nresult = [word.upper() for word in words if word and not "
               "word.startswith(\"#\") and len(word) > minimum_length]\n```\nwith the limit below "
               "it, because otherwise it would never have been found by anybody who reads it."),
             5);
    answerAlone(server, talk, QStringLiteral("Python for beginners"));
}

void answerNoChats(FakeApiServer &server)
{
    server.answer("GET", kRooms, asObject(RoomListReply()));
}

} // namespace lectern
