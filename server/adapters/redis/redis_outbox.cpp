// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_outbox.h"

#include <algorithm>

namespace lectern {

void RedisOutbox::setOpen(bool open)
{
    const std::scoped_lock lock(m_mutex);
    m_open = open;
    m_messages.clear();
    m_bytes = 0;
    m_lost = false;
}

bool RedisOutbox::isOpen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_open;
}

bool RedisOutbox::wake()
{
    return m_open && !std::exchange(m_awake, true);
}

RedisOutbox::Put RedisOutbox::put(QByteArray message)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_open)
        return Put::Dropped;
    if (m_bytes + message.size() > m_mostBytes) {
        m_messages.clear();
        m_bytes = 0;
        m_lost = true;
        return Put::Dropped;
    }
    m_bytes += message.size();
    m_messages.push_back(std::move(message));
    return wake() ? Put::Wake : Put::Queued;
}

bool RedisOutbox::show(const Uuid &key, const std::optional<QByteArray> &value)
{
    const std::scoped_lock lock(m_mutex);
    const bool isUnheard = m_changed.contains(key);
    if (value) {
        m_board.insert(key, *value);
        m_changed.insert(key, {});
    } else {
        const QByteArray before = m_board.take(key);
        m_changed.insert(key, isUnheard ? before : QByteArray());
    }
    return wake();
}

std::vector<QByteArray> RedisOutbox::take(size_t most)
{
    const std::scoped_lock lock(m_mutex);
    m_awake = false;
    std::vector<QByteArray> out;
    out.reserve(std::min(most, m_messages.size()));
    while (!m_messages.empty() && out.size() < most) {
        m_bytes -= m_messages.front().size();
        out.push_back(std::move(m_messages.front()));
        m_messages.pop_front();
    }
    return out;
}

bool RedisOutbox::takeLoss()
{
    const std::scoped_lock lock(m_mutex);
    return m_messages.empty() && std::exchange(m_lost, false);
}

QList<redis::BoardChange> RedisOutbox::takeChanges(qsizetype most)
{
    const std::scoped_lock lock(m_mutex);
    QList<redis::BoardChange> out;
    while (!m_changed.isEmpty() && out.size() < most) {
        const auto first = m_changed.begin();
        const auto entry = m_board.constFind(first.key());
        if (!first->isEmpty())
            out.append({first.key(), *first});
        out.append({first.key(), entry == m_board.cend() ? std::nullopt : std::optional(*entry)});
        m_changed.erase(first);
    }
    return out;
}

realtime::BoardEntries RedisOutbox::takeBoard()
{
    const std::scoped_lock lock(m_mutex);
    m_changed.clear();
    return m_board;
}

} // namespace lectern
