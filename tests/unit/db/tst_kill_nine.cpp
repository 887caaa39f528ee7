// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/open_database.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::db;

namespace {

constexpr int kRounds = 20;

const Statement kNames{"test.names", "SELECT name FROM settings"};

} // namespace

/// What was acknowledged is there after the writer was killed at a random moment.
class TestKillNine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        const QTemporaryDir directory;
        DatabaseOptions options;
        options.location = SqliteLocation{directory.filePath(QStringLiteral("school.db"))};
        QSet<QString> acknowledged;
        for (int round = 0; round < kRounds; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(CRASH_WRITER),
                         {std::get<SqliteLocation>(options.location).file, QString::number(round)});
            QVERIFY(writer.waitForReadyRead(20'000));
            QTest::qWait(QRandomGenerator::global()->bounded(5, 250));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const QByteArray output = writer.readAllStandardOutput();
            // The last line may have been cut.
            for (const QByteArray &line : output.left(output.lastIndexOf('\n')).split('\n'))
                acknowledged.insert(QString::fromLatin1(line));

            Result<std::unique_ptr<Database>> database = openDatabase(options);
            QVERIFY2(database.ok(),
                     qPrintable(database.ok() ? QString() : database.error().detail));
            const Result<QSet<QString>> there =
                await((*database)->readLong([](Session &session) -> Result<QSet<QString>> {
                    QSet<QString> names;
                    Rows rows = session.query(kNames);
                    while (rows.next())
                        names.insert(rows.text(0));
                    return names;
                }));
            QVERIFY(there.ok());
            const QSet<QString> lost = acknowledged - *there;
            QVERIFY2(lost.isEmpty(), qPrintable(lost.values().value(0)));
        }
        QVERIFY(acknowledged.size() > kRounds);
        qInfo("%lld acknowledged rows over %d kills", qlonglong(acknowledged.size()), kRounds);
    }
};

QTEST_GUILESS_MAIN(TestKillNine)
#include "tst_kill_nine.moc"
