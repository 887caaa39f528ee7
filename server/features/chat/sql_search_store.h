// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/search_store.h"

namespace lectern::chat {

/// SearchStore on both databases.
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
