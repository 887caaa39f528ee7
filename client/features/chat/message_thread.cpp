// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_thread.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

constexpr int kPage = 100;
/// Rows from an edge at which more is fetched.
constexpr int kNearEdge = 15;
constexpr int kDraftPauseMs = 400;

/// Of a list in order, those from `first` to `last`.
QList<MessageDto> between(const QList<MessageDto> &list, qint64 first, qint64 last)
{
    QList<MessageDto> out;
    for (const MessageDto &one : list) {
        if (one.seq >= first && one.seq <= last)
            out.append(one);
    }
    return out;
}

bool sameOnes(const QList<MessageDto> &a, const QList<MessageDto> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const MessageDto &x, const MessageDto &y) { return x.seq == y.seq; });
}

} // namespace

MessageThread::MessageThread(ChatSync *sync, Conversation *conversation, QObject *parent)
    : MessageStretch(parent)
    , m_sync(sync)
    , m_conversation(conversation)
    , m_mentions(sync)
    , m_naming(sync, &m_mentions)
    , m_tray(sync, conversation->room(), &m_feedback)
{
    m_messages.setSparse(true);
    m_conversation->setBeside(&m_messages);
    connect(&m_tray, &FileTray::attached, this, &MessageThread::attached);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &MessageThread::keepDraft);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &MessageThread::keepDraft);
    connect(conversation, &Conversation::opened, this, &MessageThread::close);
    connect(sync, &ChatSync::messagesArrived, this,
            [this](const RoomId &room, const QList<MessageDto> &messages) {
                if (!isOpen() || room != m_room)
                    return;
                goOn([&] {
                    for (const MessageDto &message : messages)
                        take(message);
                });
            });
    connect(sync, &ChatSync::messagePatched, this, [this](const MessagePatch &patch) {
        if (!isOpen() || patch.roomId != m_room)
            return;
        m_messages.patch(patch);
        if (patch.messageId == m_root) {
            MessageDto first; // only the number is of interest
            first.replies = m_answers;
            patch.apply(first);
            count(first.replies, patch.change);
        }
        if (m_scope || m_paging)
            m_earlyPatches.append(patch);
    });
    connect(sync, &ChatSync::readsChanged, this, [this](const RoomId &room) {
        if (isOpen() && room == m_room)
            m_messages.setReads(m_sync->reads(room));
    });
    connect(&conversation->readCounts(), &RoomReads::changed, this, [this] {
        if (isOpen())
            m_messages.setReadCounts(m_conversation->readCounts().counts());
    });
    connect(&sync->outbox(), &Outbox::progressed, this,
            [this](const RoomId &room, const Uuid &clientId) {
                if (isOpen() && room == m_room)
                    m_messages.setProgress(clientId, m_sync->outbox().progress(clientId));
            });
    connect(sync, &ChatSync::historyReplaced, this, [this](const RoomId &room) {
        if (!isOpen() || room != m_room)
            return;
        m_messages.setSeenUpTo(m_sync->cache()->seenUpTo(m_room));
        reload();
    });
    // The line is back.
    connect(sync, &ChatSync::caughtUp, this, [this](const RoomId &room) {
        if (isOpen() && room == m_room && (m_partial || m_state == ViewState::Offline))
            reload();
    });
    connect(&sync->outbox(), &Outbox::changed, this, [this](const RoomId &room) {
        if (isOpen() && room == m_room)
            onWaiting();
    });
}

MessageThread::~MessageThread()
{
    keepDraft();
    m_conversation->setBeside(nullptr);
}

QString MessageThread::rootKey() const
{
    return isOpen() ? m_root.toString() : QString();
}

