// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/search_index.h"

#include "shared/core/text_fold.h"

#include <QPointer>

namespace lectern::chat {

namespace {

constexpr std::chrono::milliseconds kPause{250};
constexpr int kMessages = 500;
constexpr int kMaxWords = 1000;

} // namespace

QString senderWord(const UserId &sender)
{
    return QStringLiteral("zzfrom") + QString::fromLatin1(sender.uuid().toBytes().toHex());
}

QString fileWord()
{
    return QStringLiteral("zzhasfile");
}

QString indexedWords(const Message &message)
{
    if (message.deletedAt || message.type == MessageType::System)
        return {};
    QStringList words = foldedWords(foldText(message.text), kMaxWords);
    words.append(senderWord(message.senderId));
    if (message.files > 0)
        words.append(fileWord());
    return words.join(QLatin1Char(' '));
}

SearchIndex::SearchIndex(ChatParts parts) : m_parts(parts)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { pass(); });
}

QCoro::Task<Result<>> SearchIndex::start()
{
    auto reading = m_parts.database.read([this](db::Session &session) -> Result<QList<IndexState>> {
        return m_parts.search.behind(session);
    });
    const Result<QList<IndexState>> behind = co_await reading;
    if (!behind)
        co_return behind.error();
    QList<RoomId> rooms;
    for (const IndexState &state : *behind)
        rooms.append(state.roomId);
    changed(rooms);
    co_return success();
}

void SearchIndex::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void SearchIndex::changed(const QList<RoomId> &rooms)
{
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_waiting.isEmpty() && !rooms.isEmpty();
        for (const RoomId &room : rooms)
            m_waiting.insert(room, ++m_changes);
    }
    if (first)
        QMetaObject::invokeMethod(this, [this] { wake(); });
}

QList<RoomId> SearchIndex::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.keys();
}

void SearchIndex::wake()
{
    if (!m_stopped && !m_running && !m_timer.isActive())
        m_timer.start(kPause);
}

QCoro::Task<> SearchIndex::pass()
{
    const QPointer<SearchIndex> self(this);
    m_running = true;
    const QList<RoomId> rooms = waiting();
    for (const RoomId &room : rooms) {
        quint64 before = 0;
        {
            const std::scoped_lock lock(m_mutex);
            before = m_waiting.value(room);
        }
        auto indexing = indexRoom(room);
        const Result<bool> more = co_await indexing;
        if (!self || m_stopped)
            co_return;
        const std::scoped_lock lock(m_mutex);
        // Searched as waiting until all of it is in the index.
        if (more && !*more && m_waiting.value(room) == before)
            m_waiting.remove(room);
    }
    m_running = false;
    if (!waiting().isEmpty())
        wake();
}

QCoro::Task<Result<bool>> SearchIndex::indexRoom(RoomId room)
{
    return m_parts.database.write([parts = m_parts, room](db::Session &session) -> Result<bool> {
        std::optional<IndexState> state = parts.search.state(session, room, true);
        if (!state)
            return false;
        const QList<Message> changed =
            parts.messages.changed(session, state->roomNo, state->change, state->seq, kMessages);
        const QList<Message> fresh =
            parts.messages.after(session, state->roomNo, state->seq, kMessages);
        for (const QList<Message> &list : {changed, fresh}) {
            for (const Message &message : list)
                parts.search.index(session, {state->roomNo, message.seq}, indexedWords(message));
        }
        const bool more = changed.size() == kMessages || fresh.size() == kMessages;
        if (!fresh.isEmpty())
            state->seq = fresh.last().seq;
        if (changed.size() == kMessages)
            state->change = changed.last().change;
        else if (fresh.size() < kMessages)
            state->change = state->lastChange;
        parts.search.setState(session, *state);
        return more;
    });
}

} // namespace lectern::chat
