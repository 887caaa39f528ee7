// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/catalog/api.h"
#include "server/features/chat/messages_store.h"
#include "server/features/chat/moderation_store.h"
#include "server/features/chat/presence.h"
#include "server/features/chat/room_log.h"
#include "server/features/chat/rooms_store.h"
#include "server/features/chat/search_store.h"
#include "server/features/chat/send_limits.h"
#include "server/features/media/api.h"
#include "shared/policy/roles.h"

namespace lectern::chat {

/// Who asks. `socket`: that one hears of its own change by the answer, not by the push.
struct Person
{
    UserId id;
    Role role = Role::Student;
    std::optional<quint64> socket = {};

    [[nodiscard]] bool isAdmin() const { return role == Role::Admin; }
};

/// What the services work with; all of it outlives them and is safe from any thread.
struct ChatParts
{
    db::Database &database;
    RoomsStore &rooms;
    MessagesStore &messages;
    ModerationStore &moderation;
    SearchStore &search;
    catalog::CatalogReader &catalog;
    catalog::MembershipProvider &membership;
    media::LinkMaker &links;
    media::MediaLibrary &media;
    RoomLog &log;
    Presence &presence;
    SendLimits &limits;
};

} // namespace lectern::chat
