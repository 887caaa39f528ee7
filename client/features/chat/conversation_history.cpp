// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretch of the history an open room shows.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

constexpr int kFirstPage = 80;
constexpr int kPage = 60;
/// Of the server, which counts requests, and not what they bring.
constexpr int kAskedPage = limits::kMaxPageSize;

} // namespace

/// From the cache: at once, and without a network.
void Conversation::showLatest()
{
    const HistorySpan known = m_sync->cache()->span(m_room);
    const QList<MessageDto> latest = m_sync->cache()->before(m_room, known.to + 1, kFirstPage);
    show(latest, latest.isEmpty() || latest.constFirst().seq <= 1, true);
    onWaiting();
    const RoomDto *room = m_sync->room(m_room);
    const bool empty = m_messages.rowCount() == 0;
    if (!empty)
        set(ViewState::Content);
    else
        set(room && room->lastSeq == 0 ? ViewState::Empty : ViewState::Loading);
}

void Conversation::show(const QList<MessageDto> &messages, bool atStart, bool atEnd)
{
    ++m_stretch;
    m_loadingNewer = false;
    setLoadingOlder(false);
    setSeeking(false);
    m_messages.reset(messages, atStart, atEnd);
}

QList<MessageDto> Conversation::kept(const Result<MessageListReply> &reply)
{
    const auto page = reply ? ascending(reply->messages) : QList<MessageDto>();
    m_sync->cache()->keep(m_room, page);
    return page;
}

void Conversation::fetchOlder()
{
    if (loadingOlder() || m_messages.isEmpty())
        return;
    const qint64 first = m_messages.firstSeq();
    const HistorySpan known = m_sync->cache()->span(m_room);
    if (first > known.from && first <= known.to + 1) {
        const auto page = m_sync->cache()->before(m_room, first, kPage);
        m_messages.addOlder(page, !page.isEmpty() && page.constFirst().seq <= 1);
        return;
    }
    setLoadingOlder(true);
    MessagesRequest request;
    request.roomId = m_room;
    request.before = QString::number(first);
    request.limit = kAskedPage;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, stretch = m_stretch, first](const Result<MessageListReply> &reply) {
                             const auto page = kept(reply);
                             if (stretch == m_stretch) { // no other one is looked at now
                                 setLoadingOlder(false);
                                 // What doesn't fit is asked for again as the view moves.
                                 if (reply && m_messages.firstSeq() == first)
                                     m_messages.addOlder(page, !reply->hasOlder);
                             }
                             if (reply)
                                 m_sync->reconcile(m_room, reply->lastChange);
                         });
}

void Conversation::fetchNewer()
{
    if (m_loadingNewer || m_messages.isEmpty())
        return;
    const qint64 last = m_messages.lastSeq();
    const HistorySpan known = m_sync->cache()->span(m_room);
    if (last >= known.from - 1 && last <= known.to) {
        const auto page = m_sync->cache()->from(m_room, last + 1, kPage);
        addNewer(page, page.isEmpty() || page.constLast().seq >= known.to);
        return;
    }
    m_loadingNewer = true;
    MessagesRequest request;
    request.roomId = m_room;
    request.after = QString::number(last);
    request.limit = kAskedPage;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, stretch = m_stretch, last](const Result<MessageListReply> &reply) {
                             const auto page = kept(reply);
                             if (stretch == m_stretch) {
                                 m_loadingNewer = false;
                                 if (reply && m_messages.lastSeq() == last)
                                     addNewer(page, endsAtEnd(*reply, last));
                             }
                             if (reply)
                                 m_sync->reconcile(m_room, reply->lastChange);
                         });
}

void Conversation::addNewer(const QList<MessageDto> &page, bool atEnd)
{
    goOn([&] { m_messages.addNewer(page, atEnd); });
}

bool Conversation::endsAtEnd(const MessageListReply &reply, qint64 last) const
{
    for (const MessageDto &one : reply.messages)
        last = std::max(last, one.seq);
    return !reply.hasNewer && last >= m_sync->cache()->span(m_room).to;
}

void Conversation::jumpToMessage(const QString &messageId)
{
    const auto uuid = Uuid::fromString(messageId);
    if (!uuid || !isOpen())
        return;
    ++m_jump;
    setSeeking(false);
    m_wentElsewhere = true;
    m_seekingUnread = false;
    const MessageId id(*uuid);
    if (const int row = m_messages.rowOfMessage(id); row >= 0)
        return pointAt(row);
    const auto cached = m_sync->cache()->message(m_room, id);
    if (!cached)
        return fetchAround(id);
    showAround(cached->seq);
    pointAt(m_messages.rowOfSeq(cached->seq));
}

