// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/events/outbox.h"
#include "server/features/learning/api.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

namespace {

constexpr db::Statement kLeave{"test.leave",
                               "UPDATE chat_members SET left_at = 1 WHERE user_id = ?"};
constexpr db::Statement kComeBack{
    "test.come_back", "UPDATE chat_members SET left_at = NULL WHERE user_id = ? AND removed = ?"};
constexpr db::Statement kCountMentions{"test.mentions", "SELECT count(*) FROM chat_mentions"};

} // namespace

/// What is decided in a course's room, and for how far it holds.
class TestChatCourseRooms : public CourseRoomSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        CourseRoomSuite::init();
        enterLesson({m_ann, m_bob});
    }

    void lessonsFollowTheirCourse();
    void theAuditSaysWhatBecameOfSettings();
    void silenceHoldsInLessons();
    void whoIsShownOutIsOutOfLessons();
    void removalIsFinishedByRepeatingIt();
    void mentionsFollowEditsAndDeletions();
    void lateEventsBringNobodyBack();
    void whoLeftComesBackAsBefore();
    void editsAreNoWayAround();
    void allAreMeantWithoutARowEach();
    void momentsAreReadWithoutASocket();
    void momentsAreOfTheCourse();
    void whoLeftStaysOutOfAnEditQuietly();

private:
    void set(const QJsonObject &settings)
    {
        QCOMPARE(m_server
                     ->call("PATCH", s("/api/rooms/") + m_room + s("/settings"), settings,
                            m_instructor.token)
                     .status,
                 200);
    }
    void silence(const Member &who, int seconds)
    {
        QCOMPARE(m_server
                     ->call("PUT", s("/api/rooms/") + m_room + s("/silence"),
                            {{s("userId"), who.userId.toString()}, {s("seconds"), seconds}},
                            m_instructor.token)
                     .status,
                 200);
    }
    ApiReply change(const char *path, const Member &who)
    {
        return m_server->call("PATCH", QLatin1String(path),
                              {{s("roomId"), m_room}, {s("userId"), who.userId.toString()}},
                              m_instructor.token);
    }
    void write(const std::function<void(db::Session &)> &function)
    {
        const Result<> written =
            await(m_server->school().database().write([function](db::Session &session) -> Result<> {
                function(session);
                return success();
            }));
        QVERIFY(written.ok());
    }
    /// The event of an enrollment again, and until it has been heard.
    void enrolledAgain(const Member &who)
    {
        const CourseId course = m_course.courseId;
        write([who, course](db::Session &session) {
            events::append(session, learning::kEnrolledEvent,
                           learning::LearningEvent{EnrollmentId::make(), who.userId, course});
        });
        const Member after = m_server->newMember();
        QVERIFY(!m_server->enroll(after, m_course).isEmpty());
        QTRY_COMPARE(m_server->call("GET", s("/api/chat"), after.token)
                         .data()
                         .value(s("rooms"))
                         .toArray()
                         .size(),
                     1);
    }
};

void TestChatCourseRooms::lessonsFollowTheirCourse()
{
    QCOMPARE(send(m_ann, m_lesson, s("x")).status, 201);
    QVERIFY(one(m_lesson, m_ann).data().value(s("canSend")).toBool());
    set({{s("announceOnly"), true}});
    QCOMPARE(send(m_ann, m_lesson, s("x")).errorId(), s("chat.announcements_only"));
    QVERIFY(!one(m_lesson, m_ann).data().value(s("canSend")).toBool());
    QCOMPARE(send(m_instructor, m_lesson, s("news")).status, 201);
    set({{s("announceOnly"), false}, {s("enabled"), false}});
    QCOMPARE(send(m_ann, m_lesson, s("x")).errorId(), s("chat.disabled"));
    QCOMPARE(send(m_instructor, m_lesson, s("news")).status, 201);
    set({{s("enabled"), true}, {s("archived"), true}});
    QCOMPARE(send(m_ann, m_lesson, s("x")).errorId(), s("chat.read_only"));
    QCOMPARE(send(m_instructor, m_lesson, s("x")).errorId(), s("chat.read_only"));
    set({{s("archived"), false}, {s("slowModeSeconds"), 60}});
    QCOMPARE(send(m_bob, m_lesson, s("first")).status, 201);
    QCOMPARE(send(m_bob, m_lesson, s("second")).errorId(), s("chat.slow_mode"));
}

