// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/course_rooms.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_moderation_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_search_store.h"
#include "tests/support/memory_media.h"

#include <atomic>

namespace lectern::test {

/// One course, or none; what is `known` of it may be old.
class OneCourse final : public catalog::CatalogReader, public catalog::MembershipProvider
{
public:
    std::shared_ptr<const catalog::CourseOutline> outline(db::Session &, const CourseId &) override
    {
        return known;
    }
    std::shared_ptr<const catalog::CourseOutline> outlineNow(db::Session &,
                                                             const CourseId &) override
    {
        return now;
    }
    QList<CourseCardDto> cards(db::Session &, const QList<CourseId> &) override { return {}; }
    std::optional<catalog::Membership> membership(db::Session &, const UserId &,
                                                  const CourseId &) override
    {
        return std::nullopt;
    }
    void set(const catalog::CourseOutline &before, const catalog::CourseOutline &after)
    {
        known = std::make_shared<catalog::CourseOutline>(before);
        now = std::make_shared<catalog::CourseOutline>(after);
    }

    std::shared_ptr<const catalog::CourseOutline> known, now;
};

/// The other node, as far as it has courses; nobody hears of what it does.
struct OtherNode : chat::RoomFeed
{
    explicit OtherNode(db::Database &schoolsDatabase) : database(schoolsDatabase) {}
    ~OtherNode() override { log.finish(); }
    void publish(std::vector<chat::RoomEvent>) override {}
    void expel(const RoomId &, const UserId &, qint64) override {}

    /// Counts the units of writing that rooms are taken into.
    struct Rooms final : chat::SqlRoomsStore
    {
        std::optional<chat::Room> room(db::Session &session, const RoomId &id, bool lock) override
        {
            taken += lock ? 1 : 0;
            return SqlRoomsStore::room(session, id, lock);
        }
        std::atomic<int> taken = 0;
    };

    db::Database &database;
    OneCourse catalog;
    MemoryMedia media;
    Rooms rooms;
    chat::SqlMessagesStore messages;
    chat::SqlModerationStore moderation;
    chat::SqlSearchStore search;
    chat::Presence presence;
    chat::SendLimits limits{{}};
    chat::RoomLog log{database, rooms, *this};
    chat::ChatParts parts{database, rooms, messages, moderation, search,   catalog,
                          catalog,  media, media,    log,        presence, limits};
    chat::ChatAccess access{parts};
    chat::ChatViews views{parts, access};
    chat::RoomUpkeep upkeep{parts, views};
    chat::CourseRooms courses{parts, access, upkeep};
};

} // namespace lectern::test
