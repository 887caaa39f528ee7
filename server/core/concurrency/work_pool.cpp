// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/work_pool.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lectern {

namespace {

constexpr int kRetryAfterSeconds = 2;

struct Job
{
    std::function<void()> work;
    std::shared_ptr<QPromise<void>> done; // dropping it unfinished cancels the future
};

} // namespace

struct WorkPool::State
{
    explicit State(Options chosen) : options(chosen) {}

    void serve();

    const Options options;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> queue;
    std::vector<std::thread> threads;
    int idle = 0;
    bool stopping = false;
};

void WorkPool::State::serve()
{
    // On Linux nice values belong to threads.
    if (options.niceness > 0)
        setpriority(PRIO_PROCESS, id_t(gettid()), options.niceness);
    std::unique_lock lock(mutex);
    for (;;) {
        ++idle;
        wake.wait(lock, [this] { return stopping || !queue.empty(); });
        --idle;
        if (stopping)
            return;
        Job job = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        job.done->start();
        job.work();
        job.work = nullptr;
        job.done->finish();
        job.done.reset();
        lock.lock();
    }
}

WorkPool::WorkPool(Options options) : m_state(std::make_unique<State>(options)) {}

WorkPool::~WorkPool()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
        dropped.swap(m_state->queue);
    }
    m_state->wake.notify_all();
    for (std::thread &thread : m_state->threads)
        thread.join();
}

std::optional<QFuture<void>> WorkPool::submit(std::function<void()> work)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->stopping || int(m_state->queue.size()) >= m_state->options.maxQueued)
        return std::nullopt;
    auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> done = promise->future();
    m_state->queue.push_back({std::move(work), std::move(promise)});
    const bool allBusy = m_state->idle < int(m_state->queue.size());
    if (allBusy && int(m_state->threads.size()) < m_state->options.threads)
        m_state->threads.emplace_back([state = m_state.get()] { state->serve(); });
    m_state->wake.notify_one();
    return done;
}

Error WorkPool::busy()
{
    Error error{ErrorKind::Unavailable, "server.busy"};
    error.retryAfterSeconds = kRetryAfterSeconds;
    return error;
}

} // namespace lectern
