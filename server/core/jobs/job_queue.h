// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/wakeup.h"
#include "shared/core/ids.h"

#include <QCoroTask>
#include <QHash>
#include <QJsonObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace lectern::jobs {

struct Job
{
    JobId id;
    QString type;
    QJsonObject payload;
    int attempt = 0; ///< from 1
    int maxAttempts = 0;
};

struct EnqueueOptions
{
    QString uniqueKey = {}; ///< at most one unfinished job has it; empty: none
    Timestamp runAt = {};   ///< not before; null: now
    int maxAttempts = 8;
};

/// Puts a job beside the change that asks for it; the workers hear of it after the COMMIT. False
/// where an unfinished job has the unique key already.
bool enqueue(db::Session &session, const char *type, const QJsonObject &payload,
             const EnqueueOptions &options = {});

/// Takes back the job of that unique key, as long as none has begun it; whether there was one.
bool cancel(db::Session &session, const QString &uniqueKey);

struct JobQueueOptions
{
    int concurrency = 2;                     ///< jobs that run at the same time here
    std::chrono::milliseconds lease{60'000}; ///< renewed while a job runs
    std::chrono::milliseconds poll{1000};
    std::chrono::milliseconds firstRetry{2000}; ///< doubles, with ±25 % of chance
    std::chrono::milliseconds longestRetry{3'600'000};
    std::chrono::hours keepFinished{24 * 7};
};

/// In numbers, for metrics and admins. As of the last poll.
struct JobCounts
{
    qint64 queued = 0;
    qint64 running = 0; ///< on all servers
    qint64 failed = 0;  ///< given up
};

/// Runs jobs in this process. Each is leased: one whose server dies is run again when its lease
/// has expired, so handlers must be idempotent. Lives on the thread (with an event loop) that made
/// it; handlers run there as coroutines and hand heavy work to pools. The Database must outlive it.
class JobQueue
{
public:
    /// An Error or exception is a failed attempt: the job is run again after a growing pause until
    /// its attempts are used up.
    /// A handler is to be done within seconds, so that a server can end: long work goes in pieces.
    using Handler = std::function<QCoro::Task<Result<>>(Job)>;

    explicit JobQueue(db::Database &database, JobQueueOptions options = {});
    /// Stops leasing. Jobs that run go on, but nobody records their end: they are run again.
    ~JobQueue();
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;

    /// Before start(). Jobs of types without a handler stay queued.
    void handle(const QString &type, Handler handler);
    void start();
    /// Leases no more jobs; the task is done when none runs here.
    [[nodiscard]] QCoro::Task<> drain();
    /// The same, running the event loop meanwhile. To be called before what handlers work on goes.
    void stop();

    [[nodiscard]] JobCounts counts() const;

private:
    class Worker;

    std::shared_ptr<Worker> m_worker;
};

} // namespace lectern::jobs
