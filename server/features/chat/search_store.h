// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/chat/message_id.h"
#include "server/features/chat/message_model.h"

#include <QStringList>

namespace lectern::chat {

/// Whether a last word stands for all that begin so: from two letters on, or with one that is a
/// word by itself.
[[nodiscard]] inline bool isBeginning(const QString &word)
{
    return word.size() > 1 || (!word.isEmpty() && word.front().unicode() >= 0x2e80);
}

/// Among all messages, newest first: those of one moment by room and number.
struct SearchPlace
{
    Timestamp createdAt;
    MessageKey key;
};

struct SearchFilter
{
    QStringList words; ///< folded; the last may be a beginning: see isBeginning. None: all there is
    std::optional<qint64> roomNo = {};
    std::optional<CourseId> courseId = {};
    std::optional<UserId> sender = {};
    std::optional<Timestamp> from = {};
    std::optional<Timestamp> to = {}; ///< exclusive
    std::optional<bool> hasFile = {};
    std::optional<SearchPlace> after = {}; ///< only what comes after that place
    std::optional<UserId> admin = {};      ///< only what that admin of the school may read
};

/// How far the index of words has come in a room.
struct IndexState
{
    RoomId roomId;
    qint64 roomNo = 0;
    qint64 seq = 0;
    qint64 change = 0;
    qint64 lastSeq = 0;
    qint64 lastChange = 0;
};

/// The index of words. Rules as for RoomsStore.
class SearchStore
{
public:
    virtual ~SearchStore() = default;

    /// How many messages that have no index yet are looked through at once.
    static constexpr int kUnindexed = 30'000;
    /// Messages of the rooms that `user` is in, newest first, as they are now: the same list
    /// however far the index has come, as long as no more than the newest kUnindexed are without
    /// it.
    [[nodiscard]] virtual QList<RoomMessage> find(db::Session &session, const UserId &user,
                                                  const SearchFilter &filter, int limit,
                                                  int offset) = 0;

    /// Those of the rooms that `user` is in where the filter may find something, last written to
    /// first.
    [[nodiscard]] virtual QList<RoomId> rooms(db::Session &session, const UserId &user,
                                              const SearchFilter &filter) = 0;

    static constexpr int kBehindAtOnce = 1000;
    /// Of rooms whose index is behind; so many at most.
    [[nodiscard]] virtual QList<IndexState> behind(db::Session &session) = 0;
    /// With `lock` (in a unit of writing) no other node indexes the room until the unit ends.
    [[nodiscard]] virtual std::optional<IndexState> state(db::Session &session, const RoomId &room,
                                                          bool lock = false) = 0;
    virtual void setState(db::Session &session, const IndexState &state) = 0;
    /// `words`: folded text; empty takes the message out.
    virtual void index(db::Session &session, const MessageKey &key, const QString &words) = 0;
};

} // namespace lectern::chat
