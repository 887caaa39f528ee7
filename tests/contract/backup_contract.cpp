// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/backup.h"
#include "tests/support/contract_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kPut{"test.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};
const Statement kCount{"test.count", "SELECT count(*), count(DISTINCT value) FROM settings"};
const Statement kPairs{"test.pairs", "SELECT value FROM settings GROUP BY value "
                                     "HAVING count(*) <> 2"};

/// Two rows that belong together.
QCoro::Task<Result<>> putPair(Database &database, int number)
{
    return database.write([number](Session &session) -> Result<> {
        session.run(kPut, QStringLiteral("a%1").arg(number), QString::number(number));
        session.run(kPut, QStringLiteral("b%1").arg(number), QString::number(number));
        return success();
    });
}

qint64 rowsIn(Database &database)
{
    return *await(database.read([](Session &session) -> Result<qint64> {
        Rows rows = session.query(kCount);
        return rows.next() ? rows.integer(0) : -1;
    }));
}

bool anyTornPair(Database &database)
{
    return *await(database.read(
        [](Session &session) -> Result<bool> { return session.query(kPairs).next(); }));
}

} // namespace

class BackupContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupUnderWritesIsWhole()
    {
        test::TestDatabase database(test::dialect());
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("school.backup"));
        for (int i = 0; i < 100; ++i)
            QVERIFY(await(putPair(*database, i)).ok());
        std::atomic<bool> stop{false};
        std::atomic<int> last{100};
        std::thread writer([&] {
            while (!stop) {
                if (!await(putPair(*database, last)).ok())
                    break;
                ++last;
            }
        });
        const Result<> backed = backupDatabase(database.options(), file);
        stop = true;
        writer.join();
        QVERIFY2(backed.ok(), qPrintable(backed.ok() ? QString() : backed.error().detail));
        const qint64 written = rowsIn(*database);
        QCOMPARE(written, last * 2);
        QVERIFY(QFile::exists(file));

        // Into another school, which is open.
        test::TestDatabase other(test::dialect());
        QVERIFY(await(putPair(*other, 1)).ok());
        const Result<> restored = restoreDatabase(other.options(), file);
        QVERIFY2(restored.ok(), qPrintable(restored.ok() ? QString() : restored.error().detail));
        const qint64 there = rowsIn(*other);
        QVERIFY(there >= 200 && there <= written);
        QVERIFY(!anyTornPair(*other));
        other.reopen();
        QCOMPARE(rowsIn(*other), there);
        QVERIFY(await(putPair(*other, 1'000'000)).ok());
    }

    void whatIsNoBackupChangesNothing()
    {
        test::TestDatabase database(test::dialect());
        QTemporaryDir directory;
        QVERIFY(await(putPair(*database, 1)).ok());
        const QString file = directory.filePath(QStringLiteral("letter.txt"));
        const Result<> missing = restoreDatabase(database.options(), file);
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().detail.contains(file));
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("Dear school, ").repeated(1000));
        text.close();
        const Result<> wrong = restoreDatabase(database.options(), file);
        QVERIFY(!wrong.ok());
        QVERIFY2(wrong.error().detail.contains(file), qPrintable(wrong.error().detail));
        QCOMPARE(rowsIn(*database), 2);
    }

    void anImpossiblePlaceIsNamed()
    {
        test::TestDatabase database(test::dialect());
        const Result<> backed =
            backupDatabase(database.options(), QStringLiteral("/nowhere/at/all/school.backup"));
        QVERIFY(!backed.ok());
        QVERIFY2(backed.error().detail.contains(QLatin1String("/nowhere/at/all")),
                 qPrintable(backed.error().detail));
    }
};

LECTERN_CONTRACT_MAIN(BackupContract)
#include "backup_contract.moc"
