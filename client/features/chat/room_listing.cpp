// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_listing.h"

#include "shared/endpoints/chat_rooms.h"

namespace lectern {

namespace {
constexpr int kMaxPages = 50;
constexpr int kMaxRounds = 3;
} // namespace

RoomListing::RoomListing(ApiClient *api, QObject *parent) : QObject(parent), m_api(api) {}

void RoomListing::start()
{
    if (atWork())
        return;
    m_rounds = 0;
    m_scope = std::make_unique<QObject>();
    begin();
}

void RoomListing::stop()
{
    m_scope.reset();
    m_rooms.clear();
}

void RoomListing::begin()
{
    ++m_rounds;
    m_pages = 0;
    m_rooms.clear();
    ask(1);
}

void RoomListing::ask(int page)
{
    RoomListRequest request;
    request.paging.page = page;
    request.paging.limit = limits::kMaxPageSize;
    m_api->fetch(endpoints::kRooms, request, m_scope.get(),
                 [this](const Result<RoomListReply> &reply) { onPage(reply); });
}

void RoomListing::onPage(const Result<RoomListReply> &reply)
{
    if (!reply) {
        // This runs inside a call that the scope owns.
        m_scope.release()->deleteLater();
        Q_EMIT failed(reply.error());
        return;
    }
    ++m_pages;
    for (const RoomDto &room : reply->rooms)
        m_rooms.insert(room.roomId, room);
    const bool whole = m_rooms.size() >= reply->total;
    const bool more = reply->rooms.size() >= limits::kMaxPageSize;
    if (!whole && more && m_pages < kMaxPages)
        return ask(m_pages + 1);
    if (!whole && m_rounds < kMaxRounds && m_pages < kMaxPages)
        return begin();
    m_scope.release()->deleteLater();
    const QHash<RoomId, RoomDto> rooms = std::exchange(m_rooms, {});
    Q_EMIT listed(rooms.values(), whole);
}

} // namespace lectern
