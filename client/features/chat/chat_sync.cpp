// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/chat_sync.h"

#include "client/features/chat/room_notices.h"
#include "shared/endpoints/chat.h"

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

/// Whoever missed more begins anew with the latest messages; the rest is fetched when looked at.
constexpr qint64 kFarBehind = 1000;
constexpr int kJoinsAtOnce = 4;
/// Where more are online the server tells of nobody by name.
constexpr int kToldOfEach = 100;
constexpr auto kFirstRetry = std::chrono::milliseconds(1000);
constexpr auto kLongestRetry = std::chrono::milliseconds(60'000);

} // namespace

ChatSync::ChatSync(ApiClient *api, RealtimeClient *realtime, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_realtime(realtime)
    , m_outbox(api, realtime)
    , m_changes(api, realtime)
    , m_drafts(this)
    , m_listing(api)
    , m_pauses(kFirstRetry, kLongestRetry)
{
    m_listLater.setSingleShot(true);
    for (auto signal : {&RoomDrafts::came, &RoomDrafts::kept})
        connect(&m_drafts, signal, this, &ChatSync::roomChanged);
    connect(&m_listLater, &QTimer::timeout, this, &ChatSync::reloadRooms);
    connect(&m_listing, &RoomListing::listed, this, &ChatSync::onListed);
    connect(&m_listing, &RoomListing::failed, this, &ChatSync::onListingFailed);
    connect(realtime, &RealtimeClient::stateChanged, this, &ChatSync::onState);
    connect(realtime, &RealtimeClient::pushed, this, &ChatSync::onPush);
    // By this computer's clock, which the server's need not be.
    connect(&m_outbox, &Outbox::sent, this, [this](const MessageDto &message) {
        LastSent &last = m_lastSent[message.roomId];
        last = {std::max(last.seq, message.seq), Timestamp::now()};
        take(message);
        if (const RoomDto *room = this->room(message.roomId); room && room->slowModeSeconds > 0)
            Q_EMIT roomChanged(message.roomId);
    });
    connect(&m_changes, &ChangeOutbox::told, this, &ChatSync::take);
    connect(this, &ChatSync::roomRemoved, &m_changes, &ChangeOutbox::forgetRoom);
    // Nobody is told that they may not write any more (silenced, say) before they try to.
    connect(&m_outbox, &Outbox::refused, this, [this](const RoomId &room, const Error &why) {
        if (m_cache && m_rooms.contains(room) && why.kind == ErrorKind::Forbidden)
            askAbout(room);
    });
}

ChatSync::~ChatSync()
{
    m_outbox.setCache(nullptr);
    m_changes.setCache(nullptr);
    m_drafts.stop();
}

void ChatSync::setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_pauses = Backoff(first, longest);
}

void ChatSync::start(const UserId &self, const QString &cacheFile)
{
    stop();
    m_self = self;
    m_scope = std::make_unique<QObject>();
    m_cache = std::make_unique<ChatCache>(cacheFile);
    for (const RoomDto &room : m_cache->rooms())
        m_rooms.insert(room.roomId, room);
    m_reads = m_cache->reads();
    m_outbox.setCache(m_cache.get());
    m_changes.setCache(m_cache.get());
    Q_EMIT roomsReplaced();
    reloadRooms();
}

