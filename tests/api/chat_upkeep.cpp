// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of rooms when courses and accounts change, and what an admin of the school may see.
#include "server/core/concurrency/await.h"
#include "server/features/chat/sql_moderation_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "shared/dto/chat_moderation.h"
#include "tests/api/chat_socket.h"
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

namespace {

constexpr db::Statement kRename{"test.rename", "UPDATE courses SET title = ? WHERE id = ?"};
constexpr db::Statement kRenameLesson{"test.rename_lesson",
                                      "UPDATE lessons SET title = ? WHERE id = ?"};
constexpr db::Statement kClosed{"test.closed",
                                "UPDATE chat_reports SET closed_at = ? WHERE id = ?"};
constexpr db::Statement kAssign{"test.assign", "UPDATE courses SET instructor_id = ? WHERE id = ?"};

} // namespace

class TestChatUpkeep : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginCourseOfAnn();
        enterLesson({m_ann});
    }

    void roomsAreArchivedWithTheirCourse();
    void roomsAreCalledAsTheirCourse();
    void roomsGoToAnotherInstructor();
    void aGroupIsNeverWithoutAdmin();
    void adminsLookWhereSomethingWasReported_data();
    void adminsLookWhereSomethingWasReported();
    void whateverAnAdminReadsLeavesATrace_data();
    void whateverAnAdminReadsLeavesATrace();
    void onesOwnReportOpensNothing();
    void whatTheRoomSaysStays();
    void whoChangesTheWordsIsKnown();

private:
    ApiReply messages(const QString &room, const Member &who)
    {
        return m_server->call("GET", s("/api/rooms/") + room + s("/messages"), who.token);
    }
    /// As the catalog does: the change, and what it says of it.
    void changeCourse(
        CourseStatus status, const std::function<void(db::Session &)> &also = [](db::Session &) {})
    {
        catalog::CourseWriter *writer = &m_server->school().courses();
        const CourseId course = m_course.courseId;
        const auto change = [writer, course, status, also](db::Session &session) -> Result<> {
            also(session);
            return writer->setStatus(session, course, status, Timestamp::now());
        };
        QVERIFY(await(m_server->school().database().write(change)));
    }
    /// In the database itself.
    void read(const std::function<void(db::Session &)> &function)
    {
        const auto unit = [function](db::Session &session) -> Result<> {
            function(session);
            return success();
        };
        QVERIFY(await(m_server->school().database().write(unit)));
    }
    QString group(const Member &owner, const QList<Member> &others, const char *type = "group")
    {
        QJsonArray ids;
        for (const Member &other : others)
            ids.append(other.userId.toString());
        QJsonObject body{{s("type"), s(type)}, {s("userIds"), ids}};
        if (s(type) == s("group"))
            body.insert(s("name"), s("Club"));
        return m_server->call("POST", s("/api/chat"), body, owner.token).text("roomId");
    }
};

