// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_order.h"

#include "shared/dto/chat_events.h"

#include <algorithm>

namespace lectern::chat {

void RoomOrder::tell(Track &track, RoomEvent event, std::vector<RoomEvent> &out)
{
    if (event.order != 0) {
        track.told->change = event.order;
        track.told->seq = std::max(track.told->seq, event.seq);
    }
    out.push_back(std::move(event));
}

void RoomOrder::drain(Track &track, Clock::time_point now, std::vector<RoomEvent> &out)
{
    while (!track.waiting.empty()) {
        const auto first = track.waiting.begin();
        if (first->first > track.told->change) {
            if (first->second.follows > track.told->change)
                break;
            tell(track, std::move(first->second), out);
        }
        track.waiting.erase(first);
    }
    track.since = now;
}

void RoomOrder::need(Track &track, qint64 change, Clock::time_point now)
{
    if (!track.isBehind())
        track.since = now;
    track.needed = std::max(track.needed, change);
}

bool RoomOrder::hasRead(const RoomId &room, RoomNumbers numbers, Clock::time_point now,
                        std::vector<RoomEvent> &out)
{
    Track &track = m_rooms[room];
    if (!track.told) {
        track.told = numbers;
        track.firstRead = numbers.change;
        drain(track, now, out);
        note(room, track);
        return true;
    }
    // Two joined at once, and this one read less than what counts as told.
    if (numbers.change < track.firstRead)
        return false;
    need(track, numbers.change, now);
    if (track.ahead.empty() || track.ahead.back().change != numbers.change)
        track.ahead.push_back(numbers);
    note(room, track);
    return true;
}

bool RoomOrder::wasRead(const Track &track, const RoomEvent &event)
{
    return event.seq > 0 && !event.otherwise.isEmpty() &&
           std::any_of(track.ahead.begin(), track.ahead.end(), [&event](const RoomNumbers &read) {
               return read.seq >= event.seq && read.change < event.order;
           });
}

void RoomOrder::offer(RoomEvent event, Clock::time_point now, std::vector<RoomEvent> &out)
{
    const auto found = m_rooms.find(RoomId(event.topic));
    if (found == m_rooms.end())
        return;
    Track &track = found->second;
    if (track.told && event.order <= track.told->change)
        return;
    if (track.told && event.follows <= track.told->change) {
        tell(track, std::move(event), out);
        drain(track, now, out);
        note(found->first, track);
        return;
    }
    need(track, event.order, now);
    if (track.waiting.size() < kMostWaiting)
        track.waiting.try_emplace(event.order, std::move(event));
    note(found->first, track);
}

void RoomOrder::sawNumbers(const RoomId &room, qint64 change, Clock::time_point now)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end() || !found->second.told)
        return;
    need(found->second, change, now);
    note(room, found->second);
}

std::vector<RoomOrder::Behind> RoomOrder::behind(Clock::time_point now) const
{
    std::vector<Behind> out;
    for (const RoomId &room : m_behind) {
        const Track &track = m_rooms.at(room);
        if (now - track.since >= kPatience)
            out.push_back({room, *track.told});
    }
    return out;
}

void RoomOrder::caughtUp(const Behind &from, RoomNumbers upTo, std::vector<RoomEvent> events,
                         Clock::time_point now, std::vector<RoomEvent> &out)
{
    const auto found = m_rooms.find(from.room);
    if (found == m_rooms.end() || !found->second.told ||
        found->second.told->change != from.told.change)
        return;
    Track &track = found->second;
    for (RoomEvent &event : events) {
        if (wasRead(track, event)) {
            event.name = chat_events::kMessagesChanged;
            event.legacyName = "";
            event.data = std::move(event.otherwise);
        }
        tell(track, std::move(event), out);
    }
    track.told->change = std::max(track.told->change, upTo.change);
    track.told->seq = std::max(track.told->seq, upTo.seq);
    drain(track, now, out);
    note(from.room, track);
}

void RoomOrder::forgetIf(const std::function<bool(const RoomId &)> &condition)
{
    std::erase_if(m_rooms, [&](const auto &entry) { return condition(entry.first); });
    std::erase_if(m_behind, [&](const RoomId &room) { return !m_rooms.contains(room); });
}

QList<RoomId> RoomOrder::rooms() const
{
    QList<RoomId> out;
    out.reserve(qsizetype(m_rooms.size()));
    for (const auto &[room, track] : m_rooms)
        out.append(room);
    return out;
}

void RoomOrder::note(const RoomId &room, Track &track)
{
    if (track.told)
        std::erase_if(track.ahead, [&track](const RoomNumbers &read) {
            return read.change <= track.told->change;
        });
    if (track.isBehind())
        m_behind.insert(room);
    else
        m_behind.erase(room);
}

} // namespace lectern::chat
