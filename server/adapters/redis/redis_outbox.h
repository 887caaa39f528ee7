// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_envelope.h"

#include <deque>
#include <mutex>

namespace lectern {

/// What waits for the way to Redis, from all threads. Bounded: what is too much is dropped, and the
/// others are told so. Safe from any thread.
class RedisOutbox
{
public:
    explicit RedisOutbox(qsizetype mostBytes) : m_mostBytes(mostBytes) {}

    /// Messages are taken while it is open. Opening or closing drops what there is.
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

    enum class Put { Dropped, Queued, Wake }; ///< Wake: nobody knows yet that there is something
    [[nodiscard]] Put put(QByteArray message);
    /// True: as Wake.
    [[nodiscard]] bool show(const Uuid &key, const std::optional<QByteArray> &value);

    /// At most so many, in their order. Whether anything is left shows the next call.
    [[nodiscard]] std::vector<QByteArray> take(size_t most);
    /// Messages were dropped since the last call, and what was queued is taken.
    [[nodiscard]] bool takeLoss();
    /// Entries that changed since the last call, one more than `most` at most. What came and went
    /// meanwhile does both: its coming may have been told by a message.
    [[nodiscard]] QList<redis::BoardChange> takeChanges(qsizetype most);
    /// The whole board; nothing of it counts as changed any more.
    [[nodiscard]] realtime::BoardEntries takeBoard();

private:
    [[nodiscard]] bool wake();

    const qsizetype m_mostBytes;
    mutable std::mutex m_mutex;
    std::deque<QByteArray> m_messages;
    qsizetype m_bytes = 0;
    bool m_open = false;
    bool m_lost = false;
    bool m_awake = false;
    realtime::BoardEntries m_board;
    QHash<Uuid, QByteArray> m_changed; ///< with what was taken off before anybody heard of it
};

} // namespace lectern