void TestChatUpkeep::roomsAreArchivedWithTheirCourse()
{
    Socket ann(*m_server, m_ann);
    QVERIFY(ann.ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    changeCourse(CourseStatus::Archived);
    for (const QString &room : {m_room, m_lesson}) {
        QTRY_COMPARE_WITH_TIMEOUT(send(m_ann, room, s("x")).errorId(), s("chat.read_only"),
                                  Socket::kTimeoutMs);
        QVERIFY(!one(room, m_ann).text("archivedAt").isEmpty());
        QCOMPARE(messages(room, m_ann).status, 200);
    }
    QTRY_VERIFY(!ann.heard("room-updated").isEmpty());
    QVERIFY(!ann.heard("room-updated").constLast()[s("archivedAt")].toString().isEmpty());
    // A lesson's room that is made now is as the others.
    const QString path = s("/api/rooms/course/%1/lesson/%2")
                             .arg(m_course.courseId.toString(), m_course.lessons[1].toString());
    const QString late = m_server->call("GET", path, m_instructor.token).text("roomId");
    QCOMPARE(send(m_instructor, late, s("x")).errorId(), s("chat.read_only"));
    changeCourse(CourseStatus::Published);
    for (const QString &room : {m_room, m_lesson})
        QTRY_COMPARE_WITH_TIMEOUT(send(m_ann, room, s("x")).status, 201, Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(send(m_instructor, late, s("x")).status, 201, Socket::kTimeoutMs);
    QTRY_VERIFY(ann.heard("room-updated").size() >= 2);
    QVERIFY(ann.heard("room-updated").constLast()[s("archivedAt")].toString().isEmpty());
    // What somebody archived by hand is theirs to open.
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/rooms/") + m_lesson + s("/settings"),
                        {{s("archived"), true}}, m_instructor.token)
                 .status,
             200);
    changeCourse(CourseStatus::Archived);
    QTRY_COMPARE_WITH_TIMEOUT(send(m_ann, m_room, s("x")).errorId(), s("chat.read_only"),
                              Socket::kTimeoutMs);
    changeCourse(CourseStatus::Published);
    QTRY_COMPARE_WITH_TIMEOUT(send(m_ann, m_room, s("x")).status, 201, Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(send(m_instructor, late, s("x")).status, 201, Socket::kTimeoutMs);
    QCOMPARE(send(m_ann, m_lesson, s("x")).errorId(), s("chat.read_only"));
}

void TestChatUpkeep::roomsAreCalledAsTheirCourse()
{
    const CourseId course = m_course.courseId;
    const LessonId lesson = m_course.lessons[0];
    changeCourse(CourseStatus::Published, [course, lesson](db::Session &session) {
        session.run(kRename, s("Calmer"), course);
        session.run(kRenameLesson, s("Breathing"), lesson);
    });
    QTRY_COMPARE_WITH_TIMEOUT(one(m_room, m_ann).text("name"), s("Calmer"), Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(one(m_lesson, m_ann).text("name"), s("Breathing"),
                              Socket::kTimeoutMs);
    QCOMPARE(array(messages(m_room, m_ann), "messages")[0][s("message")].toString(),
             s("room.followed_course"));
    // It is not said that the instructor did it.
    const QJsonArray audit =
        array(m_server->call("GET", s("/api/rooms/") + m_room + s("/audit"), m_instructor.token),
              "entries");
    QCOMPARE(audit[0][s("action")].toString(), s("room.followed_course"));
    QCOMPARE(audit[0][s("detail")].toString(), s("name"));
    // Said once more, nothing happens.
    const qint64 before = one(m_room, m_ann).data().value(s("lastChange")).toInteger();
    changeCourse(CourseStatus::Published,
                 [lesson](db::Session &session) { session.run(kRenameLesson, s("Air"), lesson); });
    QTRY_COMPARE_WITH_TIMEOUT(one(m_lesson, m_ann).text("name"), s("Air"), Socket::kTimeoutMs);
    QCOMPARE(one(m_room, m_ann).data().value(s("lastChange")).toInteger(), before);
}

void TestChatUpkeep::roomsGoToAnotherInstructor()
{
    const Member next = m_server->newMember(Role::Instructor, s("Nora Next"));
    QVERIFY(one(m_room, m_admin).status == 200); // and has a seat from then on
    Socket before(*m_server, m_instructor);
    QVERIFY(before.ask("join", {{s("roomId"), m_room}}).contains(s("room")));
    const int members = one(m_room, m_ann).data().value(s("memberCount")).toInt();
    const auto assign = [this](const Member &who) {
        const CourseId course = m_course.courseId;
        const UserId user = who.userId;
        changeCourse(CourseStatus::Published,
                     [course, user](db::Session &session) { session.run(kAssign, user, course); });
    };
    assign(next);
    const auto rooms = [this](const Member &who) {
        return array(m_server->call("GET", s("/api/chat"), who.token), "rooms").size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(rooms(next), 2, Socket::kTimeoutMs);
    QVERIFY(one(m_room, next).data().value(s("canModerate")).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(one(m_room, m_instructor).status, 403, Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(rooms(m_instructor), 0, Socket::kTimeoutMs);
    QTRY_VERIFY(!before.heard("room-removed").isEmpty());
    QCOMPARE(one(m_room, m_ann).data().value(s("memberCount")).toInt(), members);
    QVERIFY(one(m_room, m_admin).data().value(s("canModerate")).toBool());
    // Whoever is enrolled stays, as one of them.
    const QString enrolled = m_server->enroll(m_instructor, m_course);
    QVERIFY(!enrolled.isEmpty());
    assign(m_instructor);
    QTRY_VERIFY_WITH_TIMEOUT(one(m_room, m_instructor).data().value(s("canModerate")).toBool(),
                             Socket::kTimeoutMs);
    assign(next);
    QTRY_VERIFY_WITH_TIMEOUT(one(m_room, next).data().value(s("canModerate")).toBool(),
                             Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(one(m_room, m_instructor).text("role"), s("member"),
                              Socket::kTimeoutMs);
    QVERIFY(!one(m_room, m_instructor).data().value(s("canModerate")).toBool());
}

void TestChatUpkeep::aGroupIsNeverWithoutAdmin()
{
    const Member owner = m_server->newMember(Role::Student, s("Olga Owner"));
    const QString room = group(owner, {m_bob});
    // So that one of them has been there for longer.
    const Timestamp made = Timestamp::now();
    QTRY_VERIFY(Timestamp::now() > made);
    QCOMPARE(m_server
                 ->call("PATCH", s("/api/chat/add"),
                        {{s("roomId"), room}, {s("userId"), m_ann.userId.toString()}}, owner.token)
                 .status,
             200);
    const QString shared = group(owner, {m_ann});
    QCOMPARE(m_server
                 ->call("PUT", s("/api/chat/add"),
                        {{s("roomId"), shared}, {s("userId"), m_ann.userId.toString()}},
                        owner.token)
                 .status,
             200);
    const QString alone = group(owner, {});
    Socket ann(*m_server, m_ann);
    qint64 change = ann.ask("join", {{s("roomId"), room}})[s("lastChange")].toInteger();
    QVERIFY(change > 0);
    QCOMPARE(m_server
                 ->call("DELETE", s("/api/user/profile"),
                        QJsonObject{{s("password"), s("a password of a test")}}, owner.token)
                 .status,
             200);
    QTRY_COMPARE_WITH_TIMEOUT(one(room, m_bob).text("role"), s("admin"), Socket::kTimeoutMs);
    QVERIFY(one(room, m_bob).data().value(s("canModerate")).toBool());
    QCOMPARE(one(room, m_ann).text("role"), s("member"));
    QTRY_COMPARE_WITH_TIMEOUT(one(room, m_bob).data().value(s("memberCount")).toInt(), 2,
                              Socket::kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(one(shared, m_ann).data().value(s("memberCount")).toInt(), 1,
                              Socket::kTimeoutMs);
    QCOMPARE(one(shared, m_ann).text("role"), s("admin"));
    const QJsonArray audit =
        array(m_server->call("GET", s("/api/rooms/") + room + s("/audit"), m_bob.token), "entries");
    QCOMPARE(audit[0][s("action")].toString(), s("member.promoted"));
    // Who took part is told of both, each with a number of its own.
    QTRY_COMPARE(ann.heard("new_message").size(), 2);
    const QList<std::pair<QString, UserId>> lines{{s("room.member_promoted"), m_bob.userId},
                                                  {s("room.member_left"), owner.userId}};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject line = ann.heard("new_message")[i];
        QCOMPARE(line[s("message")].toString(), lines[i].first);
        QCOMPARE(line[s("mentions")].toArray(), QJsonArray{lines[i].second.toString()});
        QCOMPARE(line[s("change")].toInteger(), ++change);
    }
    // Where another one looks after it already, nobody is made an admin once more.
    int promoted = 0;
    for (const QJsonValue &line : array(messages(shared, m_ann), "messages"))
        promoted += line[s("message")].toString() == s("room.member_promoted");
    QCOMPARE(promoted, 1);
    // Nobody is left in the third one, and nobody gets into it.
    const auto left = [this, id = RoomId(*Uuid::fromString(alone))] {
        chat::Room found;
        read([&found, id](db::Session &session) {
            found = *chat::SqlRoomsStore().room(session, id);
        });
        return found;
    };
    QTRY_COMPARE_WITH_TIMEOUT(left().memberCount, 0, Socket::kTimeoutMs);
    read([no = left().no](db::Session &session) {
        QCOMPARE(chat::SqlRoomsStore().admins(session, no), 0);
        QVERIFY(chat::SqlRoomsStore().memberIds(session, no).isEmpty());
    });
    QCOMPARE(one(alone, m_bob).status, 404);
    QCOMPARE(one(alone, m_admin).status, 404);
}

void TestChatUpkeep::adminsLookWhereSomethingWasReported_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("group") << QByteArray("group") << s("Club");
    QTest::newRow("pair") << QByteArray("personal") << s("Ann, Bob");
}

void TestChatUpkeep::adminsLookWhereSomethingWasReported()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, name);
    const QString room = group(m_ann, {m_bob}, type);
    QString rude = s("something rude\n");
    rude.append(QString(900, QLatin1Char('!')));
    const QString before = send(m_ann, room, s("before")).text("messageId");
    const QString id = send(m_bob, room, rude).text("messageId");
    const QString path = s("/api/rooms/") + room;
    const QJsonObject silence{{s("userId"), m_bob.userId.toString()}, {s("seconds"), 60}};
    const auto closed = [&](const Member &who) {
        QCOMPARE(messages(room, who).status, 404);
        QCOMPARE(m_server->call("PUT", path + s("/silence"), silence, who.token).status, 404);
        QCOMPARE(m_server->call("GET", path + s("/audit"), who.token).status, 404);
    };
    closed(m_admin);
    const QJsonObject report{{s("messageId"), id}, {s("reason"), s("rude\nand long")}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_ann.token).status,
             201);
    closed(m_instructor); // of another kind
    // What the list says can be read as it is described.
    const ApiReply listed = m_server->call("GET", s("/api/chat/reports?limit=100"), m_admin.token);
    const auto reports = fromJson<ReportListReply>(listed.data(), JsonDecoder::Unknown::Ignore);
    QVERIFY(reports.ok());
    const auto mine =
        std::find_if(reports->reports.cbegin(), reports->reports.cend(),
                     [&](const ReportDto &one) { return one.message.messageId.toString() == id; });
    QVERIFY(mine != reports->reports.cend());
    QStringList names = mine->roomName.split(s(", "));
    names.sort();
    QCOMPARE(names.join(s(", ")), name);
    QCOMPARE(mine->originalText, rude);
    // Around it, silence, edits; nothing more.
    const ApiReply around =
        m_server->call("GET", path + s("/messages?aroundMessage=") + id, m_admin.token);
    QCOMPARE(around.status, 200);
    QVERIFY(array(around, "messages").size() >= 2);
    QCOMPARE(messages(room, m_admin).status, 200);
    QCOMPARE(
        m_server->call("GET", s("/api/chat/message/%1/edits").arg(before), m_admin.token).status,
        200);
    QCOMPARE(m_server->call("PUT", path + s("/silence"), silence, m_admin.token).status, 200);
    QCOMPARE(send(m_bob, room, s("x")).errorId(), s("chat.silenced"));
    QCOMPARE(send(m_admin, room, s("x")).status, 404);
    for (const char *shut : {"", "/reads", "/pins", "/members"})
        QCOMPARE(m_server->call("GET", path + s(shut), m_admin.token).status, 404);
    QCOMPARE(m_server->call("GET", s("/api/chat/message/%1/readers").arg(id), m_admin.token).status,
             404);
    QCOMPARE(m_server->call("PUT", s("/api/v1/chat/read/") + id, m_admin.token).status, 404);
    QCOMPARE(
        m_server->call("POST", s("/api/chat/message/like"), {{s("messageId"), id}}, m_admin.token)
            .status,
        404);
    QCOMPARE(Socket(*m_server, m_admin).ask("join", {{s("roomId"), room}})[s("errorCode")].toInt(),
             404);
    QCOMPARE(array(m_server->call("GET", s("/api/chat"), m_admin.token), "rooms").size(), 0);
    // Its own people can see that somebody looked: once, not each time; and nothing else, unless
    // they look after it.
    for (const Member &who : {m_ann, m_bob}) {
        const QJsonArray audit =
            array(m_server->call("GET", path + s("/audit"), who.token), "entries");
        const bool all = type == "group" && who.userId == m_ann.userId;
        QCOMPARE(audit.size(), all ? 2 : 1);
        const QJsonValue look = audit.last();
        QCOMPARE(look[s("action")].toString(), s("room.inspected"));
        QCOMPARE(look[s("actor")][s("userId")].toString(), m_admin.userId.toString());
    }
    QCOMPARE(m_server->call("GET", path + s("/audit"), m_instructor.token).status, 404);
    QCOMPARE(m_server
                 ->call("PUT", s("/api/chat/reports/") + mine->reportId.toString(),
                        {{s("remove"), true}}, m_admin.token)
                 .status,
             200);
    // It may have to be looked at again; but not for ever.
    QCOMPARE(messages(room, m_admin).status, 200);
    const auto closedDaysAgo = [this, report = mine->reportId](int days) {
        read([report, at = Timestamp::now().plusSeconds(-86'400 * days)](db::Session &session) {
            session.run(kClosed, at, report);
        });
    };
    closedDaysAgo(29);
    QCOMPARE(messages(room, m_admin).status, 200);
    closedDaysAgo(31);
    closed(m_admin);
}

void TestChatUpkeep::whateverAnAdminReadsLeavesATrace_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"/messages", "/edits", "/attachments", "/audit"})
        QTest::newRow(what) << QByteArray(what);
}

