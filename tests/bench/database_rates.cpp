// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/db/open_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace lectern;
using namespace lectern::db;

namespace {

const Statement kInsert{"bench.insert", "INSERT INTO outbox (event_id, type, payload, created_at) "
                                        "VALUES (?, 'bench', ?, ?)"};
const Statement kPoint{"bench.point",
                       "SELECT seq, type, payload, created_at FROM outbox WHERE seq = ?"};
const Statement kPage{"bench.page", "SELECT seq, event_id, type, payload, created_at FROM outbox "
                                    "WHERE seq > ? ORDER BY seq LIMIT 50"};

/// One after another, each durable before the next.
QCoro::Task<Result<>> writeRows(Database &database, int count)
{
    for (int i = 0; i < count; ++i) {
        auto writing = database.write([i](Session &session) -> Result<> {
            session.run(kInsert, Uuid::v7(), QStringLiteral("{}"), qint64(i));
            return success();
        });
        const Result<> written = co_await writing;
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    }
    co_return success();
}

double writesPerSecond(Database &database, int writers, int each)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<QCoro::Task<Result<>>> tasks;
    for (int i = 0; i < writers; ++i)
        tasks.push_back(writeRows(database, each));
    for (auto &task : tasks)
        static_cast<void>(await(std::move(task)));
    return writers * each * 1e9 / double(timer.nsecsElapsed());
}

double readsPerSecond(Database &database, const Statement &statement, int count)
{
    QElapsedTimer timer;
    timer.start();
    qint64 bytes = 0;
    for (int i = 0; i < count; ++i) {
        const qint64 seq = 1 + (i * 7919LL) % 20'000;
        auto reading = database.read([&statement, seq](Session &session) -> Result<qint64> {
            qint64 total = 0;
            Rows rows = session.query(statement, seq);
            while (rows.next())
                total += rows.text(2).size() + rows.integer(3);
            return total;
        });
        bytes += *await(std::move(reading));
    }
    if (bytes < 0)
        qFatal("nothing was read");
    return count * 1e9 / double(timer.nsecsElapsed());
}

} // namespace

/// bench_database [DIRECTORY]: what the database layer alone can do, on SQLite.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir directory(argc > 1 ? app.arguments().at(1) + QLatin1String("/bench-XXXXXX")
                                           : QString());
    DatabaseOptions options;
    options.location = SqliteLocation{directory.filePath(QStringLiteral("bench.db"))};
    Result<std::unique_ptr<Database>> database = openDatabase(options);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    std::printf("durable rows/s, one at a time   %10.0f\n", writesPerSecond(**database, 1, 3000));
    std::printf("durable rows/s, 64 writers      %10.0f\n", writesPerSecond(**database, 64, 2000));
    std::printf("durable rows/s, 256 writers     %10.0f\n", writesPerSecond(**database, 256, 1000));
    std::printf("durable rows/s, 1024 writers    %10.0f\n", writesPerSecond(**database, 1024, 400));
    std::printf("point reads/s, one thread       %10.0f\n",
                readsPerSecond(**database, kPoint, 300'000));
    std::printf("pages of 50 rows/s, one thread  %10.0f\n",
                readsPerSecond(**database, kPage, 20'000));
    return 0;
}