void MessageThread::open(const QString &messageId)
{
    const auto one = m_conversation->message(messageId);
    if (!one || !m_sync->cache())
        return;
    const MessageId root = one->threadId.value_or(one->messageId);
    if (root == m_root)
        return;
    close();
    m_room = one->roomId;
    m_root = root;
    m_messages.setParts(m_conversation->parts());
    m_messages.setReads(m_sync->reads(m_room));
    m_messages.setSeenUpTo(m_sync->cache()->seenUpTo(m_room));
    m_messages.setReadCounts(m_conversation->readCounts().counts());
    m_mentions.setRoom(m_room);
    m_naming.setRoom(m_room);
    m_tray.setPlace(m_room, m_root);
    m_draft = m_keptDraft = m_sync->cache()->threadDraft(m_room, m_root);
    m_keptParts = m_sync->cache()->threadDraftParts(m_room, m_root);
    m_mentions.takeUp(m_keptParts.chosen);
    if (m_keptParts.replyTo)
        m_reply = m_conversation->message(m_keptParts.replyTo->toString());
    if (m_draft.contains(QLatin1Char('@')))
        m_mentions.prepare();
    countBy(*one, one->change);
    showKnown();
    Q_EMIT opened();
    Q_EMIT draftChanged();
    Q_EMIT replyChanged();
    reload();
}

void MessageThread::close()
{
    if (!isOpen())
        return;
    keepDraft();
    m_scope.reset();
    m_paging.reset();
    m_early.clear();
    m_earlyPatches.clear();
    m_root = {};
    m_room = {};
    m_conversation->setOwnBeside(false);
    m_draft.clear();
    m_keptDraft.clear();
    m_keptParts = {};
    m_countedAt = 0;
    m_newestSeen = 0;
    setLoadingOlder(false);
    cancelReply();
    m_feedback.clearError();
    m_mentions.sent(); // another thread's text is another one
    m_mentions.setRoom({});
    m_naming.setRoom({});
    m_tray.setPlace({});
    m_messages.setWaiting({}, {});
    m_messages.reset({}, true, true);
    if (std::exchange(m_answers, 0) != 0)
        Q_EMIT answersChanged();
    set(ViewState::Idle);
    Q_EMIT opened();
    Q_EMIT draftChanged();
}

/// The newest of what is on this computer, without a hole; where it does not reach back to the
/// first message, that comes with the others.
void MessageThread::showKnown()
{
    QList<MessageDto> known = m_sync->cache()->ofThread(m_room, m_root, kPage);
    const auto first = m_conversation->message(m_root.toString());
    const HistorySpan here = m_sync->cache()->span(m_room);
    const bool whole = first && known.size() < kPage && here.to > 0 && here.from <= first->seq;
    if (first) {
        countBy(*first, first->change);
        if (whole || known.isEmpty())
            known.prepend(*first);
    }
    m_messages.reset(known, whole, true);
    onWaiting();
    set(known.isEmpty() ? ViewState::Loading : ViewState::Content);
}

void MessageThread::reload()
{
    if (!isOpen())
        return;
    if (m_messages.isEmpty())
        set(ViewState::Loading);
    m_paging.reset();
    m_newestFailed = false;
    setLoadingOlder(false);
    m_scope = std::make_unique<QObject>();
    MessagesRequest request;
    request.roomId = m_room;
    request.thread = m_root;
    request.limit = kPage;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this](const Result<MessageListReply> &reply) { onPage(reply); });
}

void MessageThread::onPage(const Result<MessageListReply> &reply)
{
    // Not while it runs: what is called here goes with it.
    m_scope.release()->deleteLater();
    if (!reply) {
        takeEarly();
        m_newestFailed = true;
        const bool offline = reply.error().kind == ErrorKind::Offline;
        if (m_messages.isEmpty())
            return set(offline ? ViewState::Offline : ViewState::Error,
                       presentError(reply.error()));
        return set(ViewState::Content, presentError(reply.error()), true);
    }
    const QList<MessageDto> page = ascending(reply->messages);
    if (!page.isEmpty())
        countBy(page.constLast(), reply->lastChange);
    takeNewest(page, !reply->hasOlder);
    takeEarly();
    onWaiting();
    set(ViewState::Content);
}