void TestChatUpkeep::whateverAnAdminReadsLeavesATrace()
{
    QFETCH(QByteArray, what);
    const QString room = group(m_ann, {m_bob}, "personal");
    const QString file = m_server->client()
                             .upload("POST", s("/api/rooms/%1/attachments").arg(room), "file",
                                     "notes.txt", "what was said", m_ann.token)
                             .text("attachmentId");
    const ApiReply sent = m_server->call(
        "POST", s("/api/chat/message"),
        {{s("roomId"), room}, {s("message"), s("look")}, {s("attachments"), QJsonArray{file}}},
        m_ann.token);
    QCOMPARE(sent.status, 201);
    const QString id = sent.text("messageId");
    const auto look = [&](const Member &who) {
        const QString path = what == "/edits"         ? s("/api/chat/message/%1/edits").arg(id)
                             : what == "/attachments" ? QString(s("/api/chat/attachments/") + file)
                                                      : QString(s("/api/rooms/") + room + s(what));
        return m_server->call("GET", path, who.token).status;
    };
    const auto traces = [&] {
        return array(m_server->call("GET", s("/api/rooms/%1/audit").arg(room), m_ann.token),
                     "entries")
            .size();
    };
    QCOMPARE(look(m_admin), 404);
    const QJsonObject report{{s("messageId"), id}, {s("reason"), s("rude")}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_bob.token).status,
             201);
    // Who does not open any record sees it as well.
    const auto lines = [&] {
        int count = 0;
        for (const QJsonValue &one : array(messages(room, m_bob), "messages"))
            count += one[s("message")].toString() == s("room.inspected") &&
                     one[s("messageType")].toString() == s("system") &&
                     one[s("sender")][s("userId")].toString() == m_admin.userId.toString();
        return count;
    };
    QCOMPARE(look(m_ann), 200); // of one's own is none
    QCOMPARE(traces(), 0);
    QCOMPARE(lines(), 0);
    Socket bob(*m_server, m_bob);
    QVERIFY(!bob.ask("join", {{s("roomId"), room}}).contains(s("errorCode")));
    QCOMPARE(look(m_admin), 200);
    QTRY_COMPARE(bob.heard("new_message").size(), 1);
    QCOMPARE(traces(), 1);
    QCOMPARE(lines(), 1);
    QCOMPARE(look(m_admin), 200);
    QCOMPARE(traces(), 1);
    QCOMPARE(lines(), 1);
}