void TestChatCourseRooms::theAuditSaysWhatBecameOfSettings()
{
    set({{s("archived"), true}});
    set({{s("archived"), false}, {s("enabled"), false}, {s("slowModeSeconds"), 30}});
    set({{s("enabled"), false}}); // nothing new
    const ApiReply audit =
        m_server->call("GET", s("/api/rooms/") + m_room + s("/audit"), m_instructor.token);
    QStringList details;
    for (const QJsonValue &entry : audit.data().value(s("entries")).toArray()) {
        QCOMPARE(entry[s("action")].toString(), s("room.settings"));
        QCOMPARE(entry[s("actor")][s("name")].toString(), s("Ines Instructor"));
        details.append(entry[s("detail")].toString());
    }
    QCOMPARE(details, (QStringList{s("enabled=false slowModeSeconds=30 archived=false"),
                                   s("archived=true")}));
}

void TestChatCourseRooms::silenceHoldsInLessons()
{
    const QString id = send(m_ann, m_lesson, s("before")).text("messageId");
    silence(m_ann, 60);
    QCOMPARE(send(m_ann, m_lesson, s("x")).errorId(), s("chat.silenced"));
    QCOMPARE(edit(m_ann, id, s("x")).errorId(), s("chat.silenced"));
    QCOMPARE(send(m_bob, m_lesson, s("x")).status, 201);
    silence(m_ann, 0);
    QCOMPARE(send(m_ann, m_lesson, s("x")).status, 201);
}

void TestChatCourseRooms::whoIsShownOutIsOutOfLessons()
{
    const int before = one(m_lesson, m_ann).data().value(s("memberCount")).toInt();
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    QCOMPARE(one(m_room, m_bob).status, 403);
    QCOMPARE(one(m_lesson, m_bob).status, 403);
    QCOMPARE(m_server->call("GET", lessonPath(), m_bob.token).status, 403);
    QCOMPARE(send(m_bob, m_lesson, s("still here")).errorId(), s("chat.not_a_member"));
    QCOMPARE(one(m_lesson, m_ann).data().value(s("memberCount")).toInt(), before - 1);
    // Nor in one that was never opened before.
    const QString other = s("/api/rooms/course/") + m_course.courseId.toString() + s("/lesson/") +
                          m_course.lessons[1].toString();
    QCOMPARE(m_server->call("GET", other, m_ann.token).status, 200);
    QCOMPARE(m_server->call("GET", other, m_bob.token).status, 403);
    // Whoever looks after the course may think better of it.
    QCOMPARE(change("/api/chat/add", m_bob).status, 200);
    QCOMPARE(change("/api/chat/add", m_bob).status, 200); // the answer got lost, say
    QCOMPARE(send(m_bob, m_room, s("thanks")).status, 201);
    QCOMPARE(send(m_bob, m_lesson, s("thanks")).status, 201);
    QCOMPARE(change("/api/chat/add", m_server->newMember()).errorId(), s("chat.not_a_group"));
}

