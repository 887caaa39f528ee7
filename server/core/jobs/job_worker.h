// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"
#include "server/core/jobs/job_store.h"

namespace lectern::jobs {

/// What a JobQueue does, shared with its coroutines, which may end after it.
class JobQueue::Worker : public std::enable_shared_from_this<Worker>
{
public:
    Worker(db::Database &database, JobQueueOptions options);

    void handle(const QString &type, const Handler &handler) { m_handlers.insert(type, handler); }
    void start();
    /// No more leases.
    void close() { m_closed = true; }
    /// Nothing of the database is touched any more.
    void stop();

    [[nodiscard]] JobCounts counts() const { return m_counts; }
    [[nodiscard]] bool idle() const { return m_running.isEmpty() && !m_leasing; }

private:
    void wake();
    void begin(const QList<Job> &jobs);
    static QCoro::Task<> lease(std::shared_ptr<Worker> self);
    static QCoro::Task<> run(std::shared_ptr<Worker> self, Job job);
    static QCoro::Task<Result<>> attempt(std::shared_ptr<Worker> self, Job job);
    static QCoro::Task<> renewAll(std::shared_ptr<Worker> self);
    static QCoro::Task<> housekeep(std::shared_ptr<Worker> self);
    [[nodiscard]] Timestamp nextAttempt(int attempt) const;

    db::Database &m_database; ///< not touched once stopped
    const JobQueueOptions m_options;
    const QString m_owner;
    QHash<QString, Handler> m_handlers;
    QHash<JobId, Lease> m_running;
    JobCounts m_counts;
    bool m_leasing = false;
    bool m_again = false;
    bool m_closed = false;
    bool m_stopped = false;
    std::unique_ptr<QObject> m_timers; ///< end with stop()
    std::unique_ptr<db::Wakeup> m_wakeup;
};

} // namespace lectern::jobs