void TestChatUpkeep::onesOwnReportOpensNothing()
{
    const QString room = group(m_ann, {m_bob, m_admin});
    const QString id = send(m_bob, room, s("fair enough")).text("messageId");
    const QJsonObject report{{s("messageId"), id}, {s("reason"), s("a way in")}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message/report"), report, m_admin.token).status,
             201);
    QCOMPARE(
        m_server->call("PUT", s("/api/chat/remove"), {{s("roomId"), room}}, m_admin.token).status,
        200);
    QCOMPARE(messages(room, m_admin).status, 404);
    QCOMPARE(messages(room, m_server->newMember(Role::Admin)).status, 200);
}

/// Its lines are a record of those, too, who look after it.
void TestChatUpkeep::whatTheRoomSaysStays()
{
    const QString room = group(m_ann, {m_bob});
    const QString rude = send(m_bob, room, s("rude")).text("messageId");
    const auto report = [&](const QString &id, const Member &who) {
        const QJsonObject body{{s("messageId"), id}, {s("reason"), s("rude")}};
        return m_server->call("POST", s("/api/chat/message/report"), body, who.token);
    };
    QCOMPARE(report(rude, m_ann).status, 201);
    QCOMPARE(messages(room, m_admin).status, 200);
    const auto line = [&] { return array(messages(room, m_ann), "messages").first(); };
    QCOMPARE(line()[s("message")].toString(), s("room.inspected"));
    const QString id = line()[s("messageId")].toString();
    QCOMPARE(report(id, m_bob).errorId(), s("chat.message_not_found"));
    const ApiReply refused =
        m_server->call("DELETE", s("/api/chat/message"), {{s("messageId"), id}}, m_ann.token);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorId(), s("chat.not_yours"));
    const QJsonObject answer =
        Socket(*m_server, m_ann).ask("delete-message", {{s("messageId"), id}});
    QCOMPARE(answer[s("id")].toString(), s("chat.not_yours"));
    // Nor by what may have been reported formerly.
    chat::Report old{ReportId::make(), {0, line()[s("seq")].toInteger()}, m_bob.userId, s("rude")};
    old.createdAt = Timestamp::now();
    read([&old, in = RoomId(*Uuid::fromString(room))](db::Session &session) {
        old.message.roomNo = chat::SqlRoomsStore().room(session, in)->no;
        QVERIFY(chat::SqlModerationStore().insertReport(session, old));
    });
    const auto close = [&](bool remove) {
        return m_server->call("PUT", s("/api/chat/reports/") + old.id.toString(),
                              {{s("remove"), remove}}, m_admin.token);
    };
    QCOMPARE(close(true).errorId(), s("chat.not_yours"));
    QCOMPARE(close(false).status, 200);
    QCOMPARE(line()[s("message")].toString(), s("room.inspected"));
}

void TestChatUpkeep::whoChangesTheWordsIsKnown()
{
    const auto put = [this](const QStringList &words) {
        return m_server->call("PUT", s("/api/chat/words"),
                              {{s("words"), QJsonArray::fromStringList(words)}}, m_admin.token);
    };
    QCOMPARE(put({s("rude"), s("Dümmling")}).status, 200);
    QCOMPARE(put({s("rude"), s("dummling")}).status, 200); // the same
    const ApiReply put3 = put({s("dummling"), s("ugly")});
    const QJsonArray changes = array(put3, "changes");
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0][s("detail")].toString(), s("+ugly -rude"));
    QCOMPARE(changes[0][s("action")].toString(), s("words.changed"));
    QCOMPARE(changes[0][s("actor")][s("userId")].toString(), m_admin.userId.toString());
    QCOMPARE(changes[1][s("detail")].toString(), s("+dummling +rude"));
    QCOMPARE(array(m_server->call("GET", s("/api/chat/words"), m_instructor.token), "changes"),
             changes);
    QCOMPARE(put({}).status, 200);
}

LECTERN_CONTRACT_MAIN(TestChatUpkeep)
#include "chat_upkeep.moc"
