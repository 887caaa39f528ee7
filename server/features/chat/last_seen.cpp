// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/last_seen.h"

namespace lectern::chat {

namespace {

constexpr std::chrono::milliseconds kMoment{200};

} // namespace

LastSeen::LastSeen(RoomSettingsService &settings) : m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMoment);
    connect(&m_timer, &QTimer::timeout, this, &LastSeen::store);
}

void LastSeen::left(const UserId &user, Timestamp at)
{
    bool first = false;
    bool stopped = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_waiting.isEmpty();
        stopped = m_stopped;
        m_waiting.insert(user, at);
    }
    if (stopped)
        store();
    else if (first)
        QMetaObject::invokeMethod(this, [this] { m_timer.start(); });
}

void LastSeen::stop()
{
    m_timer.stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }
    store();
}

QCoro::Task<> LastSeen::store()
{
    QMap<UserId, Timestamp> people;
    {
        const std::scoped_lock lock(m_mutex);
        people.swap(m_waiting);
    }
    if (people.isEmpty())
        co_return;
    auto storing = m_settings.seen(std::move(people));
    (void)co_await storing; // the next time is as good
}

} // namespace lectern::chat
