// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/search_index.h"

#include "shared/core/text_fold.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QPointer>

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr std::chrono::milliseconds kPause{250};
/// In one unit of writing: some two milliseconds.
constexpr int kMessages = 100;
constexpr int kMaxWords = 1000;
constexpr int kLookMs = 50;
constexpr std::chrono::seconds kLookEvery{60};
/// After each unit the writer is everybody else's for so many times as long.
constexpr int kLeave = 4;
constexpr std::chrono::milliseconds kLongestLeave{100};

QStringList wordsOf(const Message &message)
{
    if (message.deletedAt || message.type == MessageType::System)
        return {};
    QStringList words = foldedWords(foldText(message.text), kMaxWords);
    words.append(senderWord(message.senderId));
    if (message.files > 0)
        words.append(fileWord());
    return words;
}

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
    return wordsOf(message).join(QLatin1Char(' '));
}

bool holdsWords(const Message &message, const QStringList &words)
{
    const QStringList there = wordsOf(message);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        const bool begins = i + 1 == words.size() && isBeginning(word);
        const bool found = std::any_of(there.cbegin(), there.cend(), [&](const QString &one) {
            return begins ? one.startsWith(word) : one == word;
        });
        if (!found)
            return false;
    }
    return true;
}

SearchIndex::SearchIndex(ChatParts parts) : m_parts(parts)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { pass(); });
    connect(&m_looks, &QTimer::timeout, this, [this] { look(); });
}

QCoro::Task<Result<>> SearchIndex::start()
{
    m_looks.start(kLookEvery);
    return look();
}

QCoro::Task<Result<>> SearchIndex::look()
{
    const QPointer<SearchIndex> self(this);
    if (m_looking || m_stopped)
        co_return success();
    m_looking = true;
    // On PostgreSQL all rooms of the school are gone through; everywhere there may be a thousand.
    auto reading =
        m_parts.database.readLong([this](db::Session &session) -> Result<QList<IndexState>> {
            return m_parts.search.behind(session);
        });
    const Result<QList<IndexState>> behind = co_await reading;
    if (!self)
        co_return success();
    m_looking = false;
    if (!behind)
        co_return behind.error();
    QList<RoomId> rooms;
    for (const IndexState &state : *behind)
        rooms.append(state.roomId);
    m_more = rooms.size() == SearchStore::kBehindAtOnce;
    changed(rooms);
    co_return success();
}

void SearchIndex::stop()
{
    m_stopped = true;
    m_timer.stop();
    m_looks.stop();
    // What is under way ends before what it works with does.
    while (m_running || m_looking)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kLookMs);
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
    QList<RoomId> rooms = waiting();
    // The order in which all nodes lock rooms.
    std::sort(rooms.begin(), rooms.end());
    QList<RoomId> later;
    bool apart = false; // one room may be to blame for a failure
    while (!rooms.isEmpty()) {
        QHash<RoomId, quint64> before;
        {
            const std::scoped_lock lock(m_mutex);
            before = m_waiting;
        }
        const auto began = std::chrono::steady_clock::now();
        auto indexing = indexSome(apart ? rooms.first(1) : rooms);
        const Result<Indexed> indexed = co_await indexing;
        if (!self)
            co_return;
        if (!m_stopped) {
            const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now() - began);
            co_await QCoro::sleepFor(std::min(took * kLeave, kLongestLeave));
        }
        if (!self)
            co_return;
        if (m_stopped)
            break;
        if (!indexed) {
            if (std::exchange(apart, true))
                rooms.removeFirst();
            continue;
        }
        const std::scoped_lock lock(m_mutex);
        for (const RoomId &room : rooms.first(indexed->rooms)) {
            // Searched as waiting until all of it is in the index.
            if (!indexed->behind.contains(room) && m_waiting.value(room) == before.value(room))
                m_waiting.remove(room);
        }
        later += indexed->behind;
        rooms.remove(0, indexed->rooms);
        if (rooms.isEmpty())
            rooms = std::exchange(later, {});
    }
    m_running = false;
    if (!waiting().isEmpty())
        wake();
    else if (std::exchange(m_more, false))
        look();
}

QCoro::Task<Result<SearchIndex::Indexed>> SearchIndex::indexSome(QList<RoomId> rooms)
{
    return m_parts.database.write(
        [parts = m_parts, rooms](db::Session &session) -> Result<Indexed> {
            Indexed indexed;
            for (int messages = 0; indexed.rooms < rooms.size() && messages < kMessages;) {
                const RoomId &room = rooms[indexed.rooms++];
                bool more = false;
                messages += indexRoom(parts, session, room, more);
                if (more)
                    indexed.behind.append(room);
            }
            return indexed;
        });
}

int SearchIndex::indexRoom(const ChatParts &parts, db::Session &session, const RoomId &room,
                           bool &more)
{
    std::optional<IndexState> state = parts.search.state(session, room, true);
    if (!state)
        return 0;
    const QList<Message> changed =
        parts.messages.changed(session, state->roomNo, state->change, state->seq, kMessages);
    const QList<Message> fresh =
        parts.messages.after(session, state->roomNo, state->seq, kMessages);
    for (const QList<Message> &list : {changed, fresh}) {
        for (const Message &message : list)
            parts.search.index(session, {state->roomNo, message.seq}, indexedWords(message));
    }
    more = changed.size() == kMessages || fresh.size() == kMessages;
    if (!fresh.isEmpty())
        state->seq = fresh.last().seq;
    if (changed.size() == kMessages)
        state->change = changed.last().change - 1; // another one may have the same
    else if (fresh.size() < kMessages)
        state->change = state->lastChange;
    parts.search.setState(session, *state);
    return int(changed.size() + fresh.size());
}

} // namespace lectern::chat
