// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/node_messages.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "tests/contract/chat_node.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;
using db::Session;
using realtime::test::Client;
using realtime::test::userNumber;

namespace {

constexpr int kTimeoutMs = 20'000;

/// Where among what was heard this is; -1: nowhere.
qsizetype heardAt(const Client &client, const char *event, const char *what = "")
{
    const QString start = QStringLiteral("{\"event\":\"%1\"").arg(QLatin1String(event));
    for (qsizetype i = 0; i < client.heard.size(); ++i) {
        if (client.heard[i].startsWith(start) && client.heard[i].contains(QLatin1String(what)))
            return i;
    }
    return -1;
}

} // namespace

/// What another node did, where not all of it was told to this one.
class TestChatNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_room = {};
        m_room.id = RoomId::make();
        m_room.createdBy = userNumber(1);
        m_room.memberCount = 2;
        write([this](Session &session) {
            m_room.no = m_rooms.insert(session, m_room, {});
            for (const int number : {1, 2}) {
                test::insertUser(session, userNumber(number));
                m_rooms.putMember(session, m_room.no, {.userId = userNumber(number)});
            }
        });
        for (const char *text : {"one", "two"}) {
            Message message;
            message.senderId = userNumber(1);
            message.text = QLatin1String(text);
            append(message);
        }
        m_node = std::make_unique<test::ChatNode>(**m_database);
    }
    void cleanup()
    {
        m_node.reset();
        m_database.reset();
    }

    void theRoomsOwnLineSendsAway()
    {
        const auto two = enter(2);
        write([this](Session &session) { leave(session, userNumber(2)); });
        Message line;
        line.senderId = userNumber(1);
        line.type = MessageType::System;
        line.text = QStringLiteral("room.member_removed");
        line.mentions = {userNumber(2)};
        const RoomEvent event = append(line);
        QVERIFY(m_node->chat.hub().isWanted(m_room.id.uuid()));
        for (const QByteArray &bytes : node_messages::write({event}))
            m_node->bus.says(bytes);
        QTRY_VERIFY_WITH_TIMEOUT(!m_node->chat.hub().isWanted(m_room.id.uuid()), kTimeoutMs);
    }

    void whoIsStillThereStays()
    {
        const auto two = enter(2);
        const auto one = enter(1);
        // Told late: by now they are back.
        Message line;
        line.senderId = userNumber(1);
        line.type = MessageType::System;
        line.text = QStringLiteral("room.member_left");
        line.mentions = {userNumber(2)};
        for (const QByteArray &bytes : node_messages::write({append(line)}))
            m_node->bus.says(bytes);
        QVERIFY(!two->hear(QStringLiteral("{\"event\":\"new_message\"")).isEmpty());
        write([this](Session &session) { leave(session, userNumber(1)); });
        m_node->bus.gap();
        QVERIFY(!two->hear(QStringLiteral("{\"event\":\"user-left\"")).isEmpty());
        QVERIFY(m_node->chat.hub().isWanted(m_room.id.uuid()));
    }

    void afterAGapSeatsAreLookedAt()
    {
        const auto two = enter(2);
        leaveWithoutALine(userNumber(2));
        m_node->bus.gap();
        QTRY_VERIFY_WITH_TIMEOUT(!m_node->chat.hub().isWanted(m_room.id.uuid()), kTimeoutMs);
    }

    void seatsAreLookedAtUntilThatWorks()
    {
        const auto two = enter(2);
        const auto rename = [this](const char *from, const char *to) {
            const QString sql = QStringLiteral("ALTER TABLE %1 RENAME TO %2")
                                    .arg(QLatin1String(from), QLatin1String(to));
            write([sql](Session &session) { (void)session.queryText("test.rename", sql, {}); });
        };
        leaveWithoutALine(userNumber(2));
        rename("chat_members", "chat_members_away");
        m_node->bus.gap();
        QTest::qWait(100); // it is tried in vain
        rename("chat_members_away", "chat_members");
        QTRY_VERIFY_WITH_TIMEOUT(!m_node->chat.hub().isWanted(m_room.id.uuid()), kTimeoutMs);
    }

    void whoWasAddedUnheardIsTold()
    {
        const auto two = enter(2);
        const auto told = [&](const RoomId &room) {
            return two->hear(QStringLiteral("{\"event\":\"room-added\""), kTimeoutMs)
                .contains(room.toString());
        };
        const RoomId first = added({1, 2});
        m_node->bus.gap();
        QVERIFY(told(first));
        // Also while it lasts.
        m_node->bus.connected = false;
        const RoomId second = added({2});
        QVERIFY(told(second));
        // Nobody hears of others' rooms, nor of those that they have been in for long.
        (void)added({1});
        m_node->bus.gap();
        const RoomId third = added({1, 2});
        m_node->bus.gap();
        QVERIFY(told(third)); // what came before is here by now
        for (const QString &heard : std::as_const(two->heard))
            QVERIFY2(!heard.contains(QStringLiteral("room-added")), qPrintable(heard));
    }

    void whatAnotherNodeCannotSayIsFoundSoon()
    {
        const auto two = enter(2);
        // There is another node; then it writes and is not heard of.
        m_node->bus.says(node_messages::write(node_messages::Visibility{userNumber(1), false}));
        Message message;
        message.senderId = userNumber(1);
        message.text = QStringLiteral("from the other side");
        append(message);
        QVERIFY(!two->hear(QStringLiteral("{\"event\":\"new_message\""), 15'000).isEmpty());
    }

    void allRoomsAreIndexedInTheEnd()
    {
        // More than one look finds.
        write([this](Session &session) {
            for (int i = 0; i < 1100; ++i) {
                Room room;
                room.id = RoomId::make();
                room.createdBy = userNumber(1);
                room.no = m_rooms.insert(session, room, {});
                room.lastChange = 1;
                m_rooms.updateCounters(session, room);
            }
        });
        QVERIFY(lectern::await(m_node->chat.start()).ok());
        const auto behind = [this] {
            qsizetype count = 0;
            write([&](Session &session) { count = SqlSearchStore().behind(session).size(); });
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(behind(), 0, kTimeoutMs);
    }

    void nothingIsMadeUpAfterAGap()
    {
        const QString emoji = QStringLiteral("\U0001F44D");
        write([&](Session &session) {
            QVERIFY(m_messages.addReaction(session, {m_room.no, 1}, emoji, userNumber(1),
                                           Timestamp::now()));
        });
        const auto two = enter(2);
        // It is taken back, and the other message is edited.
        write([&](Session &session) {
            QVERIFY(m_messages.removeReaction(session, {m_room.no, 1}, emoji, userNumber(1)));
        });
        touch(1, {});
        m_node->bus.gap();
        const QString told = two->hear(QStringLiteral("{\"event\":\"messages-changed\""));
        QVERIFY2(told.contains(QStringLiteral("\"change\":3")), qPrintable(told));
        touch(2, QStringLiteral("better"));
        m_node->bus.gap();
        const QString edited = two->hear(QStringLiteral("{\"event\":\"message-edited\""));
        QVERIFY2(edited.contains(QStringLiteral("\"better\"")), qPrintable(edited));
        QVERIFY(edited.contains(QStringLiteral("\"change\":4")));
        for (const QString &heard : std::as_const(two->heard))
            QVERIFY2(!heard.contains(QStringLiteral("message-reaction")) &&
                         !heard.contains(QStringLiteral("message-pinned")),
                     qPrintable(heard));
    }

    void theInstructorWhoWasReplacedGoesUnheard()
    {
        test::OtherNode other(**m_database);
        catalog::CourseOutline course = makeCourse(other, 1);
        const auto made = lectern::await(
            other.courses.course({userNumber(1), Role::Instructor, {}}, course.courseId));
        QVERIFY(made.ok());
        m_room = room(*made);
        const auto one = enter(1);
        m_node->bus.connected = false;
        const catalog::CourseOutline before = course;
        course.instructorId = userNumber(2);
        other.catalog.set(before, course);
        QVERIFY(lectern::await(other.upkeep.courseChanged(course.courseId)).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!m_node->chat.hub().isWanted(m_room.id.uuid()), kTimeoutMs);
        QVERIFY(!one->hear(QStringLiteral("{\"event\":\"room-removed\"")).isEmpty());
        QCOMPARE(room(*made).memberCount, 1);
    }

    void roomsFollowWhatHoldsByThen()
    {
        test::OtherNode other(**m_database);
        catalog::CourseOutline course = makeCourse(other, 1);
        const catalog::CourseOutline before = course;
        course.status = CourseStatus::Archived;
        course.title = QStringLiteral("New");
        course.instructorId = userNumber(2);
        // Its event is through; what is known here is as it was.
        other.catalog.set(before, course);
        const auto made = lectern::await(
            other.courses.course({userNumber(1), Role::Instructor, {}}, course.courseId));
        QVERIFY(made.ok());
        QVERIFY(room(*made).archivedAt.has_value());
        QCOMPARE(room(*made).name, QStringLiteral("New"));
        const qint64 no = room(*made).no;
        write([&](Session &session) {
            QCOMPARE(m_rooms.adminIds(session, no), QList<UserId>{userNumber(2)});
            QVERIFY(!m_rooms.member(session, no, userNumber(1))->isIn());
            // Nobody is said to have done it.
            const auto entries = SqlModerationStore().audits(session, no, {}, 10, 0);
            QCOMPARE(entries.size(), 1);
            QCOMPARE(entries[0].action, QStringLiteral("room.followed_course"));
            QCOMPARE(m_messages.message(session, no, 1)->text,
                     QStringLiteral("room.followed_course"));
        });
        // Once it is so, nothing is written.
        const qint64 change = room(*made).lastChange;
        const int taken = other.rooms.taken;
        QVERIFY(lectern::await(other.upkeep.courseChanged(course.courseId)).ok());
        QCOMPARE(other.rooms.taken, taken);
        QCOMPARE(room(*made).lastChange, change);
    }

    void whatWasAnsweredInAGapIsToldAsWell()
    {
        const auto two = enter(2);
        const auto told = [&](const char *event, const char *what) {
            const QString heard = two->hear(QStringLiteral("{\"event\":\"") + QLatin1String(event));
            return heard.contains(QLatin1String(what));
        };
        // The answer takes the place of what was the message's last change before.
        touch(1, QStringLiteral("better"));
        answer(1);
        m_node->bus.gap();
        QVERIFY(told("message-edited", "\"change\":3,\"message\":\"better\""));
        QVERIFY(told("new_message", "\"change\":4"));
        touch(1, {});
        answer(1);
        m_node->bus.gap();
        QVERIFY(told("messages-changed", "\"change\":5"));
        QVERIFY(told("new_message", "\"change\":6"));
        remove(1);
        answer(1);
        answer(1);
        m_node->bus.gap();
        QVERIFY(told("message-deleted", "\"change\":7"));
        QVERIFY(told("new_message", "\"change\":8"));
        QVERIFY(told("new_message", "\"change\":9"));
        // Where nothing else was, the answer says all.
        answer(2);
        answer(1);
        m_node->bus.gap();
        QVERIFY(told("new_message", "\"change\":10"));
        QVERIFY(told("new_message", "\"change\":11"));
        QTest::qWait(50); // for what must not come
        for (const QString &heard : std::as_const(two->heard))
            QVERIFY2(!heard.contains(QStringLiteral("\"messages-changed\"")) &&
                         !heard.contains(QStringLiteral("\"message-deleted\"")),
                     qPrintable(heard));
    }

    // As a look finds it whose room was read before another node changed a message.
    void whatChangesMeanwhileIsToldOnce()
    {
        const auto two = enter(2);
        const auto say = [this] {
            Message message;
            message.senderId = userNumber(1);
            message.text = QStringLiteral("more");
            append(message);
        };
        say();
        touch(1, QStringLiteral("better"), false);
        m_node->bus.gap();
        const QString message = two->hear(QStringLiteral("{\"event\":\"new_message\""));
        QVERIFY2(message.contains(QStringLiteral("\"change\":3")), qPrintable(message));
        touch(1, QStringLiteral("best"));
        m_node->bus.gap();
        const QString edited = two->hear(QStringLiteral("{\"event\":\"message-edited\""));
        QVERIFY2(edited.contains(QStringLiteral("\"change\":5,\"message\":\"best\"")),
                 qPrintable(edited));
        // The numbers before that are all of new messages: nothing else was.
        say();
        say();
        touch(2, QStringLiteral("better"), false);
        m_node->bus.gap();
        for (const char *change : {"\"change\":6", "\"change\":7"})
            QVERIFY(two->hear(QStringLiteral("{\"event\":\"new_message\""))
                        .contains(QLatin1String(change)));
        QTest::qWait(50); // for what must not come
        QVERIFY(heardAt(*two, "messages-changed") < 0);
        // Where one has no trace it may have been changed before, too: all ask again.
        say(); // 9
        touch(2, {});
        say();
        touch(2, {}, false);
        m_node->bus.gap();
        QVERIFY(two->hear(QStringLiteral("{\"event\":\"message-edited\""))
                    .contains(QStringLiteral("\"change\":8")));
        const QString told = two->hear(QStringLiteral("{\"event\":\"messages-changed\""));
        QVERIFY2(told.contains(QStringLiteral("\"change\":10")), qPrintable(told));
        // What was an edit then is told as that.
        touch(2, QStringLiteral("best"));
        touch(2, {}, false);
        m_node->bus.gap();
        const QString best = two->hear(QStringLiteral("{\"event\":\"message-edited\""));
        QVERIFY2(best.contains(QStringLiteral("\"message\":\"best\"")), qPrintable(best));
    }

    // A new message that changed again is not told under the number of another's change.
    void eachChangeHasItsOwnNumber()
    {
        const auto two = enter(2);
        Message message;
        message.senderId = userNumber(1);
        message.text = QStringLiteral("more");
        append(message);                    // 3
        touch(1, QStringLiteral("better")); // 4
        append(message);                    // 5
        touch(3, {});                       // 6
        m_node->bus.gap();
        const auto first = [&two] { return heardAt(*two, "new_message", "\"seq\":3"); };
        const auto edited = [&two] { return heardAt(*two, "message-edited", "\"change\":4"); };
        QTRY_VERIFY_WITH_TIMEOUT(first() >= 0 && edited() >= 0, kTimeoutMs);
        QVERIFY(first() < edited());
    }

private:
    template<class F>
    void write(F function)
    {
        const Result<> written =
            lectern::await((*m_database)->write([function](Session &session) -> Result<> {
                function(session);
                return success();
            }));
        QVERIFY(written.ok());
    }
    /// A course of that person's, known to the other node.
    catalog::CourseOutline makeCourse(test::OtherNode &other, int instructor)
    {
        catalog::CourseOutline course;
        course.courseId = CourseId::make();
        course.title = QStringLiteral("Old");
        course.status = CourseStatus::Published;
        course.instructorId = userNumber(instructor);
        write([&course](Session &session) {
            test::insertCourse(session, course.courseId, course.instructorId, ModuleId::make(), {});
        });
        other.catalog.set(course, course);
        return course;
    }
    Room room(const RoomId &id)
    {
        Room found;
        write([&](Session &session) { found = *m_rooms.room(session, id); });
        return found;
    }
    /// Another node makes a room of these.
    RoomId added(const QList<int> &numbers)
    {
        Room room;
        room.id = RoomId::make();
        room.createdBy = userNumber(1);
        room.memberCount = int(numbers.size());
        write([this, room, numbers](Session &session) {
            const qint64 no = m_rooms.insert(session, room, {});
            for (const int number : numbers)
                m_rooms.putMember(session, no,
                                  {.userId = userNumber(number), .joinedAt = Timestamp::now()});
        });
        return room.id;
    }
    /// A message of another node; what that tells the others.
    RoomEvent append(Message message)
    {
        const qint64 follows = m_room.lastChange;
        message.seq = ++m_room.lastSeq;
        message.change = ++m_room.lastChange;
        message.createdAt = Timestamp::now();
        write([this, message](Session &session) {
            QVERIFY(m_messages.insert(session, m_room.no, message));
            m_rooms.updateCounters(session, m_room);
        });
        MessageDto dto;
        dto.roomId = m_room.id;
        dto.seq = message.seq;
        dto.change = message.change;
        dto.message = message.text;
        dto.messageType = message.type;
        dto.mentions = message.mentions;
        RoomEvent event{m_room.id.uuid(), chat_events::kNewMessage, toJson(dto),
                        chat_events::kLegacyNewMessage};
        event.order = message.change;
        event.follows = follows;
        event.seq = message.seq;
        return event;
    }
    /// Another node changes a message; `text`: by an edit. `known`: the room says so.
    void touch(qint64 seq, const QString &text, bool known = true)
    {
        const qint64 change = ++m_room.lastChange;
        write([this, seq, change, text, known](Session &session) {
            Message message = *m_messages.message(session, m_room.no, seq);
            const Timestamp now = Timestamp::now();
            if (!text.isEmpty()) {
                m_messages.addOldText(session, {m_room.no, seq},
                                      {change, message.text, now, userNumber(1), false});
                message.text = text;
                message.editedAt = now;
            }
            message.change = change;
            m_messages.update(session, m_room.no, message);
            if (known)
                m_rooms.updateCounters(session, m_room);
        });
    }
    /// Another node answers a message, or deletes it.
    void answer(qint64 seq)
    {
        Message message;
        message.senderId = userNumber(1);
        message.text = QStringLiteral("an answer");
        message.replyTo = seq;
        message.threadSeq = seq;
        append(message);
        write([this, seq, change = m_room.lastChange](Session &session) {
            m_messages.countAnswer(session, {m_room.no, seq}, change);
        });
    }
    void remove(qint64 seq)
    {
        const qint64 change = ++m_room.lastChange;
        write([this, seq, change](Session &session) {
            Message message = *m_messages.message(session, m_room.no, seq);
            const Timestamp now = Timestamp::now();
            m_messages.addOldText(session, {m_room.no, seq},
                                  {change, message.text, now, userNumber(1), true});
            message.text.clear();
            message.deletedAt = now;
            message.change = change;
            m_messages.update(session, m_room.no, message);
            m_rooms.updateCounters(session, m_room);
        });
    }
    void leave(Session &session, const UserId &user)
    {
        Member member = *m_rooms.member(session, m_room.no, user);
        member.leftAt = Timestamp::now();
        m_rooms.putMember(session, m_room.no, member);
    }
    /// As the rooms of lessons are left, with their course's.
    void leaveWithoutALine(const UserId &user)
    {
        write([this, user](Session &session) {
            (void)session.queryText("test.lesson",
                                    QStringLiteral("UPDATE chat_rooms SET type = 'lesson'"), {});
            leave(session, user);
        });
    }
    /// Somebody's socket, in the room.
    std::unique_ptr<Client> enter(int number) { return m_node->enter(number, m_room.id); }

    std::unique_ptr<test::TestDatabase> m_database;
    SqlRoomsStore m_rooms;
    SqlMessagesStore m_messages;
    Room m_room;
    std::unique_ptr<test::ChatNode> m_node;
};

LECTERN_CONTRACT_MAIN(TestChatNodes)
#include "chat_nodes_contract.moc"
