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

QList<MessageDto> ascending(QList<MessageDto> list)
{
    std::sort(list.begin(), list.end(),
              [](const MessageDto &a, const MessageDto &b) { return a.seq < b.seq; });
    return list;
}

bool same(const QList<MessageDto> &a, const QList<MessageDto> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const MessageDto &x, const MessageDto &y) {
                          return x.messageId == y.messageId && x.change == y.change;
                      });
}

} // namespace

MessageThread::MessageThread(ChatSync *sync, Conversation *conversation, QObject *parent)
    : QObject(parent)
    , m_sync(sync)
    , m_conversation(conversation)
    , m_mentions(sync)
    , m_naming(sync, &m_mentions)
{
    m_messages.setSparse(true);
    m_conversation->setBeside(&m_messages);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &MessageThread::keepDraft);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &MessageThread::keepDraft);
    connect(conversation, &Conversation::opened, this, &MessageThread::close);
    connect(sync, &ChatSync::messagesArrived, this,
            [this](const RoomId &room, const QList<MessageDto> &messages) {
                for (const MessageDto &message : messages) {
                    if (isOpen() && room == m_room)
                        take(message);
                }
            });
    connect(sync, &ChatSync::messagePatched, this, [this](const MessagePatch &patch) {
        if (!isOpen() || patch.roomId != m_room)
            return;
        m_messages.patch(patch);
        if (m_scope || m_paging)
            m_earlyPatches.append(patch);
    });
    connect(sync, &ChatSync::historyReplaced, this, [this](const RoomId &room) {
        if (isOpen() && room == m_room)
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
    m_mentions.setRoom(m_room);
    m_naming.setRoom(m_room);
    m_draft = m_keptDraft = m_sync->cache()->threadDraft(m_room, m_root);
    if (m_draft.contains(QLatin1Char('@')))
        m_mentions.prepare();
    showKnown();
    Q_EMIT opened();
    Q_EMIT draftChanged();
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
    m_whole = false;
    m_root = {};
    m_room = {};
    m_draft.clear();
    m_keptDraft.clear();
    m_newest = 0;
    m_mentions.sent(); // another thread's text is another one
    m_mentions.setRoom({});
    m_naming.setRoom({});
    m_messages.setWaiting({}, {});
    m_messages.reset({}, true, true);
    setAnswers(0);
    set(ViewState::Idle);
    Q_EMIT opened();
    Q_EMIT draftChanged();
}

void MessageThread::showKnown()
{
    QList<MessageDto> known = m_sync->cache()->ofThread(m_room, m_root);
    setAnswers(int(known.size()));
    const auto root = m_conversation->message(m_root.toString());
    if (root)
        known.prepend(*root);
    m_newest = known.isEmpty() ? 0 : known.constLast().seq;
    m_messages.reset(known, root.has_value(), true);
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
    const QList<MessageDto> early = std::exchange(m_early, {});
    const QList<MessagePatch> patches = std::exchange(m_earlyPatches, {});
    if (!reply) {
        const bool offline = reply.error().kind == ErrorKind::Offline;
        if (m_messages.isEmpty())
            return set(offline ? ViewState::Offline : ViewState::Error,
                       presentError(reply.error()));
        return set(ViewState::Content, {}, true);
    }
    const QList<MessageDto> page = ascending(reply->messages);
    const QList<MessageDto> &here = m_messages.messages();
    const bool alike = m_whole ? same(page, here.last(std::min(page.size(), here.size())))
                               : same(page, here) && m_messages.atStart() != reply->hasOlder;
    if (!alike)
        m_messages.reset(page, !reply->hasOlder, true);
    m_whole = true;
    m_newest = m_messages.lastSeq();
    setAnswers(int(reply->total) - 1);
    onWaiting();
    set(ViewState::Content);
    for (const MessageDto &message : early)
        take(message);
    for (const MessagePatch &patch : patches)
        m_messages.patch(patch);
}

void MessageThread::viewed(int newestRow, int oldestRow)
{
    if (!isOpen() || m_paging || m_scope || m_messages.isEmpty())
        return;
    if (!m_messages.atStart() && oldestRow > m_messages.rowCount() - kNearEdge)
        fetchMore(true);
    else if (!m_messages.atEnd() && newestRow < kNearEdge)
        fetchMore(false);
}

void MessageThread::fetchMore(bool older)
{
    m_paging = std::make_unique<QObject>();
    MessagesRequest request;
    request.roomId = m_room;
    request.thread = m_root;
    request.limit = kPage;
    if (older)
        request.before = m_messages.firstSeq();
    else
        request.after = m_messages.lastSeq();
    m_sync->api()->fetch(endpoints::kMessages, request, m_paging.get(),
                         [this, older](const Result<MessageListReply> &reply) {
                             m_paging.release()->deleteLater();
                             if (!reply)
                                 return set(ViewState::Content, {}, true);
                             const auto page = ascending(reply->messages);
                             if (older)
                                 m_messages.addOlder(page, !reply->hasOlder);
                             else
                                 m_messages.addNewer(page, !reply->hasNewer);
                             for (const MessageDto &message : std::exchange(m_early, {}))
                                 take(message);
                             for (const MessagePatch &patch : std::exchange(m_earlyPatches, {}))
                                 m_messages.patch(patch);
                         });
}

void MessageThread::take(const MessageDto &message)
{
    if (message.messageId != m_root && message.threadId != m_root)
        return;
    if (m_scope || m_paging)
        m_early.append(message);
    m_messages.merge(message);
    if (message.seq > m_newest && message.threadId) {
        m_newest = message.seq;
        setAnswers(m_answers + 1);
    }
    if (m_state != ViewState::Content)
        set(ViewState::Content);
}

/// What was written here, and elsewhere in answer to what is here.
void MessageThread::onWaiting()
{
    const Outbox &outbox = m_sync->outbox();
    QList<OutboxEntry> mine;
    Uuid sending;
    for (const OutboxEntry &entry : outbox.waitingIn(m_room)) {
        const auto &answered = entry.request.replyTo;
        if (!answered || (*answered != m_root && !m_messages.find(*answered)))
            continue;
        if (outbox.isSending(*entry.request.clientId))
            sending = *entry.request.clientId;
        mine.append(entry);
    }
    m_messages.setWaiting(mine, sending);
}

bool MessageThread::send(const QString &text)
{
    if (!isOpen() || !m_conversation->answer(m_root, text, m_mentions.in(text)))
        return false;
    m_mentions.sent();
    m_draft.clear();
    keepDraft();
    return true;
}

void MessageThread::setDraft(const QString &text)
{
    if (!isOpen() || m_draft == text)
        return;
    m_draft = text;
    m_draftTimer.start();
    if (text.contains(QLatin1Char('@')))
        m_mentions.prepare();
}

void MessageThread::keepDraft()
{
    m_draftTimer.stop();
    if (!isOpen() || !m_sync->cache() || m_keptDraft == m_draft)
        return;
    m_keptDraft = m_draft;
    m_sync->cache()->keepThreadDraft(m_room, m_root, m_draft);
}

void MessageThread::setAnswers(int answers)
{
    if (m_answers == answers)
        return;
    m_answers = answers;
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
