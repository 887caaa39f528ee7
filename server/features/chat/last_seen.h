// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/room_settings_service.h"

#include <QMap>
#include <QTimer>

#include <mutex>

namespace lectern::chat {

/// Stores when people were last here, a moment later and all of that moment in one unit of writing:
/// a thousand who leave at once are not a thousand writes. Belongs to the thread (with an event
/// loop) that made it; `left` may be called from any.
class LastSeen : public QObject
{
public:
    explicit LastSeen(RoomSettingsService &settings);

    /// That person's last socket has closed.
    void left(const UserId &user, Timestamp at);
    /// Stores what waits; from now on everything is stored at once.
    void stop();

private:
    QCoro::Task<> store();

    RoomSettingsService &m_settings;
    QTimer m_timer;
    std::mutex m_mutex;
    QMap<UserId, Timestamp> m_waiting; ///< in the order in which all nodes lock rows
    bool m_stopped = false;
};

} // namespace lectern::chat