void TestChatCourseRooms::removalIsFinishedByRepeatingIt()
{
    const int before = one(m_lesson, m_ann).data().value(s("memberCount")).toInt();
    QCOMPARE(send(m_ann, m_lesson, s("photosynthesis")).status, 201);
    QCOMPARE(send(m_ann, m_room, s("photosynthesis")).status, 201);
    const auto found = [this](const char *path, const char *list) {
        return m_server->call("GET", QLatin1String(path), m_bob.token)
            .data()
            .value(QLatin1String(list))
            .toArray()
            .size();
    };
    const auto total = [this] {
        return m_server->call("GET", s("/api/chat"), m_bob.token).data().value(s("total")).toInt();
    };
    const QString draft = s("/api/rooms/") + m_lesson + s("/draft");
    QCOMPARE(m_server->call("PUT", draft, {{s("text"), s("Dear")}}, m_bob.token).status, 200);
    QCOMPARE(total(), 2);
    QCOMPARE(found("/api/chat/drafts", "drafts"), 1);
    QCOMPARE(found("/api/v1/chat/search?q=photosynthesis", "messages"), 2);
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    // As it is where the lessons' rooms were not reached.
    write([this](db::Session &session) { session.run(kComeBack, m_bob.userId, false); });
    // What is left there is not to be seen: not while it waits for the index, nor when it is in it.
    QCOMPARE(found("/api/chat", "rooms"), 0);
    QCOMPARE(total(), 0);
    QCOMPARE(found("/api/chat/drafts", "drafts"), 0);
    QCOMPARE(found("/api/v1/chat/search?q=photosynthesis", "messages"), 0);
    // Nobody there can call for them.
    const ApiReply called = m_server->call("POST", s("/api/chat/message"),
                                           {{s("roomId"), m_lesson},
                                            {s("message"), s("@Bob look")},
                                            {s("mentions"), QJsonArray{m_bob.userId.toString()}}},
                                           m_ann.token);
    QCOMPARE(called.errorId(), s("chat.mention_not_member"));
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    QCOMPARE(found("/api/chat", "rooms"), 0);
    QCOMPARE(found("/api/v1/chat/search?q=photosynthesis", "messages"), 0);
    QCOMPARE(one(m_lesson, m_ann).data().value(s("memberCount")).toInt(), before - 2);
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    QCOMPARE(one(m_lesson, m_ann).data().value(s("memberCount")).toInt(), before - 2);
    QCOMPARE(change("/api/chat/remove", m_server->newMember()).errorId(), s("chat.not_in_room"));
}

void TestChatCourseRooms::mentionsFollowEditsAndDeletions()
{
    const auto mentions = [this](const Member &who) {
        return one(m_room, who).data().value(s("mentionCount")).toInt();
    };
    const auto ids = [](const QList<Member> &people) {
        QJsonArray out;
        for (const Member &member : people)
            out.append(member.userId.toString());
        return out;
    };
    const auto put = [&](const QByteArray &method, QJsonObject body) {
        return m_server->call(method, s("/api/chat/message"), body, m_instructor.token);
    };
    const QString id =
        put("POST",
            {{s("roomId"), m_room}, {s("message"), s("@Ann look")}, {s("mentions"), ids({m_ann})}})
            .text("messageId");
    QCOMPARE(mentions(m_ann), 1);
    // Another person, and the other way round; then only who is meant changes.
    QCOMPARE(
        put("PATCH",
            {{s("messageId"), id}, {s("message"), s("@Bob look")}, {s("mentions"), ids({m_bob})}})
            .status,
        200);
    QCOMPARE(mentions(m_ann), 0);
    QCOMPARE(mentions(m_bob), 1);
    QCOMPARE(put("PATCH", {{s("messageId"), id},
                           {s("message"), s("@Bob look")},
                           {s("mentions"), ids({m_ann, m_bob})}})
                 .status,
             200);
    QCOMPARE(mentions(m_ann), 1);
    QCOMPARE(mentions(m_bob), 1);
    QCOMPARE(put("PATCH", {{s("messageId"), id}, {s("message"), s("@all look")}}).status, 200);
    QCOMPARE(mentions(m_ann), 1);
    QCOMPARE(put("PATCH", {{s("messageId"), id}, {s("message"), s("look")}}).status, 200);
    QCOMPARE(mentions(m_ann), 1);
    QCOMPARE(
        m_server->call("DELETE", s("/api/chat/message"), {{s("messageId"), id}}, m_instructor.token)
            .status,
        200);
    QCOMPARE(mentions(m_ann), 0);
    QCOMPARE(mentions(m_bob), 0);
}

void TestChatCourseRooms::lateEventsBringNobodyBack()
{
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    enrolledAgain(m_bob);
    QCOMPARE(one(m_room, m_bob).status, 403);
    QCOMPARE(send(m_bob, m_room, s("back again")).status, 403);
}

