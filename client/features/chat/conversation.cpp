// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/conversation.h"

#include "client/features/chat/chat_sync.h"

#include <algorithm>

namespace lectern {

namespace {

/// Rows from an edge at which more is fetched.
constexpr int kNearEdge = 25;
/// The same for who is on the way: within the list's own buffer a page comes too late, and all its
/// rows are made at once.
constexpr int kNearEdgeMoving = 60;
/// As many messages as a history begins anew with, at most.
constexpr int kReplaced = 100;

} // namespace

Conversation::Conversation(ChatSync *sync, AttachmentFiles *files, QObject *parent)
    : MessageStretch(parent)
    , m_sync(sync)
    , m_files(files)
    , m_teller(sync->realtime())
    , m_reads(sync)
    , m_seenMark(sync, &m_reads)
    , m_readTeller(sync)
    , m_readers(sync)
    , m_mentions(sync)
    , m_naming(sync, &m_mentions)
    , m_facts(sync)
    , m_draft(sync, &m_mentions, &m_teller)
    , m_tray(sync, &m_facts, &m_feedback)
    , m_poster(sync, &m_feedback)
    , m_editing(sync, &m_mentions)
{
    connect(&m_facts, &RoomFacts::paceChanged, this, &Conversation::showHold);
    connect(&m_typing, &TypingPeople::changed, this, &Conversation::typingChanged);
    connect(&m_tray, &FileTray::attached, this, &Conversation::attached);
    connect(&m_poster, &MessagePoster::spoken, this, [this] { Q_EMIT jumped(0); });
    const auto mine = [this](auto then) {
        return [this, then](const RoomId &room, const auto &...rest) {
            if (room == m_room)
                then(rest...);
        };
    };
    connect(sync, &ChatSync::messagesArrived, this,
            mine([this](const QList<MessageDto> &messages) { onArrived(messages); }));
    connect(sync, &ChatSync::messagePatched, this, [this](const MessagePatch &patch) {
        if (patch.roomId == m_room)
            m_messages.patch(patch);
    });
    connect(sync, &ChatSync::historyReplaced, this, mine([this] { onHistoryReplaced(); }));
    connect(&m_reads, &RoomReads::changed, this,
            [this] { m_messages.setReadCounts(m_reads.counts()); });
    connect(sync, &ChatSync::caughtUp, this, mine([this] {
                m_reads.refresh();
                noteUnread();
                m_unreadNoted = true;
                if (m_state != ViewState::Content && m_state != ViewState::Empty)
                    showLatest();
            }));
    connect(sync, &ChatSync::joinFailed, this,
            mine([this](const Error &why) { onJoinFailed(why); }));
    connect(sync, &ChatSync::roomRemoved, this, mine([this] { close(); }));
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (isOpen() && !m_sync->room(m_room))
            close();
        m_facts.announce();
    });
    connect(sync, &ChatSync::namesLearned, this, [this] {
        m_messages.renamePeople();
        if (m_beside)
            m_beside->renamePeople();
    });
    connect(sync, &ChatSync::readsChanged, this,
            mine([this] { m_messages.setReads(m_sync->reads(m_room)); }));
    connect(sync, &ChatSync::typed, this,
            mine([this](const ChatPersonDto &who, bool on) { m_typing.set(who, on); }));
    connect(&m_editing, &MessageEdit::failed, this,
            mine([this](const Error &why) { m_feedback.fail(why); }));
    connect(&sync->outbox(), &Outbox::changed, this, mine([this] { onWaiting(); }));
    connect(&sync->changes(), &ChangeOutbox::changed, this, mine([this] { onPending(); }));
    connect(&sync->changes(), &ChangeOutbox::removed, this,
            mine([this](const MessageId &id, Timestamp at) { onRemoved(id, at); }));
    connect(&sync->changes(), &ChangeOutbox::refused, this,
            mine([this](const Error &why) { m_feedback.fail(why); }));
    connect(&sync->outbox(), &Outbox::progressed, this,
            [this](const RoomId &room, const Uuid &clientId) {
                if (room == m_room)
                    m_messages.setProgress(clientId, m_sync->outbox().progress(clientId));
            });
}

