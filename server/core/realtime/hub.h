// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/push.h"
#include "shared/core/ids.h"

#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace lectern::realtime {

class HubThread;

using SocketId = quint64;

/// One event for the sockets of a topic (a room's id, or a person's), but not for `except`.
struct Delivery
{
    Uuid topic;
    PushPtr push;
    std::optional<SocketId> except = {};
};

/// Hands events to the I/O threads that have sockets for them. Deliveries of one call, and of calls
/// that follow each other on one thread, arrive at each socket in that order. Safe from any thread.
class Hub
{
public:
    Hub();
    ~Hub();
    Hub(const Hub &) = delete;
    Hub &operator=(const Hub &) = delete;

    /// What there is to send after one commit: each thread that is concerned is woken once.
    void publish(std::vector<Delivery> deliveries);
    /// That person's sockets leave the topic, but for those whose join has read it with the event
    /// of that order: they came back since. 0: all of them.
    void expel(const Uuid &topic, const UserId &user, qint64 order);
    /// Somebody's token may have been revoked: asks the authenticator about every socket's, and
    /// closes those that are not welcome any more.
    void recheck();
    /// Every socket that is in the topic.
    void closeTopic(const Uuid &topic, quint16 code, const QByteArray &reason);
    /// Whether any socket is in the topic.
    [[nodiscard]] bool isWanted(const Uuid &topic) const;

    // For HubThread: which threads have sockets of a topic.
    [[nodiscard]] int enter(HubThread *thread);
    void leave(int slot);
    void want(const Uuid &topic, int slot, bool wanted);

private:
    static constexpr size_t kShards = 64;
    static constexpr size_t kMaxThreads = 64;

    struct Shard
    {
        mutable std::mutex mutex;
        std::unordered_map<Uuid, quint64> threads; ///< a bit for each thread
    };
    [[nodiscard]] Shard &shardOf(const Uuid &topic);
    void toAll(const std::function<void(HubThread &)> &what);

    std::array<Shard, kShards> m_shards;
    std::mutex m_threadsMutex;
    std::array<HubThread *, kMaxThreads> m_threads{};
};

} // namespace lectern::realtime