void TestChatCourseRooms::whoLeftComesBackAsBefore()
{
    silence(m_bob, 600);
    write([this](db::Session &session) { session.run(kLeave, m_bob.userId); });
    enrolledAgain(m_bob);
    QCOMPARE(one(m_room, m_bob).status, 200);
    QCOMPARE(send(m_bob, m_room, s("loud again")).errorId(), s("chat.silenced"));
    // The other rooms open by themselves.
    QCOMPARE(one(m_lesson, m_bob).status, 200);
}

void TestChatCourseRooms::editsAreNoWayAround()
{
    const QString old = send(m_ann, m_room, s("first")).text("messageId");
    set({{s("announceOnly"), true}});
    QCOMPARE(edit(m_ann, old, s("my announcement")).errorId(), s("chat.announcements_only"));
    set({{s("announceOnly"), false}, {s("slowModeSeconds"), 60}});
    const QString id = send(m_bob, m_room, s("a mesage")).text("messageId");
    QCOMPARE(edit(m_bob, id, s("a message")).status, 200);
    const ApiReply again = edit(m_bob, id, s("another message"));
    QCOMPARE(again.status, 429);
    QCOMPARE(again.errorId(), s("chat.slow_mode"));
    QVERIFY(again.header("Retry-After").toInt() > 50);
    QCOMPARE(edit(m_ann, old, s("old, but as good as new")).errorId(), QString());
    QCOMPARE(edit(m_ann, old, s("and again")).errorId(), s("chat.slow_mode"));
    QCOMPARE(send(m_ann, m_room, s("and again")).errorId(), s("chat.slow_mode"));
    set({{s("slowModeSeconds"), 0}});
    QCOMPARE(edit(m_bob, id, s("another message")).status, 200);
}

void TestChatCourseRooms::allAreMeantWithoutARowEach()
{
    const auto mentions = [this](const Member &who) {
        return one(m_room, who).data().value(s("mentionCount")).toInt();
    };
    const QString id = send(m_instructor, m_room, s("@all news")).text("messageId");
    QCOMPARE(mentions(m_ann), 1);
    QCOMPARE(mentions(m_instructor), 0);
    write([](db::Session &session) {
        db::Rows rows = session.query(kCountMentions);
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), 0);
    });
    QCOMPARE(edit(m_instructor, id, s("no news")).status, 200);
    QCOMPARE(mentions(m_ann), 0);
    QVERIFY(send(m_instructor, m_room, s("@all once more")).status == 201);
    QCOMPARE(mentions(m_bob), 1);
    const QString last = send(m_instructor, m_room, s("read")).text("messageId");
    QCOMPARE(m_server->call("PUT", s("/api/v1/chat/read/") + last, m_bob.token).status, 200);
    QCOMPARE(mentions(m_bob), 0);
}

void TestChatCourseRooms::momentsAreReadWithoutASocket()
{
    const QJsonObject asked{{s("roomId"), m_lesson},
                            {s("message"), s("Why?")},
                            {s("lessonId"), m_course.lessons[0].toString()},
                            {s("second"), 61.5}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), asked, m_ann.token).status, 201);
    // By somebody who has never been in the lesson's room; looking makes none where there is none.
    const Member late = m_server->newMember(Role::Student, s("Late"));
    QVERIFY(!m_server->enroll(late, m_course).isEmpty());
    const QString other = s("/api/rooms/course/") + m_course.courseId.toString() + s("/lesson/") +
                          m_course.lessons[1].toString();
    QCOMPARE(m_server->call("GET", other + s("?existing=true"), late.token).status, 404);
    const QString room =
        m_server->call("GET", lessonPath() + s("?existing=true"), late.token).text("roomId");
    QCOMPARE(room, m_lesson);
    for (const char *way : {"/join", "/messages"}) {
        const ApiReply read =
            m_server->call("GET", s("/api/rooms/") + room + QLatin1String(way), late.token);
        QCOMPARE(read.status, 200);
        const QJsonArray messages = read.data().value(s("messages")).toArray();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0][s("second")].toDouble(), 61.5);
        QCOMPARE(messages[0][s("lessonId")].toString(), m_course.lessons[0].toString());
    }
}

