// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/server_faults.h"
#include "client/offline/chat_cache.h"
#include "client/realtime/backoff.h"
#include "shared/core/result.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace lectern {

class ApiClient;
class RealtimeClient;

/// Worth another try: nobody has said no.
[[nodiscard]] bool isPassing(const Error &error);

/// Sends what was written: of each room one message at a time, in order, until the server has it or
/// refuses it. A message that may have arrived is sent again with the same clientId, which the
/// server knows. What it refuses because of somebody who is mentioned and has left, or of a lesson
/// that is gone, goes again without that. What the server breaks down over again and again counts
/// as refused, so that the others go on. GUI thread.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(ApiClient *api, RealtimeClient *realtime, QObject *parent = nullptr);

    /// Takes up what waits in the cache; null: stops.
    void setCache(ChatCache *cache);
    /// Kept, then sent as soon as possible. Gives it a clientId. False: it can't be kept.
    bool add(SendMessageRequest request);
    /// The same with a file, of which there is a copy in the cache's outgoingDirectory, which is
    /// kept until it has arrived. The request has its clientId. With a `failure` it stays, as what
    /// the server has refused does. False: it can't be kept.
    [[nodiscard]] bool addCopied(const SendMessageRequest &request, const OutgoingFile &file,
                                 const QString &failure = {});
    void retry(const Uuid &clientId);
    struct TakenBack
    {
        SendMessageRequest request;
        std::optional<OutgoingFile> file; ///< in the cache's outgoingDirectory
    };
    /// A message that was refused: it is here no longer.
    [[nodiscard]] std::optional<TakenBack> takeBack(const Uuid &clientId);
    /// What is under way goes on, but for an upload, which is cut off. The server may have it all
    /// the same: see `takeDiscarded`.
    void discard(const Uuid &clientId);
    /// Whether it was discarded here, since the program began, without a word from the server;
    /// asked once.
    [[nodiscard]] bool takeDiscarded(const Uuid &clientId) { return m_discarded.remove(clientId); }
    /// How much of its file has been sent, 0–1.
    [[nodiscard]] double progress(const Uuid &clientId) const;
    [[nodiscard]] QList<OutboxEntry> waitingIn(const RoomId &room) const;
    [[nodiscard]] int refusedIn(const RoomId &room) const;
    /// The last one there that goes out by itself; null: none does.
    [[nodiscard]] const OutboxEntry *lastIn(const RoomId &room) const;
    [[nodiscard]] const QList<OutboxEntry> &entries() const { return m_entries; }
    /// Those that go out by themselves, not those that were refused.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isSending(const Uuid &clientId) const;
    /// When the server will take the next message of a room that it has refused one of as too soon;
    /// nil: nothing holds it up.
    [[nodiscard]] Timestamp heldUntil(const RoomId &room) const { return m_held.value(room); }
    /// What the server has said of that holds no longer: what waits there goes at once.
    void endHold(const RoomId &room);
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    void setFaultLimits(int times, std::chrono::milliseconds span)
    {
        m_faults.setLimits(times, span);
    }

Q_SIGNALS:
    void changed(const lectern::RoomId &room);
    /// Some more of a file has been sent.
    void progressed(const lectern::RoomId &room, const lectern::Uuid &clientId);
    /// The server has said no.
    void refused(const lectern::RoomId &room, const lectern::Error &why);
    /// The server has it.
    void sent(const lectern::MessageDto &message);

private:
    void pumpAll();
    void pump(const RoomId &room);
    void pumpIn(std::chrono::milliseconds pause);
    void upload(const RoomId &room, const OutboxEntry &entry);
    void settle(const RoomId &room, const Uuid &clientId, const Result<MessageDto> &result);
    [[nodiscard]] OutboxEntry *find(const Uuid &clientId);

    ApiClient *m_api;
    RealtimeClient *m_realtime;
    ChatCache *m_cache = nullptr;
    QList<OutboxEntry> m_entries;
    QHash<RoomId, Uuid> m_sending;
    QHash<RoomId, Timestamp> m_held;
    QSet<RoomId> m_overHttp; ///< of those, though not files
    std::unique_ptr<QObject> m_scope;
    std::map<Uuid, std::unique_ptr<QObject>> m_uploads; ///< whoever ends one ends its call
    QHash<Uuid, double> m_progress;
    QSet<Uuid> m_discarded;
    QTimer m_again;
    ServerFaults m_faults;
    Backoff m_backoff{std::chrono::milliseconds(1000), std::chrono::milliseconds(30000)};
};

} // namespace lectern
