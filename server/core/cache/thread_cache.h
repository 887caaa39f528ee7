// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

namespace lectern {

/// A bounded cache of which every thread has its own, so that nothing is locked on the hot path.
/// An entry counts as long as the generation is the one it was made in and it is younger than the
/// maximal age. `Tag` tells two caches of the same types apart. Values should be cheap to copy
/// (implicitly shared, or shared_ptr). A thread that works for two owners in turn (tests) keeps the
/// entries of the latest only.
template<class Tag, class Key, class Value>
class ThreadCache
{
public:
    ThreadCache(qsizetype maxCost, std::chrono::milliseconds maxAge)
        : m_owner(nextOwner()), m_maxCost(maxCost), m_maxAge(maxAge)
    {
    }
    ThreadCache(const ThreadCache &) = delete;
    ThreadCache &operator=(const ThreadCache &) = delete;

    [[nodiscard]] std::optional<Value> find(const Key &key, qint64 generation) const
    {
        Slot &mine = slot();
        const Entry *entry = mine.entries.object(key);
        if (!entry)
            return std::nullopt;
        if (entry->generation != generation || Clock::now() - entry->madeAt > m_maxAge) {
            mine.entries.remove(key);
            return std::nullopt;
        }
        return entry->value;
    }
    /// `generation` as it was before the value was read from where it comes from.
    void insert(const Key &key, Value value, qint64 generation, qsizetype cost = 1) const
    {
        slot().entries.insert(key, new Entry{std::move(value), generation, Clock::now()}, cost);
    }

private:
    using Clock = std::chrono::steady_clock;

    struct Entry
    {
        Value value;
        qint64 generation;
        Clock::time_point madeAt;
    };
    struct Slot
    {
        quint64 owner = 0;
        QCache<Key, Entry> entries;
    };

    [[nodiscard]] Slot &slot() const
    {
        static thread_local Slot mine;
        if (mine.owner != m_owner) {
            mine.entries.clear();
            mine.entries.setMaxCost(m_maxCost);
            mine.owner = m_owner;
        }
        return mine;
    }
    [[nodiscard]] static quint64 nextOwner()
    {
        static std::atomic<quint64> last{0};
        return ++last;
    }

    const quint64 m_owner;
    const qsizetype m_maxCost;
    const std::chrono::milliseconds m_maxAge;
};

} // namespace lectern