void TestChatCourseRooms::momentsAreOfTheCourse()
{
    const QString group = m_server
                              ->call("POST", s("/api/chat"),
                                     {{s("type"), s("group")}, {s("name"), s("Club")}}, m_ann.token)
                              .text("roomId");
    const TestCourse other = m_server->newCourse(m_instructor, s("Other"));
    const auto ask = [this](const QString &room, const QJsonObject &moment) {
        QJsonObject body{{s("roomId"), room}, {s("message"), s("Why?")}};
        for (auto it = moment.begin(); it != moment.end(); ++it)
            body.insert(it.key(), it.value());
        return m_server->call("POST", s("/api/chat/message"), body, m_ann.token);
    };
    const QString pdf = m_course.lessons[2].toString();
    const QString foreign = other.lessons[0].toString();
    for (const QString &room : {m_room, m_lesson}) {
        QCOMPARE(ask(room, {{s("lessonId"), pdf}, {s("page"), 3}}).status, 201);
        QCOMPARE(ask(room, {{s("lessonId"), pdf}}).status, 201);
        for (const QString &lesson : {foreign, LessonId::make().toString()})
            QCOMPARE(ask(room, {{s("lessonId"), lesson}, {s("second"), 1}}).errorId(),
                     s("chat.lesson_not_in_course"));
    }
    QCOMPARE(ask(group, {{s("lessonId"), pdf}}).errorId(), s("chat.lesson_not_in_course"));
    QCOMPARE(ask(m_room, {{s("second"), 1}}).wrongFields(), QStringList{s("lessonId")});
    QCOMPARE(ask(m_room, {{s("page"), 1}}).wrongFields(), QStringList{s("lessonId")});
    QCOMPARE(ask(m_room, {{s("lessonId"), pdf}, {s("page"), 1}, {s("second"), 1}}).wrongFields(),
             QStringList{s("page")});
    for (const double second : {-0.5, 360001.0})
        QCOMPARE(ask(m_room, {{s("lessonId"), pdf}, {s("second"), second}}).wrongFields(),
                 QStringList{s("second")});
    for (const int page : {0, 100001})
        QCOMPARE(ask(m_room, {{s("lessonId"), pdf}, {s("page"), page}}).wrongFields(),
                 QStringList{s("page")});
    // Of a room that is not one's own nothing is said.
    const Member stranger = m_server->newMember();
    const QJsonObject body{{s("roomId"), group}, {s("message"), s("x")}, {s("lessonId"), foreign}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), body, stranger.token).errorId(),
             s("chat.room_not_found"));
}

void TestChatCourseRooms::whoLeftStaysOutOfAnEditQuietly()
{
    const QJsonArray both{m_ann.userId.toString(), m_bob.userId.toString()};
    QJsonObject body{{s("roomId"), m_room},
                     {s("message"), s("@Ann @Bob")},
                     {s("clientId"), Uuid::v7().toString()},
                     {s("mentions"), both}};
    const ApiReply sent = m_server->call("POST", s("/api/chat/message"), body, m_instructor.token);
    QCOMPARE(sent.status, 201);
    QCOMPARE(change("/api/chat/remove", m_bob).status, 200);
    // Sent again it is the message it was.
    const ApiReply again = m_server->call("POST", s("/api/chat/message"), body, m_instructor.token);
    QCOMPARE(again.text("messageId"), sent.text("messageId"));
    const ApiReply edited = m_server->call("PATCH", s("/api/chat/message"),
                                           {{s("messageId"), sent.text("messageId")},
                                            {s("message"), s("@Ann @Bob, look")},
                                            {s("mentions"), both}},
                                           m_instructor.token);
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.data().value(s("mentions")).toArray(), QJsonArray{m_ann.userId.toString()});
}

LECTERN_CONTRACT_MAIN(TestChatCourseRooms)
#include "chat_course_rooms.moc"
