// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/open_database.h"
#include "server/core/db/sqlite_checkpoints.h"
#include "server/core/db/sqlite_functions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?) "
                                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
const Statement kGet{"test.get", "SELECT value FROM settings WHERE name = ?"};
const Statement kLimit{"test.limit", "PRAGMA max_page_count = 150"};
const Statement kNoLimit{"test.no_limit", "PRAGMA max_page_count = 1000000"};
const Statement kJournal{"test.journal", "PRAGMA journal_mode"};
const Statement kWord{"test.word", "INSERT INTO course_search (rowid, words) VALUES (?, ?)"};
const Statement kRowids{
    "test.rowids",
    "SELECT matching_rowids(course_search) FROM course_search WHERE course_search MATCH ? LIMIT 1"};

DatabaseOptions at(const QString &file)
{
    DatabaseOptions options;
    options.location = SqliteLocation{file};
    return options;
}

Error openError(const QString &file)
{
    const auto database = openDatabase(at(file));
    return database.ok() ? Error{ErrorKind::Internal, "opened"} : database.error();
}

Result<> put(Database &database, const QString &name, const QString &value)
{
    return await(database.write([=](Session &session) -> Result<> {
        session.run(kPut, name, value);
        return success();
    }));
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

} // namespace

class TestSqlite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAreReadyAtOnce()
    {
        const QTemporaryDir dir;
        const auto database = openDatabase(at(dir.filePath(QStringLiteral("school.db"))));
        QVERIFY(database.ok());
        QVERIFY(put(**database, QStringLiteral("name"), QStringLiteral("Lectern")).ok());
        auto read = (*database)->read([](Session &session) -> Result<QString> {
            Rows rows = session.query(kGet, QStringLiteral("name"));
            return rows.next() ? rows.text(0) : QString();
        });
        QVERIFY(read.isReady());
        QCOMPARE(await(std::move(read)).value(), QStringLiteral("Lectern"));
        auto journal = (*database)->read([](Session &session) -> Result<QString> {
            Rows rows = session.query(kJournal);
            return rows.next() ? rows.text(0) : QString();
        });
        QCOMPARE(*await(std::move(journal)), QStringLiteral("wal"));
    }

    void matchesComeAsOneValue()
    {
        const QTemporaryDir dir;
        const auto database = openDatabase(at(dir.filePath(QStringLiteral("school.db"))));
        QVERIFY(database.ok());
        // Distances of one byte, of two, of more, and the longest there is.
        const QList<qint64> rowids{-5,  1,     2,     3,       130,
                                   258, 16642, 33027, 1 << 30, std::numeric_limits<qint64>::max()};
        const Result<> put = await((*database)->write([&rowids](Session &session) -> Result<> {
            for (const qint64 rowid : rowids)
                session.run(kWord, rowid, QStringLiteral("_awool"));
            session.run(kWord, qint64(7), QStringLiteral("_alinen"));
            return success();
        }));
        QVERIFY2(put.ok(), qPrintable(put.ok() ? QString() : put.error().detail));
        const auto found = [&database](const QString &word) {
            auto read = (*database)->read([word](Session &session) -> Result<QList<qint64>> {
                QList<qint64> list;
                Rows rows = session.query(kRowids, word);
                if (rows.next())
                    eachRowid(rows.bytes(0), [&list](qint64 rowid) { list.append(rowid); });
                return list;
            });
            return await(std::move(read)).value();
        };
        QCOMPARE(found(QStringLiteral("_awool")), rowids);
        QCOMPARE(found(QStringLiteral("_aw*")), rowids);
        QCOMPARE(found(QStringLiteral("_alinen")), QList<qint64>{7});
        QCOMPARE(found(QStringLiteral("_asilk")), QList<qint64>{});
    }

    void closingLeavesOneFile()
    {
        const QTemporaryDir dir;
        {
            const auto database = openDatabase(at(dir.filePath(QStringLiteral("school.db"))));
            QVERIFY(database.ok());
            QVERIFY(put(**database, QStringLiteral("a"), QStringLiteral("1")).ok());
        }
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{QStringLiteral("school.db")});
    }

    /// However much is written without a pause, also where somebody reads an old state meanwhile.
    void theLogBeginsAnew_data()
    {
        QTest::addColumn<bool>("read");
        QTest::newRow("nobody reads") << false;
        QTest::newRow("somebody reads for a while") << true;
    }

    void theLogBeginsAnew()
    {
        QFETCH(const bool, read);
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        const auto database = openDatabase(at(file));
        QVERIFY(database.ok());
        std::unique_ptr<SqliteConnection> reader;
        if (read) {
            reader = std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Read);
            reader->runScript(QStringLiteral("BEGIN; SELECT count(*) FROM settings"));
        }
        constexpr int kPagesEach = 100;
        const auto write = [&database](int turns) {
            // No page is as it was: SQLite leaves out such.
            for (int i = 0; i < turns; ++i)
                QVERIFY(put(**database, QString::number(i % 7),
                            QString(kPagesEach * 4000, QLatin1Char(char('a' + i % 26))))
                            .ok());
        };
        write(SqliteCheckpoints::kTooMany / kPagesEach + 50);
        reader.reset();
        write(3 * SqliteCheckpoints::kTooMany / kPagesEach);
        // A page in the log has a head; that the file was longer once does not matter.
        const qint64 most = qint64(SqliteCheckpoints::kTooMany + 50 * kPagesEach) * 2 * (4096 + 24);
        QVERIFY(QFileInfo(file + QStringLiteral("-wal")).size() < most);
    }

    void whatIsNoDatabaseIsNamed()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        write(file, QByteArray("this is a letter, not a database. ").repeated(1000));
        const Error error = openError(file);
        QCOMPARE(error.id, QByteArray("storage.corrupt"));
        QVERIFY2(error.detail.contains(file), qPrintable(error.detail));
    }

    void aDamagedDatabaseIsNamed()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        QVERIFY(openDatabase(at(file)).ok());
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(8192));
        damaged.write(QByteArray(40'000, '\x5a'));
        damaged.close();
        const Error error = openError(file);
        QCOMPARE(error.id, QByteArray("storage.corrupt"));
        QVERIFY2(error.detail.contains(file), qPrintable(error.detail));
    }

    void aMissingDirectoryIsNamed()
    {
        const Error error = openError(QStringLiteral("/nowhere/at/all/school.db"));
        QCOMPARE(error.id, QByteArray("storage.unavailable"));
        QVERIFY(error.detail.contains(QLatin1String("/nowhere/at/all")));
    }

    void aDirectoryIsNoDatabase()
    {
        const QTemporaryDir dir;
        QCOMPARE(openError(dir.path()).id, QByteArray("storage.corrupt"));
    }

    // As a disk without room: the batch is answered, and the writer goes on.
    void aFullDatabaseLosesNothing()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        const auto database = openDatabase(at(file));
        QVERIFY(database.ok());
        const auto pragma = [&](const Statement &statement) {
            return await((*database)->write([&](Session &session) -> Result<> {
                return session.query(statement).next() ? success() : success();
            }));
        };
        QVERIFY(pragma(kLimit).ok());
        const QString big(20'000, QLatin1Char('x'));
        int kept = 0;
        std::vector<QCoro::Task<Result<>>> tasks;
        for (int i = 0; i < 100; ++i) {
            tasks.push_back((*database)->write([i, big](Session &session) -> Result<> {
                session.run(kPut, QString::number(i), big);
                return success();
            }));
        }
        int refused = 0;
        for (auto &task : tasks) {
            const Result<> result = await(std::move(task));
            kept += result.ok();
            if (!result) {
                ++refused;
                QCOMPARE(result.error().id, QByteArray("storage.full"));
            }
        }
        QVERIFY(refused > 0);
        QVERIFY(pragma(kNoLimit).ok());
        QVERIFY(put(**database, QStringLiteral("again"), big).ok());
    }

    void aCopyIsMadeBeforeMigrating()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        {
            const auto database = openDatabase(at(file));
            QVERIFY(database.ok());
            // The last migration did nothing but make tables and an index: take them and its line
            // away.
            QVERIFY(await((*database)->write([](Session &session) -> Result<> {
                        for (const char *sql : {"DROP TABLE api_tokens", "DROP TABLE api_users",
                                                "DROP INDEX chat_attachments_loose",
                                                "DELETE FROM schema_migrations WHERE number = 11"})
                            static_cast<void>(
                                session.queryText("test.undo", QLatin1String(sql), {}));
                        return success();
                    })).ok());
        }
        const Result<QStringList> migrated = migrateDatabase(at(file));
        QVERIFY2(migrated.ok(), qPrintable(migrated.ok() ? QString() : migrated.error().detail));
        QCOMPARE(*migrated, QStringList{QStringLiteral("0011_tokens_files.sql")});
        QVERIFY(QFile::exists(file + QLatin1String(".before-0011")));
    }
};

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
