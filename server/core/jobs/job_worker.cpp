// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_worker.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace lectern::jobs {

namespace {

constexpr int kSweepAtOnce = 500;
constexpr std::chrono::minutes kHousekeepEvery{10};
constexpr int kMostDoublings = 20;

Timestamp after(std::chrono::milliseconds time)
{
    return {Timestamp::now().ms + time.count()};
}

} // namespace

// GCC 12 destroys the captures of a lambda within a co_await expression twice: the tasks are named
// first and awaited then.

JobQueue::Worker::Worker(db::Database &database, JobQueueOptions options)
    : m_database(database), m_options(options), m_owner(Uuid::v7().toString())
{
}

void JobQueue::Worker::start()
{
    m_timers = std::make_unique<QObject>();
    m_wakeup = std::make_unique<db::Wakeup>(m_database, [this] { wake(); });
    const auto every = [this](std::chrono::milliseconds time, std::function<void()> function) {
        auto *timer = new QTimer(m_timers.get());
        QObject::connect(timer, &QTimer::timeout, timer, std::move(function));
        timer->start(time);
    };
    every(m_options.poll, [this] { wake(); });
    every(m_options.lease / 3, [this] { static_cast<void>(renewAll(shared_from_this())); });
    every(kHousekeepEvery, [this] { static_cast<void>(housekeep(shared_from_this())); });
    wake();
}

void JobQueue::Worker::stop()
{
    m_closed = true;
    m_stopped = true;
    m_wakeup.reset();
    m_timers.reset();
}

void JobQueue::Worker::wake()
{
    m_again = true;
    if (!m_leasing && !m_closed)
        static_cast<void>(lease(shared_from_this()));
}

QCoro::Task<> JobQueue::Worker::lease(std::shared_ptr<Worker> self)
{
    self->m_leasing = true;
    while (!self->m_closed && std::exchange(self->m_again, false)) {
        const int room = self->m_options.concurrency - int(self->m_running.size());
        if (room > 0 && !self->m_handlers.isEmpty()) {
            // A look first: a write for nothing every second would keep the disk busy.
            QStringList types = self->m_handlers.keys();
            types.sort();
            auto looking = self->m_database.read([types](db::Session &session) -> Result<bool> {
                return anyDue(session, types, Timestamp::now());
            });
            const Result<bool> due = co_await looking;
            if (self->m_stopped)
                co_return;
            if (due && *due) {
                auto leasing = self->m_database.write(
                    [types, room, owner = self->m_owner, until = after(self->m_options.lease)](
                        db::Session &session) -> Result<QList<Job>> {
                        return leaseDue(session, types, owner, Timestamp::now(), until, room);
                    });
                const Result<QList<Job>> jobs = co_await leasing;
                if (self->m_stopped)
                    co_return;
                if (jobs)
                    self->begin(*jobs);
            }
        }
        const Result<JobCounts> counts = co_await self->m_database.read(
            [](db::Session &session) -> Result<JobCounts> { return countJobs(session); });
        if (self->m_stopped)
            co_return;
        if (counts)
            self->m_counts = *counts;
    }
    self->m_leasing = false;
}

void JobQueue::Worker::begin(const QList<Job> &jobs)
{
    for (const Job &job : jobs) {
        m_running.insert(job.id, {job.id, m_owner, job.attempt});
        static_cast<void>(run(shared_from_this(), job));
    }
}

QCoro::Task<Result<>> JobQueue::Worker::attempt(std::shared_ptr<Worker> self, Job job)
{
    try {
        co_return co_await self->m_handlers[job.type](job);
    } catch (const std::exception &error) {
        co_return Error::internal(QString::fromUtf8(error.what()));
    }
}

QCoro::Task<> JobQueue::Worker::run(std::shared_ptr<Worker> self, Job job)
{
    // Also a server that dies again and again uses up the attempts.
    Result<> result = Error::internal(QStringLiteral("its server died each time"));
    if (job.attempt <= job.maxAttempts)
        result = co_await attempt(self, job);
    if (self->m_stopped)
        co_return;
    const Lease lease = self->m_running.value(job.id);
    const bool ok = result.ok();
    const QString why = ok ? QString()
                           : QString(QString::fromLatin1(result.error().id) + QLatin1String(": ") +
                                     result.error().detail);
    const Timestamp again = self->nextAttempt(job.attempt);
    const bool last = job.attempt >= job.maxAttempts;
    auto noting = self->m_database.write([=](db::Session &session) -> Result<> {
        if (ok)
            finish(session, lease, Timestamp::now());
        else if (last)
            giveUp(session, lease, Timestamp::now(), why);
        else
            retry(session, lease, again, why);
        return success();
    });
    const Result<> noted = co_await noting;
    Q_UNUSED(noted) // if it could not be noted, the lease expires and the job is run again
    self->m_running.remove(job.id);
    if (!self->m_stopped)
        self->wake();
}

Timestamp JobQueue::Worker::nextAttempt(int attempt) const
{
    const qint64 doubled = m_options.firstRetry.count()
                           << std::clamp(attempt - 1, 0, kMostDoublings);
    const qint64 pause = std::min<qint64>(doubled, m_options.longestRetry.count());
    const double chance = 0.75 + QRandomGenerator::global()->generateDouble() / 2;
    return after(std::chrono::milliseconds(qint64(double(pause) * chance)));
}

QCoro::Task<> JobQueue::Worker::renewAll(std::shared_ptr<Worker> self)
{
    const QList<Lease> leases = self->m_running.values();
    if (leases.isEmpty())
        co_return;
    const Timestamp until = after(self->m_options.lease);
    auto renewing = self->m_database.write([leases, until](db::Session &session) -> Result<> {
        for (const Lease &lease : leases)
            renew(session, lease, until);
        return success();
    });
    const Result<> renewed = co_await renewing;
    Q_UNUSED(renewed) // the next round tries again
}

QCoro::Task<> JobQueue::Worker::housekeep(std::shared_ptr<Worker> self)
{
    const auto keep =
        std::chrono::duration_cast<std::chrono::milliseconds>(self->m_options.keepFinished);
    auto sweeping =
        self->m_database.write([before = after(-keep)](db::Session &session) -> Result<qint64> {
            return sweepFinished(session, before, kSweepAtOnce);
        });
    const Result<qint64> swept = co_await sweeping;
    Q_UNUSED(swept)
}

} // namespace lectern::jobs
