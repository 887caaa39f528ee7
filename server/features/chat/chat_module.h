// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/events/event_bus.h"
#include "server/features/chat/chat_actions.h"
#include "server/features/chat/chat_service.h"
#include "server/features/chat/hub_feed.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_moderation_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_search_store.h"

namespace lectern::realtime {
class NodeBus;
} // namespace lectern::realtime

namespace lectern::http {
class RouteTable;
} // namespace lectern::http

namespace lectern::chat {

class NodeFeed;
class NodePresence;
class MissedSeats;

/// Chat put together, for whoever starts a server. What is passed in outlives it. Belongs to the
/// thread that made it, which needs an event loop.
class ChatModule
{
public:
    /// `nodes`: the way to other nodes of the school, which is started after this is made and
    /// stopped before it goes; null where there is one node.
    /// `rates`: how much may be written on this node.
    ChatModule(db::Database &database, catalog::CatalogReader &catalog,
               catalog::MembershipProvider &membership, media::LinkMaker &links,
               media::MediaLibrary &media, realtime::NodeBus *nodes = nullptr,
               SendRates rates = {});
    ~ChatModule();

    void addRoutes(http::RouteTable &table);
    /// Whoever enrolls is in the course's room; rooms follow their courses and the accounts of
    /// those who are in them. Before the bus starts.
    void follow(events::EventBus &bus, catalog::CatalogChanges &changes);
    [[nodiscard]] QCoro::Task<Result<>> start();
    /// Rooms change no more. What the database was asked to do is its own to finish, before this
    /// goes.
    void stop();

    [[nodiscard]] realtime::Hub &hub() { return m_hub; }
    [[nodiscard]] const realtime::ActionTable &actions() const { return m_table; }
    [[nodiscard]] realtime::SessionObserver &sessions() { return m_actions; }

private:
    [[nodiscard]] ChatParts parts();
    [[nodiscard]] RoomFeed &feed();

    db::Database &m_database;
    catalog::CatalogReader &m_catalog;
    catalog::MembershipProvider &m_membership;
    media::LinkMaker &m_links;
    media::MediaLibrary &m_media;
    SqlRoomsStore m_rooms;
    SqlMessagesStore m_messages;
    SqlModerationStore m_moderation;
    SqlSearchStore m_search;
    Presence m_presence;
    SendLimits m_limits;
    RoomAttendance m_attendance;
    realtime::Hub m_hub;
    HubFeed m_feed;
    realtime::ActionTable m_table;
    ChatService m_service;
    std::unique_ptr<NodeFeed> m_nodes; ///< where there are several
    ChatActions m_actions;
    std::unique_ptr<NodePresence> m_elsewhere;
    std::unique_ptr<MissedSeats> m_missed;
    RoomLog m_log; ///< ends first: what it runs is the services' own
};

} // namespace lectern::chat