void Conversation::setMe(const ChatPersonDto &me)
{
    if (me.userId != m_me.userId)
        m_tray.forget();
    m_me = me;
}

void Conversation::open(const RoomId &room)
{
    if (room == m_room || !m_sync->cache())
        return;
    close();
    m_room = room;
    m_scope = std::make_unique<QObject>();
    m_messages.setParts(parts());
    m_teller.setRoom(room);
    m_facts.setRoom(room);
    m_seenMark.setRoom(room);
    m_readTeller.setRoom(room);
    m_reads.setRoom(room);
    m_mentions.setRoom(room);
    m_draft.setRoom(room);
    m_naming.setRoom(room);
    m_tray.setPlace(room);
    m_poster.setRoom(room);
    m_editing.setRoom(room);
    m_newestSeen = 0;
    m_oldestSeen = -1;
    m_ownBeside = false;
    m_unreadNoted = m_wentElsewhere = m_seekingUnread = false;
    m_messages.setReadUpTo(0);
    m_messages.setReads(m_sync->reads(room));
    m_messages.setSeenUpTo(m_seenMark.upTo());
    m_seenMark.keep();
    onPending();
    showLatest();
    m_draft.announce();
    Q_EMIT opened();
    Q_EMIT isOpenChanged();
    m_facts.announce();
    noteUnread();
    m_sync->catchUp(room);
}

/// Where the unread messages begin: known when the room is, which may be after it was opened, or
/// when what was missed has come.
void Conversation::noteUnread()
{
    const RoomDto *room = m_sync->room(m_room);
    if (m_unreadNoted || !room)
        return;
    m_readTeller.skipTo(room->lastReadSeq);
    const qint64 first = room->lastReadSeq + 1;
    const int row = m_messages.rowOfSeq(first);
    const bool earlier = !m_messages.isEmpty() && first < m_messages.firstSeq();
    if (room->unreadCount == 0 || (row < 0 && !earlier))
        return;
    m_unreadNoted = true;
    m_messages.setReadUpTo(room->lastReadSeq);
    if (m_wentElsewhere)
        return;
    if (earlier)
        showUnread(first);
    else if (row > 0)
        Q_EMIT jumped(row);
}

void Conversation::close()
{
    if (!isOpen())
        return;
    m_teller.setRoom({});
    m_readTeller.setRoom({});
    m_seenMark.setRoom({});
    m_scope.reset();
    m_room = {};
    m_draft.setRoom({});
    m_typing.clear();
    m_facts.setRoom({});
    m_reads.setRoom({});
    m_readers.show({});
    m_mentions.setRoom({});
    m_naming.setRoom({});
    m_tray.setPlace({});
    m_poster.setRoom({});
    m_editing.setRoom({});
    m_feedback.clearError();
    m_feedback.setNotice({});
    m_messages.setWaiting({}, {});
    show({}, true, true);
    set(ViewState::Idle);
    m_draft.announce();
    Q_EMIT opened();
    Q_EMIT isOpenChanged();
    m_facts.announce();
}

void Conversation::reload()
{
    if (!isOpen())
        return;
    if (m_messages.isEmpty())
        set(ViewState::Loading);
    m_sync->catchUp(m_room);
}

void Conversation::onArrived(const QList<MessageDto> &messages)
{
    m_reads.noteMessages(messages);
    goOn([&] {
        for (const MessageDto &message : messages)
            m_messages.merge(message);
    });
    lookForOwn();
    noteUnread();
    stopTyping(messages);
    if (m_messages.rowCount() > 0)
        set(ViewState::Content);
}