void ChatSync::stop()
{
    if (!m_cache)
        return;
    m_outbox.setCache(nullptr);
    m_changes.setCache(nullptr);
    m_drafts.stop();
    m_scope.reset();
    m_cache.reset();
    m_rooms.clear();
    m_reads.clear();
    m_links.clear();
    m_seats.clear();
    m_names.clear();
    m_lastSent.clear();
    m_toJoin.clear();
    m_joining = 0;
    m_listing.stop();
    m_listLater.stop();
    m_listFailures = 0;
    m_listAgain = false;
    m_younger.clear();
    m_toAsk.clear();
    m_toldOf.clear();
    m_mentionedIn.clear();
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

int ChatSync::onlineCount(const RoomId &room) const
{
    const RoomLink link = m_links.value(room);
    return link.onlineCount > 0 ? link.onlineCount : int(link.online.size());
}

bool ChatSync::isCrowded(const RoomId &room) const
{
    return m_links.value(room).onlineCount > kToldOfEach;
}

bool ChatSync::isCurrent(const RoomId &room) const
{
    const RoomLink link = m_links.value(room);
    const RoomDto *known = this->room(room);
    return known && link.joined && !link.joining && m_cache->span(room).to >= known->lastSeq;
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
        // A listing that began before may fail yet, or miss what came before the socket did.
        m_listAgain = m_listing.atWork();
        reloadRooms();
        m_joining = 0; // what is on its way over HTTP holds nobody up
        joinAll();
        return;
    }
    m_listLater.stop();
    for (auto it = m_links.begin(); it != m_links.end(); ++it) {
        it->joined = it->retrying = false;
        it->failures = 0;
        if (!it->online.isEmpty()) {
            it->setOnline({}, 0);
            Q_EMIT presenceChanged(it.key());
        }
    }
    m_toJoin.clear();
}

std::chrono::milliseconds ChatSync::pauseAfter(int failures, const Error &why) const
{
    const std::chrono::milliseconds asked = std::chrono::seconds(why.retryAfterSeconds);
    return std::max(m_pauses.after(failures), asked);
}

void ChatSync::joinAll()
{
    // A socket hears so many rooms only: first those of courses, then where something was said
    // last.
    QList<const RoomDto *> rooms;
    for (const RoomDto &room : std::as_const(m_rooms))
        rooms.append(&room);
    const auto newest = [](const RoomDto &room) {
        return room.lastMessageAt.value_or(room.createdAt);
    };
    std::sort(rooms.begin(), rooms.end(), [newest](const RoomDto *a, const RoomDto *b) {
        const bool course = a->type == RoomType::Course;
        return course != (b->type == RoomType::Course) ? course : newest(*a) > newest(*b);
    });
    for (const RoomDto *one : std::as_const(rooms)) {
        const RoomId room = one->roomId;
        const RoomLink &link = m_links[room];
        const bool joining = link.joining && link.overSocket;
        if (!link.joined && !joining && !link.retrying && !m_toJoin.contains(room))
            m_toJoin.append(room);
    }
    joinNext();
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
    RoomLink &link = m_links[room];
    const bool overSocket = m_realtime->online();
    // One that was asked for before the socket came may be long in coming.
    if (link.joining && (link.overSocket || !overSocket)) {
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
    link.again = link.retrying = false;
    link.overSocket = overSocket;
    link.question = ++m_questions;
    ++m_joining;
    const JoinAsked asked{known.to, known.to > 0 ? known.change : 0, overSocket,
                          m_cache->keptDraft(room).savedAt};
    call("join", endpoints::kJoinRoom, request, m_scope.get(),
         [this, room, asked, question = m_questions](const Result<JoinReply> &reply) {
             m_joining = std::max(0, m_joining - 1);
             if (m_links.value(room).question == question)
                 onJoined(room, asked, reply);
             joinNext();
         });
}

void ChatSync::onJoinRefused(const RoomId &room, const JoinAsked &asked, const Error &why)
{
    m_links[room].joined = false;
    if (why.kind == ErrorKind::NotFound || why.kind == ErrorKind::Forbidden) {
        // Whoever has it open learns why before it is gone.
        Q_EMIT joinFailed(room, why);
        return forget(room);
    }
    if (m_realtime->online()) {
        // What failed without the socket need not fail with it.
        if (!asked.overSocket)
            return catchUp(room);
        joinLater(room, why);
    }
    Q_EMIT joinFailed(room, why);
}

void ChatSync::joinLater(const RoomId &room, const Error &why)
{
    RoomLink &link = m_links[room];
    link.retrying = true;
    QTimer::singleShot(pauseAfter(link.failures++, why), m_scope.get(), [this, room] {
        const auto mine = m_links.constFind(room);
        if (mine != m_links.cend() && mine->retrying)
            catchUp(room);
    });
}

void ChatSync::onJoined(const RoomId &room, const JoinAsked &asked, const Result<JoinReply> &reply)
{
    RoomLink &link = m_links[room];
    link.joining = false;
    const QList<MessageDto> early = std::exchange(link.early, {});
    if (!reply)
        return onJoinRefused(room, asked, reply.error());
    link.failures = 0;
    link.told = std::max(link.told, link.question);
    // A server that went back to an older copy of its data has fewer messages than are known here.
    if (asked.since > 0 && reply->room.lastSeq < asked.since) {
        m_cache->forgetMessages(room);
        dropRead(room);
        link.setBack = true;
        catchUp(room);
        return;
    }
    // Only a join that the socket itself asked for makes it hear the room.
    link.joined = asked.overSocket;
    link.setOnline(reply->onlineUsers, 0);
    const bool known = std::exchange(link.setBack, false);
    const bool missed = std::exchange(link.added, false) || (link.heard && !known);
    link.heard = link.heard || asked.overSocket;
    takeHistory(room, asked, *reply);
    m_drafts.takeOf(reply->room, asked.draftSaved);
    tellRead(room);
    m_drafts.save(room);
    if (missed)
        tellOfMissed(*reply);
    Q_EMIT roomChanged(room);
    Q_EMIT presenceChanged(room);
    for (const MessageDto &message : early)
        onMessage(message);
    if (!m_links.contains(room))
        return;
    // Where an answer would be too large it is cut: of new messages, of changed ones, or of both.
    const HistorySpan now = m_cache->span(room);
    const bool further = now.to > asked.since || now.change > asked.change;
    const bool more = reply->more || reply->lastChange < reply->room.lastChange;
    const bool deaf = !m_links[room].joined && m_realtime->online();
    if ((more && further) || deaf || m_links[room].again)
        catchUp(room);
    else
        Q_EMIT caughtUp(room);
}

void ChatSync::takeHistory(const RoomId &room, const JoinAsked &asked, const JoinReply &reply)
{
    const HistorySpan known = m_cache->span(room);
    const bool anew = asked.since == 0;
    if (anew && known.to > 0)
        m_cache->forgetMessages(room);
    m_cache->keep(room, reply.messages);
    for (const MessageDto &message : reply.changed) {
        // At the same number, too: of several pushes about one message only the last may have come,
        // and each of them tells a part.
        const auto mine = m_cache->message(room, message.messageId);
        if (mine && mine->change <= message.change)
            m_cache->update(message);
    }
    m_cache->setChange(room, anew ? reply.lastChange : std::max(known.change, reply.lastChange));
    m_younger.insert(room);
    const RoomDto told = withKnown(reply.room);
    m_rooms.insert(room, told);
    m_cache->storeRoom(told);
    if (anew)
        Q_EMIT historyReplaced(room);
    else if (!reply.messages.isEmpty() || !reply.changed.isEmpty())
        Q_EMIT messagesArrived(room, reply.changed + reply.messages);
}

/// Of one of those that came while nobody heard: what mentions one, else the newest.
void ChatSync::tellOfMissed(const JoinReply &reply)
{
    const MessageDto *newest = nullptr;
    bool mentioned = false;
    // Read here, though the server may not know it yet.
    const RoomDto *room = this->room(reply.room.roomId);
    const qint64 readUpTo = room ? room->lastReadSeq : 0;
    for (const MessageDto &one : reply.messages) {
        if (one.sender.userId == m_self || one.messageType == MessageType::System ||
            one.deletedAt || one.seq <= readUpTo)
            continue;
        const bool meant = notices::isMeant(one, m_self, *m_cache);
        if (newest &&
            (mentioned ? !meant || one.seq < newest->seq : !meant && one.seq < newest->seq))
            continue;
        newest = &one;
        mentioned = meant;
    }
    if (newest && (mentioned || !reply.more))
        tellOf(*newest);
}

void ChatSync::reconcile(const RoomId &room, qint64 change)
{
    if (!m_cache || change <= 0)
        return;
    const HistorySpan known = m_cache->span(room);
    if (known.to == 0 || change >= known.change)
        return;
    m_cache->setChange(room, change);
    catchUp(room);
}

void ChatSync::take(const MessageDto &message)
{
    if (m_cache)
        onMessage(message);
}

} // namespace lectern
