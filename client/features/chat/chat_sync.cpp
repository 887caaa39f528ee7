// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/chat_sync.h"

#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_rooms.h"

#include <algorithm>

namespace lectern {

namespace {

/// Whoever missed more begins anew with the latest messages; the rest is fetched when looked at.
constexpr qint64 kFarBehind = 1000;
constexpr int kJoinsAtOnce = 4;
constexpr int kFullPage = 500;

} // namespace

ChatSync::ChatSync(ApiClient *api, RealtimeClient *realtime, QObject *parent)
    : QObject(parent), m_api(api), m_realtime(realtime), m_outbox(api, realtime), m_listing(api)
{
    connect(&m_listing, &RoomListing::listed, this, &ChatSync::onListed);
    connect(&m_listing, &RoomListing::failed, this, &ChatSync::roomsFailed);
    connect(realtime, &RealtimeClient::stateChanged, this, &ChatSync::onState);
    connect(realtime, &RealtimeClient::pushed, this, &ChatSync::onPush);
    connect(&m_outbox, &Outbox::sent, this, &ChatSync::take);
}

ChatSync::~ChatSync()
{
    m_outbox.setCache(nullptr);
}

void ChatSync::start(const UserId &self, const QString &cacheFile)
{
    stop();
    m_self = self;
    m_scope = std::make_unique<QObject>();
    m_cache = std::make_unique<ChatCache>(cacheFile);
    for (const RoomDto &room : m_cache->rooms())
        m_rooms.insert(room.roomId, room);
    m_outbox.setCache(m_cache.get());
    Q_EMIT roomsReplaced();
    reloadRooms();
}

void ChatSync::stop()
{
    if (!m_cache)
        return;
    m_outbox.setCache(nullptr);
    m_scope.reset();
    m_cache.reset();
    m_rooms.clear();
    m_links.clear();
    m_toJoin.clear();
    m_joining = 0;
    m_listing.stop();
    m_younger.clear();
    m_roomsKnown = false;
    m_self = {};
    Q_EMIT roomsReplaced();
}

const RoomDto *ChatSync::room(const RoomId &room) const
{
    const auto it = m_rooms.constFind(room);
    return it == m_rooms.cend() ? nullptr : &it.value();
}

QHash<UserId, ChatPersonDto> ChatSync::online(const RoomId &room) const
{
    return m_links.value(room).online;
}

QHash<UserId, qint64> ChatSync::reads(const RoomId &room) const
{
    return m_links.value(room).reads;
}

void ChatSync::noteRead(const RoomId &room, const UserId &user, qint64 seq)
{
    qint64 &known = m_links[room].reads[user];
    if (seq <= known)
        return;
    known = seq;
    Q_EMIT readsChanged(room);
}

void ChatSync::onState()
{
    if (!m_cache)
        return;
    if (m_realtime->online()) {
        reloadRooms();
        return;
    }
    for (auto it = m_links.begin(); it != m_links.end(); ++it) {
        it->joined = false;
        if (!it->online.isEmpty()) {
            it->online.clear();
            Q_EMIT presenceChanged(it.key());
        }
    }
    m_toJoin.clear();
}

void ChatSync::reloadRooms()
{
    if (!m_cache || m_listing.atWork())
        return;
    m_younger.clear();
    m_listing.start();
}

void ChatSync::onListed(const QList<RoomDto> &listed, bool whole)
{
    m_roomsKnown = true;
    const QHash<RoomId, RoomDto> known = std::exchange(m_rooms, {});
    for (const RoomDto &room : listed) {
        if (!m_younger.contains(room.roomId))
            m_rooms.insert(room.roomId, room);
    }
    for (const RoomDto &room : known) {
        if (m_younger.contains(room.roomId) || (!whole && !m_rooms.contains(room.roomId)))
            m_rooms.insert(room.roomId, room);
    }
    m_cache->replaceRooms(m_rooms.values());
    Q_EMIT roomsReplaced();
    if (!m_realtime->online())
        return;
    for (const RoomId &room : m_rooms.keys()) {
        if (!m_links[room].joined && !m_toJoin.contains(room))
            m_toJoin.append(room);
    }
    joinNext();
}

void ChatSync::adopt(const RoomDto &room)
{
    if (!m_cache)
        return;
    const bool fresh = !m_rooms.contains(room.roomId);
    m_younger.insert(room.roomId);
    m_rooms.insert(room.roomId, room);
    m_cache->storeRoom(room);
    Q_EMIT roomChanged(room.roomId);
    // What a join under way brings may be older than this.
    if (fresh || m_links[room.roomId].joining)
        catchUp(room.roomId);
}

void ChatSync::forget(const RoomId &room)
{
    if (!m_cache)
        return;
    m_younger.insert(room);
    if (!m_rooms.remove(room))
        return;
    m_links.remove(room);
    m_toJoin.removeAll(room);
    m_cache->removeRoom(room);
    Q_EMIT roomRemoved(room);
}

void ChatSync::joinNext()
{
    while (m_joining < kJoinsAtOnce && !m_toJoin.isEmpty())
        catchUp(m_toJoin.takeFirst());
}

void ChatSync::catchUp(const RoomId &room)
{
    if (!m_cache)
        return;
    Link &link = m_links[room];
    if (link.joining) {
        link.again = true;
        return;
    }
    m_toJoin.removeAll(room);
    HistorySpan known = m_cache->span(room);
    const RoomDto *listed = this->room(room);
    if (listed && listed->lastSeq - known.to > kFarBehind)
        known = {};
    JoinRequest request;
    request.roomId = room;
    if (known.to > 0) {
        request.since = known.to;
        request.sinceChange = known.change;
    }
    link.joining = true;
    link.again = false;
    ++m_joining;
    const qint64 since = known.to;
    call("join", endpoints::kJoinRoom, request, m_scope.get(),
         [this, room, since](const Result<JoinReply> &reply) {
             m_joining = std::max(0, m_joining - 1);
             if (m_links.contains(room))
                 onJoined(room, since, reply);
             joinNext();
         });
}

void ChatSync::onJoined(const RoomId &room, qint64 since, const Result<JoinReply> &reply)
{
    Link &link = m_links[room];
    link.joining = false;
    const QList<MessageDto> early = std::exchange(link.early, {});
    if (!reply) {
        link.joined = false;
        const ErrorKind kind = reply.error().kind;
        if (kind == ErrorKind::NotFound || kind == ErrorKind::Forbidden) {
            forget(room);
        } else if (m_realtime->online() &&
                   (kind == ErrorKind::TooManyRequests || kind == ErrorKind::Timeout)) {
            const int pause = std::max(1, reply.error().retryAfterSeconds) * 1000;
            QTimer::singleShot(pause, m_scope.get(), [this, room] { catchUp(room); });
        }
        Q_EMIT joinFailed(room, reply.error());
        return;
    }
    const HistorySpan known = m_cache->span(room);
    // A server that went back to an older copy of its data has fewer messages than are known here.
    if (since > 0 && reply->lastSeq < since) {
        m_cache->forgetMessages(room);
        catchUp(room);
        return;
    }
    link.joined = m_realtime->online();
    link.online.clear();
    for (const ChatPersonDto &person : reply->onlineUsers)
        link.online.insert(person.userId, person);
    const bool anew = since == 0;
    if (anew && known.to > 0)
        m_cache->forgetMessages(room);
    m_cache->keep(room, reply->messages);
    for (const MessageDto &message : reply->changed) {
        // At the same number, too: of several pushes about one message only the last may have come,
        // and each of them tells a part.
        const auto mine = m_cache->message(room, message.messageId);
        if (mine && mine->change <= message.change)
            m_cache->update(message);
    }
    m_cache->setChange(room, anew ? reply->lastChange : std::max(known.change, reply->lastChange));
    m_younger.insert(room);
    m_rooms.insert(room, reply->room);
    m_cache->storeRoom(reply->room);
    if (anew)
        Q_EMIT historyReplaced(room);
    else if (!reply->messages.isEmpty() || !reply->changed.isEmpty())
        Q_EMIT messagesArrived(room, reply->changed + reply->messages);
    Q_EMIT roomChanged(room);
    Q_EMIT presenceChanged(room);
    for (const MessageDto &message : early)
        onMessage(message);
    const bool more = reply->more || reply->changed.size() >= kFullPage;
    if (more || m_links[room].again)
        catchUp(room);
    else
        Q_EMIT caughtUp(room);
}

void ChatSync::take(const MessageDto &message)
{
    if (m_cache)
        onMessage(message);
}

void ChatSync::keepDraft(const RoomId &room, const QString &text)
{
    if (!m_cache || !m_rooms.contains(room))
        return;
    m_cache->saveDraft(room, text);
    m_links[room].draftChanged = true;
    Q_EMIT roomChanged(room);
}

void ChatSync::saveDraftAtServer(const RoomId &room)
{
    if (!m_cache || !std::exchange(m_links[room].draftChanged, false))
        return;
    DraftRequest request;
    request.roomId = room;
    request.text = m_cache->draft(room);
    m_api->fetch(endpoints::kSaveDraft, request, m_scope.get(), [](const Result<DraftDto> &) {});
}

void ChatSync::markRead(const RoomId &room, const MessageDto &upTo)
{
    const auto it = m_rooms.find(room);
    if (it == m_rooms.end() || upTo.seq <= it->lastReadSeq)
        return;
    m_younger.insert(room);
    it->lastReadSeq = upTo.seq;
    it->unreadCount = std::max<qint64>(0, std::min(it->unreadCount, it->lastSeq - upTo.seq));
    if (it->unreadCount == 0)
        it->mentionCount = 0;
    Q_EMIT roomChanged(room);
    MessageRequest request{upTo.messageId};
    call("mark-read", endpoints::kMarkRead, request, m_scope.get(),
         [this, room](const Result<MarkReadReply> &reply) {
             const auto mine = m_rooms.find(room);
             // A younger mark may be under way.
             if (!reply || mine == m_rooms.end() || reply->lastReadSeq < mine->lastReadSeq)
                 return;
             mine->lastReadSeq = reply->lastReadSeq;
             mine->unreadCount = reply->unreadCount;
             m_cache->storeRoom(*mine);
             Q_EMIT roomChanged(room);
         });
}

} // namespace lectern