/// What somebody asked to see.
void Conversation::pointAt(int row)
{
    // Which row it is may be otherwise when the view has moved.
    const QString key =
        m_messages.data(m_messages.index(row), ConversationModel::KeyRole).toString();
    Q_EMIT jumped(row);
    if (!key.isEmpty())
        Q_EMIT found(key);
}

/// From the cache, which has it.
void Conversation::showAround(qint64 seq)
{
    const HistorySpan known = m_sync->cache()->span(m_room);
    const auto page = m_sync->cache()->before(m_room, seq, kPage / 2) +
                      m_sync->cache()->from(m_room, seq, kPage / 2);
    show(page, page.constFirst().seq <= 1, page.constLast().seq >= known.to);
    onWaiting();
}

/// The stretch where the unread ones begin, which is not the latest one. Without a network the
/// latest one stays; the line is there once one comes to it.
void Conversation::showUnread(qint64 seq)
{
    const HistorySpan known = m_sync->cache()->span(m_room);
    if (seq >= known.from && seq <= known.to) {
        showAround(seq);
        Q_EMIT jumped(m_messages.rowOfSeq(seq));
        return;
    }
    MessagesRequest request;
    request.roomId = m_room;
    request.around = seq;
    request.limit = kPage;
    m_seekingUnread = true;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, seq, jump = ++m_jump](const Result<MessageListReply> &reply) {
                             if (jump != m_jump)
                                 return;
                             m_seekingUnread = false;
                             if (!reply || reply->messages.isEmpty())
                                 return;
                             show(ascending(reply->messages), !reply->hasOlder,
                                  endsAtEnd(*reply, 0));
                             onWaiting();
                             Q_EMIT jumped(m_messages.rowOfSeq(seq));
                             m_sync->reconcile(m_room, reply->lastChange);
                         });
}

void Conversation::fetchAround(const MessageId &id)
{
    MessagesRequest request;
    request.roomId = m_room;
    request.aroundMessage = id;
    request.limit = kPage;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, id, jump = m_jump](const Result<MessageListReply> &reply) {
                             if (jump != m_jump)
                                 return; // one has gone elsewhere since
                             if (!reply)
                                 return m_feedback.fail(reply.error());
                             show(ascending(reply->messages), !reply->hasOlder,
                                  endsAtEnd(*reply, 0));
                             onWaiting();
                             pointAt(m_messages.rowOfMessage(id));
                             m_sync->reconcile(m_room, reply->lastChange);
                         });
}

void Conversation::jumpToDay(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!isOpen() || !date.isValid())
        return;
    ++m_jump;
    setSeeking(false);
    m_wentElsewhere = true;
    m_seekingUnread = false;
    MessagesRequest request;
    request.roomId = m_room;
    request.date = Timestamp{date.startOfDay().toMSecsSinceEpoch()};
    request.limit = kPage;
    m_feedback.setNotice({});
    // After the last message that is here others may have come.
    const auto seq = m_sync->cache()->seqAt(m_room, *request.date);
    if (seq && (*seq <= m_sync->cache()->span(m_room).to || m_sync->isCurrent(m_room)))
        return goTo(*seq);
    setSeeking(true);
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, jump = m_jump, seq](const Result<MessageListReply> &reply) {
                             if (jump != m_jump)
                                 return; // one has gone elsewhere since
                             setSeeking(false);
                             const HistorySpan known = m_sync->cache()->span(m_room);
                             if (!reply && reply.error().kind == ErrorKind::Offline &&
                                 known.to > 0) {
                                 goTo(seq.value_or(known.from));
                                 return m_feedback.setNotice(QCoreApplication::translate(
                                     "Chat", "You are offline. This is as near as the messages "
                                             "on this computer come to that day."));
                             }
                             if (!reply)
                                 return m_feedback.fail(reply.error());
                             const auto page = ascending(reply->messages);
                             if (page.isEmpty())
                                 return goTo(reply->lastSeq + 1);
                             show(page, !reply->hasOlder, endsAtEnd(*reply, 0));
                             onWaiting();
                             pointAt(m_messages.rowOfSeq(page.constFirst().seq));
                             m_sync->reconcile(m_room, reply->lastChange);
                         });
}

/// To a message that is on this computer, or, after the last one, to the end.
void Conversation::goTo(qint64 seq)
{
    if (seq > m_sync->cache()->span(m_room).to)
        return jumpToEnd();
    if (m_messages.rowOfSeq(seq) < 0)
        showAround(seq);
    pointAt(m_messages.rowOfSeq(seq));
}

void Conversation::jumpToEnd()
{
    if (!isOpen())
        return;
    ++m_jump;
    setSeeking(false);
    m_wentElsewhere = true;
    m_seekingUnread = false;
    if (!m_messages.atEnd())
        showLatest();
    Q_EMIT jumped(0);
}

} // namespace lectern
