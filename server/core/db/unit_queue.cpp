// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/unit_queue.h"

#include "server/core/db/db_error.h"

#include <algorithm>

namespace lectern::db {

bool UnitQueue::push(Database::Pending pending)
{
    bool wake = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed || m_units.size() >= m_capacity) {
            ++m_refused;
            return false;
        }
        m_units.push_back(std::move(pending));
        wake = m_sleeping > 0 && m_units.size() >= m_wakeAt;
    }
    if (wake)
        m_wake.notify_one();
    return true;
}

bool UnitQueue::take(std::vector<Database::Pending> &batch, size_t most)
{
    batch.clear();
    std::unique_lock lock(m_mutex);
    ++m_sleeping;
    m_wake.wait(lock, [this] { return m_closed || !m_units.empty(); });
    --m_sleeping;
    const auto count = std::ptrdiff_t(std::min(most, m_units.size()));
    const auto end = m_units.begin() + count;
    std::move(m_units.begin(), end, std::back_inserter(batch));
    m_units.erase(m_units.begin(), end);
    return count > 0;
}

size_t UnitQueue::gather(size_t wanted, std::chrono::microseconds patience)
{
    std::unique_lock lock(m_mutex);
    if (m_units.size() < wanted && !m_closed) {
        ++m_sleeping;
        m_wakeAt = wanted;
        m_wake.wait_for(lock, patience, [&] { return m_closed || m_units.size() >= wanted; });
        m_wakeAt = 1;
        --m_sleeping;
    }
    return m_units.size();
}

void UnitQueue::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_wake.notify_all();
}

qint64 UnitQueue::size() const
{
    const std::scoped_lock lock(m_mutex);
    return qint64(m_units.size());
}

qint64 UnitQueue::refused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_refused;
}

void answer(std::span<const Database::Pending> units)
{
    // A handful of threads: a list is quicker than a map.
    std::vector<std::pair<Resumer *, std::vector<std::coroutine_handle<>>>> threads;
    for (const Database::Pending &pending : units) {
        auto thread = std::find_if(threads.begin(), threads.end(), [&](const auto &entry) {
            return entry.first == pending.resumer.get();
        });
        if (thread == threads.end()) {
            threads.emplace_back(pending.resumer.get(), std::vector<std::coroutine_handle<>>());
            thread = threads.end() - 1;
        }
        thread->second.push_back(pending.coroutine);
    }
    for (const auto &[resumer, coroutines] : threads)
        resumer->resume(coroutines);
}

void runGuarded(Database::Unit &unit, Session &session)
{
    try {
        static_cast<void>(unit.work(session));
    } catch (const DbException &error) {
        unit.fail(error.toError());
    } catch (const std::exception &error) {
        unit.fail(Error::internal(QString::fromUtf8(error.what())));
    }
}

} // namespace lectern::db
