// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/change_request.h"
#include "client/features/chat/pending_change.h"
#include "client/features/chat/server_faults.h"
#include "client/offline/chat_cache.h"
#include "client/realtime/backoff.h"
#include "shared/core/result.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lectern {

class ApiClient;
class RealtimeClient;

/// Takes edits, deletions and reactions to the server: of each room one at a time, in the order
/// they were made, until each is done or refused. They are kept in the cache until then. A younger
/// one takes the place of what it makes useless while that waits. What hangs over HTTP when the
/// socket comes is asked for there, too, and only what changes the same message waits for its end:
/// it may arrive as late as that. GUI thread.
class ChangeOutbox : public QObject
{
    Q_OBJECT

public:
    ChangeOutbox(ApiClient *api, RealtimeClient *realtime, QObject *parent = nullptr);

    /// Takes up what waits in the cache; null: stops.
    void setCache(ChatCache *cache);
    /// Kept, then sent as soon as possible. Gives it a key and a time.
    void add(MessageChange change);
    /// What was refused of that message goes again.
    void retry(const MessageId &message);
    /// What is told of that message (PendingChange::kind) is not done, unless it is being sent and
    /// was not refused.
    void discard(const MessageId &message);
    void forgetRoom(const RoomId &room);

    /// Those that go out by themselves, not those that were refused.
    [[nodiscard]] int count() const;
    [[nodiscard]] int waitingIn(const RoomId &room) const;
    [[nodiscard]] QHash<MessageId, PendingChange> pendingIn(const RoomId &room) const;
    /// Something asked for may still reach the server, though it was answered another way.
    [[nodiscard]] bool isUnderWay(const MessageId &message) const;
    /// The message as it will be.
    [[nodiscard]] MessageDto shown(const MessageDto &message) const;
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    void setFaultLimits(int times, std::chrono::milliseconds span)
    {
        m_faults.setLimits(times, span);
    }

Q_SIGNALS:
    void changed(const lectern::RoomId &room);
    /// Done: the message as it is now, where the server told.
    void told(const lectern::MessageDto &message);
    void removed(const lectern::RoomId &room, const lectern::MessageId &message,
                 lectern::Timestamp at);
    /// The server has said no.
    void refused(const lectern::RoomId &room, const lectern::Error &why);

private:
    /// On its way there; the same change may be twice.
    struct Call
    {
        RoomId room;
        MessageId message;
        Uuid key;
        bool overHttp = false;
    };

    void supersede(const MessageChange &change);
    void pumpAll();
    void pump(const RoomId &room);
    void pumpIn(std::chrono::milliseconds pause);
    void send(const MessageChange &change);
    void settle(quint64 call, const Result<ChangeOutcome> &result);
    void onRefused(MessageChange &change, const Error &why);
    void drop(const Uuid &key);
    void watchLate();
    [[nodiscard]] bool isSending(const Uuid &key) const;
    /// Another change of the same message is on its way.
    [[nodiscard]] bool isHeldUp(const MessageChange &change) const;
    /// The one that is told of, of those of a message.
    [[nodiscard]] const MessageChange *toldOf(const MessageId &message) const;
    [[nodiscard]] MessageChange *find(const Uuid &key);

    ApiClient *m_api;
    RealtimeClient *m_realtime;
    ChatCache *m_cache = nullptr;
    QList<MessageChange> m_changes; ///< in order
    QHash<quint64, Call> m_calls;
    QHash<RoomId, quint64> m_current; ///< the call that the room waits for
    quint64 m_lastCall = 0;
    std::unique_ptr<QObject> m_scope;
    QTimer m_again;
    ServerFaults m_faults;
    QTimer m_late;
    Backoff m_backoff{std::chrono::milliseconds(1000), std::chrono::milliseconds(30000)};
};

} // namespace lectern
