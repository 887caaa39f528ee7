// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/search_store.h"

namespace lectern::chat {

/// SearchStore on both databases.
#define LECTERN_STATE_COLUMNS                                                                      \
    "r.id, r.no, r.indexed_seq, r.indexed_change, r.last_seq, r.last_change"
#define LECTERN_IS_BEHIND "WHERE r.indexed_change < r.last_change LIMIT ?"
/// Rooms whose index is behind. SQLite would go through all rooms, though it has an index of these.
inline constexpr db::Statement kIndexBehind{
    "chat.index_behind",
    "SELECT " LECTERN_STATE_COLUMNS
    " FROM chat_rooms r INDEXED BY chat_rooms_behind " LECTERN_IS_BEHIND,
    "SELECT " LECTERN_STATE_COLUMNS " FROM chat_rooms r " LECTERN_IS_BEHIND};

class SqlSearchStore final : public SearchStore
{
public:
    QList<RoomMessage> find(db::Session &session, const UserId &user, const SearchFilter &filter,
                            int limit, int offset) override;
    QList<RoomId> rooms(db::Session &session, const UserId &user,
                        const SearchFilter &filter) override;
    QList<IndexState> behind(db::Session &session) override;
    std::optional<IndexState> state(db::Session &session, const RoomId &room,
                                    bool lock = false) override;
    void setState(db::Session &session, const IndexState &state) override;
    void index(db::Session &session, const MessageKey &key, const QString &words) override;
};

} // namespace lectern::chat
