// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_search_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/query_plan.h"
#include "tests/support/school_rows.h"

#include <QSet>
#include <QTest>

using namespace lectern;
using namespace lectern::chat;
using db::Session;

class TestChatRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        m_users = {UserId::make(), UserId::make(), UserId::make()};
        m_course = CourseId::make();
        m_lesson = LessonId::make();
        write([this](Session &session) {
            for (const UserId &user : m_users)
                test::insertUser(session, user);
            test::insertCourse(session, m_course, m_users[0], ModuleId::make(), {m_lesson});
        });
    }
    void cleanup() { m_database.reset(); }

    void everybodyIsCounted()
    {
        static constexpr int kPeople = 5040;
        write([this](Session &session) {
            const qint64 no = m_store.insert(session, newRoom(RoomType::Group), {});
            QSet<UserId> people;
            for (int i = 0; i < kPeople; ++i) {
                const UserId user = UserId::make();
                people.insert(user);
                test::insertUser(session, user);
                m_store.putMember(session, no, {.userId = user});
            }
            m_store.putMember(session, no, {.userId = m_users[0], .leftAt = Timestamp::now()});
            const QList<UserId> found = m_store.memberIds(session, no);
            QCOMPARE(found.size(), kPeople);
            QCOMPARE(QSet<UserId>(found.cbegin(), found.cend()), people);
        });
    }

    void membersComeBackWhole()
    {
        write([this](Session &session) {
            const qint64 no = m_store.insert(session, newRoom(RoomType::Group), {});
            Member member{.userId = m_users[1], .leftAt = Timestamp::now()};
            member.removed = true;
            m_store.putMember(session, no, member);
            QVERIFY(m_store.member(session, no, m_users[1])->removed);
            member.removed = false;
            m_store.putMember(session, no, member);
            QVERIFY(!m_store.member(session, no, m_users[1])->removed);
        });
    }

    void aCoursesRoomsAreFoundByAnIndex()
    {
        // Among others: PostgreSQL reads a small table as a whole.
        write([this](Session &session) {
            for (int i = 0; i < 200; ++i)
                QVERIFY(m_store.insert(session, newRoom(RoomType::Group), {}) > 0);
            Room room = newRoom(RoomType::Course);
            room.courseId = m_course;
            QVERIFY(m_store.insert(session, room, {}) > 0);
        });
        const QString found =
            test::queryPlan(*m_database,
                            QStringLiteral("SELECT r.no FROM chat_rooms r WHERE r.course_id = ? "
                                           "ORDER BY r.no LIMIT 1000"),
                            {test::sqlOf(*m_database, m_course.uuid())});
        QVERIFY2(found.contains(QLatin1String("chat_rooms_of_course")), qPrintable(found));
    }

    // A course's room has as many members as the course has students.
    void whoLooksAfterARoomIsFoundByAnIndexOnSqlite()
    {
        if (test::dialect() != db::Dialect::Sqlite)
            return;
        const QString found =
            test::queryPlan(*m_database, QLatin1String(kListAdmins.sqlite), {QStringLiteral("1")});
        QVERIFY2(found.contains(QLatin1String("USING INDEX chat_members_admins")),
                 qPrintable(found));
        QVERIFY2(!found.contains(QLatin1Char('\n')), qPrintable(found));
    }

    void roomsComeBackWhole()
    {
        Room room = newRoom(RoomType::Course);
        room.courseId = m_course;
        room.name = QStringLiteral("Geduld & Übung");
        room.announceOnly = true;
        room.slowModeSeconds = 30;
        room.fileTypes = QStringLiteral("image application/pdf");
        write([&](Session &session) {
            room.no = m_store.insert(session, room, {});
            QVERIFY(room.no > 0);
            Room second = newRoom(RoomType::Course);
            second.courseId = m_course;
            QCOMPARE(m_store.insert(session, second, {}), 0);
            Room lesson = newRoom(RoomType::Lesson);
            lesson.courseId = m_course;
            lesson.lessonId = m_lesson;
            QVERIFY(m_store.insert(session, lesson, {}) > 0);
            QCOMPARE(m_store.insert(session, newRoom(RoomType::Group), {}) > 0, true);
        });
        write([&](Session &session) {
            const auto found = m_store.room(session, room.id, true);
            QVERIFY(found.has_value());
            QCOMPARE(found->no, room.no);
            QCOMPARE(found->name, room.name);
            QCOMPARE(found->type, RoomType::Course);
            QVERIFY(found->announceOnly && found->enabled && !found->archivedAt);
            QCOMPARE(found->slowModeSeconds, 30);
            QCOMPARE(found->fileTypes, room.fileTypes);
            QCOMPARE(m_store.courseRoom(session, m_course)->id, room.id);
            QCOMPARE(m_store.lessonRoom(session, m_lesson)->type, RoomType::Lesson);
            QCOMPARE(m_store.roomsOfCourse(session, m_course).size(), 2);
            QCOMPARE(m_store.roomByNo(session, room.no)->id, room.id);
            Room changed = *found;
            changed.enabled = false;
            changed.archivedAt = Timestamp{5};
            changed.archivedWithCourse = true;
            changed.lastSeq = 9;
            changed.lastChange = 12;
            changed.lastMessageAt = {44};
            changed.memberCount = 3;
            m_store.updateSettings(session, changed);
            m_store.updateCounters(session, changed);
            const auto again = m_store.room(session, room.id);
            QVERIFY(!again->enabled);
            QCOMPARE(again->archivedAt, std::optional(Timestamp{5}));
            QVERIFY(again->archivedWithCourse && !found->archivedWithCourse);
            QCOMPARE(again->lastSeq, 9);
            QCOMPARE(again->lastChange, 12);
            const auto numbers = m_store.numbers(session, {RoomId::make(), room.id});
            QCOMPARE(numbers.size(), 1);
            QCOMPARE(numbers.value(room.id).change, 12);
            QCOMPARE(numbers.value(room.id).seq, 9);
            QCOMPARE(again->lastMessageAt, Timestamp{44});
            QCOMPARE(again->memberCount, 3);
        });
    }

    void aPairHasOneRoom()
    {
        write([&](Session &session) {
            const Room first = newRoom(RoomType::Personal);
            QVERIFY(m_store.insert(session, first, QByteArray(32, 'p')) > 0);
            QCOMPARE(m_store.insert(session, newRoom(RoomType::Personal), QByteArray(32, 'p')), 0);
            QVERIFY(m_store.insert(session, newRoom(RoomType::Personal), QByteArray(32, 'q')) > 0);
            QCOMPARE(m_store.personalRoom(session, QByteArray(32, 'p'))->id, first.id);
        });
    }

    // On PostgreSQL an index of what each message changes would cost each message more than it
    // saves: every other index of its room would be written, too.
    void roomsWhoseIndexIsBehindHaveAnIndexOnSqlite()
    {
        if (test::dialect() == db::Dialect::Sqlite) {
            const QString found = test::queryPlan(*m_database, QLatin1String(kIndexBehind.sqlite),
                                                  {QStringLiteral("9")});
            QVERIFY2(found.contains(QLatin1String("USING INDEX chat_rooms_behind")),
                     qPrintable(found));
            QVERIFY(!found.contains(QLatin1Char('\n')));
            return;
        }
        write([](Session &session) {
            static constexpr db::Statement kIndexes{
                "test.indexes", "",
                "SELECT indexdef FROM pg_indexes WHERE tablename = 'chat_rooms' ORDER BY 1"};
            db::Rows rows = session.query(kIndexes);
            int count = 0;
            for (; rows.next(); ++count) {
                for (const char *changing : {"last_change", "last_seq", "indexed_"})
                    QVERIFY2(!rows.text(0).contains(QLatin1String(changing)),
                             qPrintable(rows.text(0)));
            }
            QVERIFY(count > 1);
        });
    }

    void membersAreListedByName()
    {
        write([&](Session &session) {
            const qint64 no = m_store.insert(session, newRoom(RoomType::Group), {});
            const QStringList names{QStringLiteral("cy"),  QStringLiteral("Ben"),
                                    QStringLiteral("ann"), QStringLiteral("Ben"),
                                    QStringLiteral("Dee"), QStringLiteral("gone")};
            QList<UserId> people;
            for (const QString &name : names) {
                people.append(UserId::make());
                test::insertUser(session, people.last());
                (void)session.queryText("test.name",
                                        QStringLiteral("UPDATE users SET name = ? WHERE id = ?"),
                                        {name, session.bind(people.last())});
                m_store.putMember(session, no, {.userId = people.last(), .joinedAt = {7}});
            }
            Member gone = *m_store.member(session, no, people[5]);
            gone.leftAt = Timestamp{9};
            m_store.putMember(session, no, gone);
            m_store.putPresence(session, people[2], {{42}, true});
            const QList<UserId> byName{people[2], people[1], people[3], people[0], people[4]};
            QList<UserId> found;
            for (QList<ListedMember> page = m_store.members(session, no, 2, 0); !page.isEmpty();
                 page = m_store.membersAfter(session, no, found.last(), 2)) {
                QVERIFY(page.size() <= 2);
                for (const ListedMember &one : page) {
                    found.append(one.member.userId);
                    QCOMPARE(one.presence.invisible, one.member.userId == people[2]);
                    QCOMPARE(one.presence.lastSeen.ms, one.presence.invisible ? 42 : 0);
                }
            }
            QCOMPARE(found, byName);
            QCOMPARE(m_store.members(session, no, 9, 4).size(), 1);
            // One who has left stands where the name does.
            QCOMPARE(m_store.membersAfter(session, no, people[5], 9).size(), 0);
            QCOMPARE(m_store.membersAfter(session, no, UserId::make(), 9).size(), 0);
        });
    }

    void membersLeaveAndComeBack()
    {
        write([&](Session &session) {
            const qint64 no = m_store.insert(session, newRoom(RoomType::Group), {});
            Member member{.userId = m_users[1], .role = RoomRole::Admin, .joinedAt = {7}};
            member.mutedUntil = Timestamp{99};
            member.notify = NotifyOn::Mentions;
            QVERIFY(!m_store.member(session, no, m_users[1]));
            m_store.putMember(session, no, member);
            m_store.putMember(session, no, {.userId = m_users[2], .joinedAt = {8}});
            QCOMPARE(m_store.admins(session, no), 1);
            QCOMPARE(m_store.members(session, no, 10, 0).size(), 2);
            QCOMPARE(m_store.members(session, no, 1, 1).size(), 1);
            member.lastReadSeq = 4;
            member.lastSentAt = {5};
            m_store.updateMemberRead(session, no, member);
            const auto read = m_store.member(session, no, m_users[1]);
            QCOMPARE(read->lastReadSeq, 4);
            QCOMPARE(read->lastSentAt, Timestamp{5});
            QCOMPARE(read->mutedUntil, member.mutedUntil);
            const auto places = m_store.readPlaces(session, no);
            QCOMPARE(places.size(), 1); // who has read nothing is not among them
            QCOMPARE(places[0].userId, m_users[1]);
            QCOMPARE(places[0].after, 0);
            QCOMPARE(places[0].upTo, 4);
            QCOMPARE(read->notify, member.notify);
            QVERIFY(!m_store.member(session, no, m_users[2])->notify);
            QCOMPARE(m_store.undisturbed(session, no, Timestamp{98}), QSet<UserId>{m_users[1]});
            QVERIFY(m_store.undisturbed(session, no, Timestamp{99}).isEmpty());
            member.notify = NotifyOn::None;
            m_store.putMember(session, no, member);
            QCOMPARE(m_store.undisturbed(session, no, Timestamp{99}), QSet<UserId>{m_users[1]});
            QCOMPARE(m_store.readers(session, {no, 4}, m_users[0], 10, 0),
                     QList<UserId>{m_users[1]});
            QCOMPARE(m_store.countReaders(session, {no, 4}, m_users[0]), 1);
            QVERIFY(m_store.readers(session, {no, 5}, m_users[0], 10, 0).isEmpty());
            QVERIFY(m_store.readers(session, {no, 4}, m_users[1], 10, 0).isEmpty());
            // Nobody has read what was before he or she came.
            member.lastReadSeq = 6;
            member.enteredSeq = 4;
            m_store.putMember(session, no, member);
            QCOMPARE(m_store.member(session, no, m_users[1])->enteredSeq, 4);
            QCOMPARE(m_store.readPlaces(session, no)[0].after, 4);
            QVERIFY(m_store.readers(session, {no, 4}, m_users[0], 10, 0).isEmpty());
            QCOMPARE(m_store.countReaders(session, {no, 4}, m_users[0]), 0);
            QCOMPARE(m_store.countReaders(session, {no, 5}, m_users[0]), 1);
            member.enteredSeq = 6;
            m_store.putMember(session, no, member);
            QVERIFY(m_store.readPlaces(session, no).isEmpty());
            member.leftAt = Timestamp{10};
            m_store.putMember(session, no, member);
            QCOMPARE(m_store.admins(session, no), 0);
            QCOMPARE(m_store.memberIds(session, no), QList<UserId>{m_users[2]});
            QVERIFY(!m_store.member(session, no, m_users[1])->isIn());
        });
    }

    void whoTakesOverAGroup()
    {
        static constexpr db::Statement kDelete{"test.delete",
                                               "UPDATE users SET deleted_at = 1 WHERE id = ?"};
        write([this](Session &session) {
            const Room room = newRoom(RoomType::Group);
            const qint64 no = m_store.insert(session, room, {});
            const qint64 course = m_store.insert(session, newRoom(RoomType::Personal), "pair");
            m_store.putMember(session, course, {.userId = m_users[0]});
            QVERIFY(!m_store.eldestMember(session, no));
            for (int i = 0; i < 3; ++i)
                m_store.putMember(session, no,
                                  {.userId = m_users[i],
                                   .role = i == 1 ? RoomRole::Admin : RoomRole::Member,
                                   .joinedAt = {10 - i}});
            QCOMPARE(m_store.adminIds(session, no), QList<UserId>{m_users[1]});
            QCOMPARE(m_store.groupsOf(session, m_users[0]), QList<RoomId>{room.id});
            QCOMPARE(m_store.eldestMember(session, no), std::optional(m_users[2]));
            m_store.putMember(session, no, {.userId = m_users[2], .leftAt = Timestamp{5}});
            QCOMPARE(m_store.eldestMember(session, no), std::optional(m_users[1]));
            session.run(kDelete, m_users[1]);
            QCOMPARE(m_store.eldestMember(session, no), std::optional(m_users[0]));
            QVERIFY(m_store.groupsOf(session, m_users[2]).isEmpty());
        });
    }

    void whoIsShownOutOfACourseIsInNoneOfItsLessons()
    {
        write([this](Session &session) {
            Room course = newRoom(RoomType::Course);
            course.courseId = m_course;
            const qint64 courseNo = m_store.insert(session, course, {});
            Room lesson = newRoom(RoomType::Lesson);
            lesson.courseId = m_course;
            lesson.lessonId = m_lesson;
            const qint64 lessonNo = m_store.insert(session, lesson, {});
            for (const UserId &user : {m_users[1], m_users[2]})
                m_store.putMember(session, lessonNo, {.userId = user});
            QCOMPARE(m_store.memberIds(session, lessonNo).size(), 2);
            Member gone{.userId = m_users[1], .leftAt = Timestamp{10}};
            gone.removed = true;
            m_store.putMember(session, courseNo, gone);
            QCOMPARE(m_store.memberIds(session, lessonNo), QList<UserId>{m_users[2]});
        });
    }

    void viewsCountWhatIsUnread()
    {
        SqlMessagesStore messages;
        write([&](Session &session) {
            Room room = newRoom(RoomType::Personal);
            room.no = m_store.insert(session, room, QByteArray(32, 'x'));
            for (const UserId &user : {m_users[0], m_users[1]})
                m_store.putMember(session, room.no, {.userId = user, .joinedAt = {1}});
            for (qint64 seq = 1; seq <= 6; ++seq) {
                Message message{.seq = seq, .senderId = m_users[1]};
                message.createdAt = {seq};
                message.change = seq;
                if (seq == 4)
                    message.type = MessageType::System;
                QVERIFY(messages.insert(session, room.no, message));
            }
            Message gone = *messages.message(session, room.no, 5);
            gone.deletedAt = Timestamp{50};
            gone.change = 7;
            messages.update(session, room.no, gone);
            messages.addMentions(session, {room.no, 3}, {m_users[0]});
            room.lastSeq = 6;
            room.lastChange = 7;
            room.lastMessageAt = {6};
            m_store.updateCounters(session, room);
            Member me = *m_store.member(session, room.no, m_users[0]);
            me.lastReadSeq = 1;
            m_store.updateMemberRead(session, room.no, me);
            m_store.putDraft(session, m_users[0], {room.id, room.no, QStringLiteral("So"), 2, {9}});
            const auto view = m_store.view(session, room.id, m_users[0]);
            QVERIFY(view.has_value());
            QCOMPARE(view->unread, 3);
            QCOMPARE(view->mentions, 1);
            QCOMPARE(view->peer, std::optional(m_users[1]));
            QCOMPARE(view->draft->text, QStringLiteral("So"));
            QVERIFY(!m_store.view(session, room.id, m_users[2]));
            QCOMPARE(messages.quietAfter(session, room.no, 1), 2);

            Room other = newRoom(RoomType::Group);
            other.no = m_store.insert(session, other, {});
            other.lastMessageAt = {99};
            m_store.updateCounters(session, other);
            m_store.putMember(session, other.no, {.userId = m_users[0], .joinedAt = {1}});
            const auto views = m_store.views(session, m_users[0], 10, 0);
            QCOMPARE(views.size(), 2);
            QCOMPARE(views[0].room.id, other.id);
            QVERIFY(!views[0].peer && !views[0].draft);
            QCOMPARE(m_store.views(session, m_users[0], 10, 1).size(), 1);
            QCOMPARE(m_store.countViews(session, m_users[0]), 2);
            QCOMPARE(m_store.drafts(session, m_users[0]).size(), 1);
            m_store.removeDraft(session, m_users[0], room.no);
            QCOMPARE(m_store.drafts(session, m_users[0]).size(), 0);
        });
    }

    void presenceIsKept()
    {
        write([&](Session &session) {
            QVERIFY(!m_store.presence(session, m_users[0]));
            m_store.putPresence(session, m_users[0], {{5}, true});
            m_store.putPresence(session, m_users[0], {{6}, true});
            m_store.putLastSeen(session, m_users[0], {8});
            m_store.putLastSeen(session, m_users[0], {4});
            m_store.putLastSeen(session, m_users[1], {7});
            QCOMPARE(m_store.presence(session, m_users[1])->lastSeen, Timestamp{7});
            QVERIFY(!m_store.presence(session, m_users[1])->invisible);
            QCOMPARE(m_store.presence(session, m_users[0])->lastSeen, Timestamp{8});
            QVERIFY(m_store.presence(session, m_users[0])->invisible);
        });
    }

private:
    Room newRoom(RoomType type)
    {
        Room room;
        room.id = RoomId::make();
        room.type = type;
        room.createdBy = m_users[0];
        room.createdAt = {1000};
        return room;
    }
    template<class F>
    void write(F function)
    {
        const Result<> done = lectern::await((*m_database)->write([function](Session &session) {
            function(session);
            return success();
        }));
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<test::TestDatabase> m_database;
    SqlRoomsStore m_store;
    QList<UserId> m_users;
    CourseId m_course;
    LessonId m_lesson;
};

LECTERN_CONTRACT_MAIN(TestChatRooms)
#include "chat_rooms_contract.moc"
