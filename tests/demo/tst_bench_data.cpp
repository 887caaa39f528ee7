// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/demo/bench_data.h"
#include "server/features/catalog/sql_course_writer.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace lectern;
using namespace lectern::demo;

class TestBenchData : public QObject
{
    Q_OBJECT

    struct School
    {
        Result<> fill(int courses, int users, int said = 0)
        {
            const BenchStores stores{rooms, messages};
            return fillBenchData({directory.path(), courses, users, said}, *database, writer,
                                 tokens, &stores);
        }
        qint64 number(const char *sql)
        {
            const Result<qint64> value =
                await(database->read([sql](db::Session &session) -> Result<qint64> {
                    db::Rows rows = session.queryText("test.number", QString::fromLatin1(sql), {});
                    return rows.next() ? rows.integer(0) : -1;
                }));
            return value.ok() ? *value : -1;
        }

        QTemporaryDir directory;
        test::TestDatabase database{test::dialect()};
        catalog::SqlCourseWriter writer;
        chat::SqlRoomsStore rooms;
        chat::SqlMessagesStore messages;
        TokenIssuer tokens{QByteArray(32, 'k')};
    };

private Q_SLOTS:
    void fillsAsTold()
    {
        School school;
        const Result<> filled = school.fill(200, 1000);
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses WHERE status = 'published'"), 200);
        QCOMPARE(school.number("SELECT COUNT(*) FROM users"), 1000);
        QCOMPARE(school.number("SELECT COUNT(*) FROM lessons"), 50 * 80 + 150 * 12);
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses WHERE lesson_count = 80 AND "
                               "module_count = 10"),
                 50);
        QCOMPARE(school.number("SELECT COUNT(*) FROM course_search"), 200);
        QVERIFY(school.number("SELECT COUNT(*) FROM reviews") > 100);
        // Counters are what they count.
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses c WHERE student_count <> (SELECT "
                               "COUNT(*) FROM enrollments e WHERE e.course_id = c.id)"),
                 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses c WHERE rating_count <> (SELECT "
                               "COUNT(*) FROM reviews r WHERE r.course_id = c.id)"),
                 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM enrollments e WHERE lessons_completed <> "
                               "(SELECT COUNT(*) FROM lesson_progress p WHERE p.enrollment_id = "
                               "e.id AND p.completed_at IS NOT NULL)"),
                 0);

        const QJsonObject facts = read(school);
        QCOMPARE(facts[QStringLiteral("courses")].toArray().size(), 200);
        QCOMPARE(facts[QStringLiteral("modules")].toArray().size(), 10);
        const QJsonArray users = facts[QStringLiteral("users")].toArray();
        QCOMPARE(users.size(), 980);
        QSet<QString> lessons;
        for (const QJsonValue &value : users) {
            const QJsonObject user = value.toObject();
            const Result<AccessClaims> claims =
                school.tokens.verify(user[QStringLiteral("token")].toString().toLatin1());
            QVERIFY(claims.ok());
            QCOMPARE(claims->userId.toString(), user[QStringLiteral("userId")].toString());
            QVERIFY(claims->expiresAt > Timestamp::now().plusSeconds(23 * 3600));
            lessons.insert(user[QStringLiteral("lessonId")].toString());
        }
        QCOMPARE(lessons.size(), 80);
        QCOMPARE(school.number("SELECT COUNT(*) FROM sessions"), 980);

        const Result<> again = school.fill(10, 50);
        QVERIFY(!again.ok());
        QVERIFY(again.error().detail.contains(QStringLiteral("not empty")));
    }

    void theFirstRoomHasMessages()
    {
        School school;
        QVERIFY(school.fill(2, 60, 12000).ok());
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_messages"), 12000);
        QCOMPARE(school.number("SELECT MAX(seq) FROM chat_messages"), 12000);
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_rooms WHERE last_seq = 12000 AND "
                               "last_change = 12000 AND type = 'course' AND name <> ''"),
                 1);
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_members"), 40);
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_members m WHERE NOT EXISTS (SELECT 1 "
                               "FROM enrollments e JOIN chat_rooms r ON r.course_id = e.course_id "
                               "WHERE e.user_id = m.user_id AND r.no = m.room_no)"),
                 0);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_reactions") > 1000);
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_messages WHERE reply_to >= seq OR "
                               "reply_to < 1"),
                 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM chat_messages a JOIN chat_messages b ON "
                               "b.room_no = a.room_no AND b.seq = a.seq + 1 WHERE b.created_at < "
                               "a.created_at"),
                 0);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_messages WHERE LENGTH(text) > 4000") == 0);
    }

    void smallSchoolsWork()
    {
        School school;
        QVERIFY(school.fill(1, 1).ok());
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses"), 1);
        QVERIFY(!read(school)[QStringLiteral("users")].toArray().isEmpty());
    }

private:
    static QJsonObject read(const School &school)
    {
        QFile file(school.directory.filePath(QStringLiteral("bench.json")));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
};

QTEST_GUILESS_MAIN(TestBenchData)
#include "tst_bench_data.moc"
