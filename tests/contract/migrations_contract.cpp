// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/migrator.h"
#include "server/core/db/postgres_connection.h"
#include "server/core/db/sqlite_connection.h"
#include "tests/support/contract_main.h"

#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kTables{"test.rows", "SELECT count(*) FROM schema_migrations"};
const Statement kPeople{"test.people",
                        "SELECT id, name, avatar_media_id, avatar_url, bio, role, deleted "
                        "FROM people"};
// As they were before 0009.
constexpr const char *kSchoolBefore =
    "INSERT INTO users (id, name, name_key, created_at, updated_at) VALUES ('%1', 'A', 'a', 1, 1);"
    "INSERT INTO courses (id, title, title_key, category, instructor_id, status, created_at,"
    " updated_at) VALUES ('%3', 'Tea', 'tea', 'X', '%1', 'published', 1, 1),"
    " ('%2', 'Milk', 'milk', 'X', '%1', 'published', 1, 1);";
constexpr const char *kSearchBefore =
    "INSERT INTO course_search (course_id, document) SELECT id, to_tsvector('simple', title)"
    " FROM courses;";
const Statement kFound{"test.found",
                       "SELECT (SELECT c.title_key FROM course_search s JOIN courses c"
                       " ON c.row_key = s.row_key WHERE s.document @@ '_dmilk' AND c.row_key = 1),"
                       " (SELECT c.title_key FROM course_search s JOIN courses c"
                       " ON c.row_key = s.row_key WHERE s.document @@ '_dtea' AND c.row_key = 2)"};
// As they were before 0015 and 0017: threads in two rooms, and a long chain in a third.
constexpr const char *kChatBefore =
    "INSERT INTO chat_messages (room_no, seq, sender_id, type, text, reply_to, created_at, change)"
    " VALUES (1, 1, '%1', 0, 'a', NULL, 1, 1), (1, 2, '%1', 0, 'b', 1, 1, 2),"
    " (1, 3, '%1', 0, 'c', 2, 1, 3), (1, 4, '%1', 0, 'd', NULL, 1, 4),"
    " (1, 5, '%1', 0, 'e', 3, 1, 5), (1, 6, '%1', 0, 'f', 4, 1, 6),"
    " (2, 1, '%1', 0, 'g', NULL, 1, 1), (2, 2, '%1', 0, 'h', 1, 1, 2);"
    "UPDATE chat_messages SET deleted_at = 9 WHERE room_no = 1 AND seq = 3;"
    "INSERT INTO chat_messages (room_no, seq, sender_id, type, text, reply_to, created_at, change)"
    " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
    " SELECT 3, n.i, m.sender_id, 0, 'x', CASE WHEN n.i > 1 THEN n.i - 1 END, 1, n.i"
    " FROM n CROSS JOIN chat_messages m WHERE m.room_no = 1 AND m.seq = 1;";
const Statement kThreads{"test.threads",
                         "SELECT room_no, seq, thread_seq FROM chat_messages"
                         " WHERE room_no < 3 AND thread_seq IS NOT NULL ORDER BY room_no, seq"};
const Statement kLongThread{"test.long_thread",
                            "SELECT COUNT(*) FROM chat_messages WHERE room_no = 3"
                            " AND thread_seq = 1"};
const Statement kReplies{"test.replies", "SELECT room_no, seq, answers, replies FROM chat_messages"
                                         " WHERE answers > 0 OR replies > 0 ORDER BY room_no, seq"};
const Statement kNext{"test.next", "SELECT nextval('courses_row_key')"};
const Statement kLeft{"test.left", "SELECT count(*) FROM half"};

/// An empty database.
struct Empty
{
    Empty()
    {
        if (test::dialect() == Dialect::Postgres)
            connection = std::make_unique<PostgresConnection>(
                test::PostgresServer::shared().createDatabase(), PostgresConnection::Access::Write);
        else
            connection = std::make_unique<SqliteConnection>(
                directory.filePath(QStringLiteral("school.db")), SqliteConnection::Access::Write);
        connection->ensureOpen();
    }

    QTemporaryDir directory;
    std::unique_ptr<Connection> connection;
};

Result<> nothingBefore(int)
{
    return success();
}

} // namespace

class MigrationsContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshDatabaseGetsAllOnce()
    {
        const Empty empty;
        const QList<Migration> shipped = shippedMigrations(test::dialect());
        QVERIFY(shipped.size() >= 5);
        const Result<QStringList> first = migrate(*empty.connection, shipped, nothingBefore);
        QVERIFY2(first.ok(), qPrintable(first.ok() ? QString() : first.error().detail));
        QCOMPARE(first->size(), shipped.size());
        const Result<QStringList> second = migrate(*empty.connection, shipped, nothingBefore);
        QVERIFY(second.ok() && second->isEmpty());
        Rows rows = empty.connection->query(kTables);
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), shipped.size());
        QVERIFY(!empty.connection->query(kPeople).next());
    }

    void anOlderDatabaseIsCopiedFirst()
    {
        const Empty empty;
        const QList<Migration> shipped = shippedMigrations(test::dialect());
        int copied = 0;
        const auto copy = [&](int number) {
            copied = number;
            return success();
        };
        QVERIFY(migrate(*empty.connection, shipped.first(2), copy).ok());
        QCOMPARE(copied, 0);
        const Result<QStringList> rest = migrate(*empty.connection, shipped, copy);
        QVERIFY(rest.ok());
        QCOMPARE(rest->size(), shipped.size() - 2);
        QCOMPARE(copied, 3);
    }

    void coursesKeepWhatASearchFinds()
    {
        if (test::dialect() == Dialect::Sqlite)
            return; // numbers courses from the first migration on
        const Empty empty;
        const QList<Migration> shipped = shippedMigrations(test::dialect());
        QList<Migration> before = shipped;
        before.removeIf([](const Migration &migration) { return migration.number >= 9; });
        QVERIFY(migrate(*empty.connection, before, nothingBefore).ok());
        const QString person = Uuid::v7().toString();
        const QString older = Uuid::v7().toString(), newer = Uuid::v7().toString();
        empty.connection->runScript(QString::fromLatin1(kSchoolBefore).arg(person, older, newer));
        empty.connection->runScript(QString::fromLatin1(kSearchBefore));
        QVERIFY(migrate(*empty.connection, shipped, nothingBefore).ok());
        // By their ids, which tell when they were made.
        Rows rows = empty.connection->query(kFound);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), QStringLiteral("milk"));
        QCOMPARE(rows.text(1), QStringLiteral("tea"));
        Rows next = empty.connection->query(kNext);
        QVERIFY(next.next());
        QCOMPARE(next.integer(0), 3);
    }

    void answersFindWhereTheirThreadBegan()
    {
        const Empty empty;
        const QList<Migration> shipped = shippedMigrations(test::dialect());
        QList<Migration> before = shipped;
        before.removeIf([](const Migration &migration) { return migration.number >= 15; });
        QVERIFY(migrate(*empty.connection, before, nothingBefore).ok());
        empty.connection->runScript(QString::fromLatin1(kChatBefore).arg(Uuid::v7().toString()));
        QVERIFY(migrate(*empty.connection, shipped, nothingBefore).ok());
        QList<QList<qint64>> found;
        Rows rows = empty.connection->query(kThreads);
        while (rows.next())
            found.append({rows.integer(0), rows.integer(1), rows.integer(2)});
        const QList<QList<qint64>> wanted{{1, 2, 1}, {1, 3, 1}, {1, 5, 1}, {1, 6, 4}, {2, 2, 1}};
        QCOMPARE(found, wanted);
        Rows chain = empty.connection->query(kLongThread);
        QVERIFY(chain.next());
        QCOMPARE(chain.integer(0), 2999);
        QList<QList<qint64>> counted;
        Rows replies = empty.connection->query(kReplies);
        while (replies.next())
            counted.append(
                {replies.integer(0), replies.integer(1), replies.integer(2), replies.integer(3)});
        const QList<QList<qint64>> right{
            {1, 1, 3, 2}, {1, 4, 1, 1}, {2, 1, 1, 1}, {3, 1, 2999, 2999}};
        QCOMPARE(counted, right);
    }

    void aChangedFileStops()
    {
        const Empty empty;
        QList<Migration> shipped = shippedMigrations(test::dialect());
        QVERIFY(migrate(*empty.connection, shipped, nothingBefore).ok());
        shipped[1].sql += QLatin1String("\n-- changed");
        const Result<QStringList> result = migrate(*empty.connection, shipped, nothingBefore);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().id, QByteArray("storage.schema"));
        QVERIFY(result.error().detail.contains(shipped[1].name));
    }

    void aNewerDatabaseStops()
    {
        const Empty empty;
        const QList<Migration> shipped = shippedMigrations(test::dialect());
        QVERIFY(migrate(*empty.connection, shipped, nothingBefore).ok());
        const Result<QStringList> result =
            migrate(*empty.connection, shipped.first(shipped.size() - 1), nothingBefore);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().id, QByteArray("storage.schema"));
        QVERIFY(result.error().detail.contains(shipped.last().name));
    }

    void oneThatFailsLeavesNothing()
    {
        const Empty empty;
        QList<Migration> shipped = shippedMigrations(test::dialect());
        const int number = shipped.last().number + 1;
        shipped.append({number, QStringLiteral("0099_half.sql"),
                        QStringLiteral("CREATE TABLE half (a TEXT); CREATE TABLE wrong (;")});
        const Result<QStringList> result = migrate(*empty.connection, shipped, nothingBefore);
        QVERIFY(!result.ok());
        QVERIFY(result.error().detail.contains(QLatin1String("0099_half.sql")));
        QVERIFY_THROWS_EXCEPTION(std::exception, static_cast<void>(empty.connection->query(kLeft)));
        shipped.last().sql = QStringLiteral("CREATE TABLE half (a TEXT);");
        QVERIFY(migrate(*empty.connection, shipped, nothingBefore).ok());
        QVERIFY(empty.connection->query(kLeft).next());
    }
};

LECTERN_CONTRACT_MAIN(MigrationsContract)
#include "migrations_contract.moc"
