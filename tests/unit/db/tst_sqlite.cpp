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

const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};
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

/// Writes a table's pages to a file whose log is copied by SqliteCheckpoints.
struct LogWriter
{
    explicit LogWriter(const QString &named)
        : file(named)
        , made(std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Write))
        , checkpoints(file)
        , writer(checkpoints.serving(std::move(made)))
    {
        writer->runScript(QStringLiteral("CREATE TABLE pages (no INTEGER PRIMARY KEY, text)"));
    }
    /// As one unit, which also changes a few pages of the tree. None is as it was: SQLite leaves
    /// out such.
    void write(int pages)
    {
        writer->runScript(QStringLiteral("REPLACE INTO pages VALUES (%1, hex(randomblob(%2)))")
                              .arg(++turn % 7)
                              .arg(pages * 2040));
    }
    /// Pages that fit the log's file.
    [[nodiscard]] qint64 size() const
    {
        return QFileInfo(file + QStringLiteral("-wal")).size() / (4096 + 24);
    }

    QString file;
    std::unique_ptr<SqliteConnection> made;
    SqliteCheckpoints checkpoints;
    std::unique_ptr<SqliteConnection> writer;
    int turn = 0;
};

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

    /// The writer never has much to copy, also where the thread was done long before.
    void theWriterCopiesLittle()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        LogWriter log(file);
        log.write(SqliteCheckpoints::kEnough + 100);
        QTRY_VERIFY(QFileInfo(file).size() > qint64(SqliteCheckpoints::kEnough) * 4096);
        QTest::qWait(50); // it may see to the file once more
        log.write(1);
        for (int i = 0; i < 3 * SqliteCheckpoints::kEnough / 100; ++i)
            log.write(100);
        QVERIFY(log.checkpoints.mostByWriter() <= SqliteCheckpoints::kMostByWriter);
        QVERIFY(log.size() < 2 * SqliteCheckpoints::kTooMany);
    }

    /// A reader of an old state keeps the log as it is, and not for longer than it reads.
    void theLogBeginsAnewAfterAReader()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("school.db"));
        LogWriter log(file);
        log.write(1);
        auto reader = std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Read);
        reader->runScript(QStringLiteral("BEGIN; SELECT count(*) FROM pages"));
        constexpr int kHeld = 3 * SqliteCheckpoints::kEnough / 2; // more than the log's limit
        for (int i = 0; i < kHeld / 100; ++i)
            log.write(100);
        QVERIFY(log.size() >= kHeld);
        reader.reset();
        // Beginning anew it becomes as short as its limit.
        int units = 0;
        while (log.size() >= kHeld && units < 3000) {
            log.write(1);
            ++units;
        }
        QVERIFY2(units < 3000, "the log grows");
        QVERIFY(log.checkpoints.mostByWriter() <= SqliteCheckpoints::kMostByWriter);
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