/// Whoever has said what they wrote doesn't write it any more, nor who is not in the room any more.
void Conversation::stopTyping(const QList<MessageDto> &said)
{
    for (const MessageDto &message : said) {
        if (message.messageType != MessageType::System)
            m_typing.set(message.sender, false);
        else if (message.message == QLatin1String("room.member_removed") ||
                 message.message == QLatin1String("room.member_left"))
            for (const UserId &user : message.mentions)
                m_typing.set({user, {}, {}}, false);
    }
}

void Conversation::onHistoryReplaced()
{
    m_messages.setSeenUpTo(0);
    m_seenMark.restart();
    const bool looking = m_messages.atEnd();
    if (looking || m_messages.isEmpty())
        showLatest();
    stopTyping(m_sync->cache()->from(m_room, 1, kReplaced));
    noteUnread();
}

void Conversation::onJoinFailed(const Error &why)
{
    if (m_state == ViewState::Loading)
        set(why.kind == ErrorKind::Offline ? ViewState::Offline : ViewState::Error,
            presentError(why));
}

void Conversation::onWaiting()
{
    Outbox &outbox = m_sync->outbox();
    const QList<OutboxEntry> waiting = outbox.waitingIn(m_room);
    const auto sending = std::find_if(waiting.cbegin(), waiting.cend(), [&](const auto &one) {
        return outbox.isSending(*one.request.clientId);
    });
    m_messages.setWaiting(waiting, sending == waiting.cend() ? Uuid() : *sending->request.clientId);
    m_facts.followPace();
    if (m_messages.rowCount() > 0 && m_state != ViewState::Content)
        set(ViewState::Content);
}

void Conversation::viewed(int newestRow, int oldestRow)
{
    if (!isOpen())
        return;
    const int rows = m_messages.rowCount();
    m_newestSeen = newestRow;
    m_oldestSeen = oldestRow;
    lookForOwn();
    if (!m_seekingUnread)
        noteSeen(newestRow);
    // What is near comes at once where the cache has it: rows have other numbers then.
    const int near = newestRow > 0 ? kNearEdgeMoving : kNearEdge;
    if (!m_messages.atStart() && oldestRow > rows - near)
        fetchOlder();
    if (!m_messages.atEnd() && newestRow < near)
        fetchNewer();
}

QDateTime Conversation::inView() const
{
    const int row = (m_newestSeen + std::max(m_newestSeen, m_oldestSeen)) / 2;
    const QDateTime at =
        m_messages.data(m_messages.index(row), ConversationModel::DateRole).toDateTime();
    return at.isValid() ? at : QDateTime::currentDateTime();
}

void Conversation::noteSeen(int newestRow)
{
    const qint64 seq =
        m_messages.data(m_messages.index(std::max(0, newestRow)), ConversationModel::SeqRole)
            .toLongLong();
    // What waits to be sent stands below everything that can be read.
    const qint64 seen = seq > 0 || !m_messages.atEnd() ? seq : m_messages.lastSeq();
    if (seen <= m_readTeller.upTo())
        return;
    const auto &shown = m_messages.messages();
    const auto at =
        std::lower_bound(shown.cbegin(), shown.cend(), seen,
                         [](const MessageDto &one, qint64 wanted) { return one.seq < wanted; });
    m_readTeller.see(seen, at == shown.cend() ? MessageDto() : *at);
}

/// Only beside one's own it is said how many have read it.
void Conversation::lookForOwn()
{
    m_reads.need(m_ownBeside || m_messages.ownAmong(m_newestSeen, m_oldestSeen));
}

void Conversation::setOwnBeside(bool shown)
{
    if (std::exchange(m_ownBeside, shown) != shown)
        lookForOwn();
}

/// Beside what waits.
void Conversation::showHold()
{
    const QString hold = m_facts.hold();
    m_messages.setHold(hold);
    if (m_beside)
        m_beside->setHold(hold);
}

void Conversation::set(ViewState::State state, const ErrorInfo &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern
