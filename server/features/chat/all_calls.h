// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"

#include <mutex>
#include <unordered_map>

namespace lectern::chat {

/// When all of a room were last told, one by one, that they are meant. A message to all says so by
/// itself; telling thousands of people apart from that is for once in a while. Safe from any
/// thread.
class AllCalls
{
public:
    static constexpr int kEverySeconds = 10;

    /// Whether that message is told to everybody. The same one may ask again.
    [[nodiscard]] bool mayTell(const RoomId &room, qint64 seq, Timestamp now)
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_calls, [now](const auto &call) {
            return call.second.at.plusSeconds(kEverySeconds) <= now;
        });
        return m_calls.try_emplace(room, Call{seq, now}).first->second.seq == seq;
    }

private:
    struct Call
    {
        qint64 seq = 0;
        Timestamp at;
    };

    std::mutex m_mutex;
    std::unordered_map<RoomId, Call> m_calls; ///< of the last seconds
};

} // namespace lectern::chat
