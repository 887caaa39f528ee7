// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_queue.h"

#include "server/core/jobs/job_worker.h"

#include <QCoreApplication>
#include <QCoroTimer>

namespace lectern::jobs {

namespace {

constexpr std::chrono::milliseconds kDrainStep{10};

} // namespace

JobQueue::JobQueue(db::Database &database, JobQueueOptions options)
    : m_worker(std::make_shared<Worker>(database, options))
{
}

JobQueue::~JobQueue()
{
    m_worker->stop();
}

void JobQueue::handle(const QString &type, Handler handler)
{
    m_worker->handle(type, handler);
}

void JobQueue::start()
{
    m_worker->start();
}

QCoro::Task<> JobQueue::drain()
{
    const auto worker = m_worker;
    worker->close();
    QTimer step;
    step.start(kDrainStep);
    while (!worker->idle())
        co_await step;
}

void JobQueue::stop()
{
    m_worker->close();
    while (!m_worker->idle())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, int(kDrainStep.count()));
}

JobCounts JobQueue::counts() const
{
    return m_worker->counts();
}

} // namespace lectern::jobs
