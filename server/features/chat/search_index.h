// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_parts.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace lectern::chat {

/// What of a message is in the index of words: its folded words, who wrote it, whether it has
/// files.
[[nodiscard]] QString indexedWords(const Message &message);
/// Whether the index, once it has the message, finds it by these words.
[[nodiscard]] bool holdsWords(const Message &message, const QStringList &words);
[[nodiscard]] QString senderWord(const UserId &sender);
[[nodiscard]] QString fileWord();

/// Fills the index of words a moment after the messages, so that sending waits for none of it.
/// Belongs to the thread (with an event loop) that made it; `changed` may be called from any.
class SearchIndex : public QObject
{
public:
    explicit SearchIndex(ChatParts parts);

    /// Catches up with what was written before.
    [[nodiscard]] QCoro::Task<Result<>> start();
    /// Returns when what is under way has ended; the rest is found at the next start.
    void stop();

    void changed(const QList<RoomId> &rooms);

private:
    struct Indexed
    {
        qsizetype rooms = 0;  ///< that were looked at
        QList<RoomId> behind; ///< of these, still
    };

    /// Rooms whose latest messages are not in the index yet.
    [[nodiscard]] QList<RoomId> waiting() const;
    /// Looks for rooms that are behind: of before the start, or of a node that is no more.
    QCoro::Task<Result<>> look();
    void wake();
    QCoro::Task<> pass();
    /// The next messages of these rooms, in their order, until it is enough for one unit of
    /// writing: others want to write, too.
    [[nodiscard]] QCoro::Task<Result<Indexed>> indexSome(QList<RoomId> rooms);
    /// One room's next messages, of which there may be more; how many they were.
    [[nodiscard]] static int indexRoom(const ChatParts &parts, db::Session &session,
                                       const RoomId &room, bool &more);

    ChatParts m_parts;
    QTimer m_timer;
    QTimer m_looks;
    mutable std::mutex m_mutex;
    QHash<RoomId, quint64> m_waiting; ///< with the number of its latest change
    quint64 m_changes = 0;
    bool m_running = false;
    bool m_looking = false;
    bool m_more = false; ///< there were more than one look finds
    bool m_stopped = false;
};

} // namespace lectern::chat