/// The newest page, into what is here where they touch: who reads stays where he or she is.
void MessageThread::takeNewest(const QList<MessageDto> &page, bool atStart)
{
    const QList<MessageDto> here = m_messages.messages();
    if (page.isEmpty())
        return;
    const qint64 first = page.constFirst().seq;
    const qint64 from = here.isEmpty() ? 0 : std::max(first, here.constFirst().seq);
    const qint64 to = here.isEmpty() ? 0 : std::min(page.constLast().seq, here.constLast().seq);
    const QList<MessageDto> common = between(page, from, to);
    if (!common.isEmpty() && sameOnes(common, between(here, from, to))) {
        for (const MessageDto &message : common)
            m_messages.merge(message);
        if (first < here.constFirst().seq)
            m_messages.addOlder(between(page, first, here.constFirst().seq - 1), atStart);
        else if (atStart && first == here.constFirst().seq)
            m_messages.addOlder({}, true);
        goOn([&] {
            m_messages.addNewer(between(page, here.constLast().seq + 1, page.constLast().seq),
                                true);
        });
    } else if (common.isEmpty() && !here.isEmpty() &&
               (m_newestSeen > kNearEdge || !m_messages.atEnd())) {
        m_messages.endEarlier(); // what is between is fetched as one goes on
    } else {
        m_messages.reset(page, atStart, true);
    }
}

/// What came meanwhile; the answer may be older than it.
void MessageThread::takeEarly()
{
    const QList<MessagePatch> patches = std::exchange(m_earlyPatches, {});
    for (const MessageDto &message : std::exchange(m_early, {}))
        take(message);
    for (const MessagePatch &patch : patches)
        m_messages.patch(patch);
}

void MessageThread::viewed(int newestRow, int oldestRow)
{
    m_newestSeen = newestRow;
    if (isOpen())
        m_conversation->setOwnBeside(m_messages.ownAmong(newestRow, oldestRow));
    if (!isOpen() || m_paging || m_scope || m_messages.isEmpty())
        return;
    if (!m_messages.atStart() && oldestRow > m_messages.rowCount() - kNearEdge)
        fetchMore(true);
    else if (!m_messages.atEnd() && newestRow < kNearEdge)
        fetchMore(false);
}

void MessageThread::jumpToEnd()
{
    if (!isOpen())
        return;
    if (!m_messages.atEnd()) {
        m_newestSeen = 0;
        showKnown();
        reload();
    }
    Q_EMIT jumped(0);
}

void MessageThread::fetchMore(bool older)
{
    m_paging = std::make_unique<QObject>();
    setLoadingOlder(older);
    MessagesRequest request;
    request.roomId = m_room;
    request.thread = m_root;
    request.limit = kPage;
    if (older)
        request.before = QString::number(m_messages.firstSeq());
    else
        request.after = QString::number(m_messages.lastSeq());
    m_sync->api()->fetch(endpoints::kMessages, request, m_paging.get(),
                         [this, older](const Result<MessageListReply> &reply) {
                             m_paging.release()->deleteLater();
                             setLoadingOlder(false);
                             if (!reply) {
                                 takeEarly();
                                 return set(ViewState::Content, presentError(reply.error()), true);
                             }
                             const auto page = ascending(reply->messages);
                             if (older)
                                 m_messages.addOlder(page, !reply->hasOlder);
                             else
                                 goOn([&] { m_messages.addNewer(page, !reply->hasNewer); });
                             takeEarly();
                             if (!m_newestFailed) // an earlier try of this may have
                                 set(ViewState::Content);
                         });
}

void MessageThread::take(const MessageDto &message)
{
    if (message.messageId != m_root && message.threadId != m_root)
        return;
    if (m_scope || m_paging)
        m_early.append(message);
    m_messages.merge(message);
    countBy(message, message.change);
    if (m_state != ViewState::Content)
        set(ViewState::Content);
}

void MessageThread::countBy(const MessageDto &message, qint64 change)
{
    if (message.messageId == m_root)
        count(message.replies, change);
    else if (message.threadReplies)
        count(*message.threadReplies, change);
}

void MessageThread::count(int answers, qint64 change)
{
    if (change < m_countedAt)
        return;
    m_countedAt = change;
    if (std::exchange(m_answers, answers) != answers)
        Q_EMIT answersChanged();
}

void MessageThread::set(ViewState::State state, const ErrorInfo &error, bool partial)
{
    if (m_state == state && m_error == error && m_partial == partial)
        return;
    m_state = state;
    m_error = error;
    m_partial = partial;
    Q_EMIT stateChanged();
}

} // namespace lectern
