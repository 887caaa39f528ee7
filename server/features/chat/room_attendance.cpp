// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_attendance.h"

#include <utility>

namespace lectern::chat {

namespace {

constexpr qint64 kRepeatMs = 1000;

} // namespace

RoomAttendance::Shard &RoomAttendance::shardOf(const RoomId &room)
{
    return m_shards[qHash(room) % kShards];
}

RoomAttendance::Change RoomAttendance::enter(const RoomId &room, const UserId &user)
{
    Shard &shard = shardOf(room);
    const std::scoped_lock lock(shard.mutex);
    Room &entry = shard.rooms[room];
    entry.changed = true;
    const bool first = ++entry.people[user].sockets == 1;
    return {first, int(entry.people.size())};
}

RoomAttendance::Change RoomAttendance::leave(const RoomId &room, const UserId &user)
{
    Shard &shard = shardOf(room);
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    if (entry == shard.rooms.end())
        return {};
    const auto person = entry->second.people.find(user);
    if (person == entry->second.people.end() || --person->second.sockets > 0)
        return {false, int(entry->second.people.size())};
    entry->second.people.erase(person);
    entry->second.changed = true;
    const int left = int(entry->second.people.size());
    if (left == 0)
        shard.rooms.erase(entry);
    return {true, left};
}

int RoomAttendance::people(const RoomId &room) const
{
    const Shard &shard = m_shards[qHash(room) % kShards];
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    return entry == shard.rooms.end() ? 0 : int(entry->second.people.size());
}

QList<UserId> RoomAttendance::peopleIn(const RoomId &room, int atMost) const
{
    QList<UserId> out;
    const Shard &shard = m_shards[qHash(room) % kShards];
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    if (entry == shard.rooms.end() || int(entry->second.people.size()) > atMost)
        return out;
    for (const auto &[user, person] : entry->second.people)
        out.append(user);
    return out;
}

std::vector<RoomId> RoomAttendance::roomsOf(const UserId &user, int people) const
{
    std::vector<RoomId> out;
    for (const Shard &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        for (const auto &[id, room] : shard.rooms) {
            if (int(room.people.size()) <= people && room.people.contains(user))
                out.push_back(id);
        }
    }
    return out;
}

std::vector<RoomId> RoomAttendance::rooms(int people) const
{
    std::vector<RoomId> out;
    for (const Shard &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        for (const auto &[id, room] : shard.rooms) {
            if (int(room.people.size()) <= people)
                out.push_back(id);
        }
    }
    return out;
}

bool RoomAttendance::isIn(const RoomId &room, const UserId &user) const
{
    const Shard &shard = m_shards[qHash(room) % kShards];
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    return entry != shard.rooms.end() && entry->second.people.contains(user);
}

bool RoomAttendance::mayTellTyping(const RoomId &room, const UserId &user, bool isTyping,
                                   qint64 nowMs)
{
    Shard &shard = shardOf(room);
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    if (entry == shard.rooms.end())
        return false;
    const auto person = entry->second.people.find(user);
    if (person == entry->second.people.end())
        return false;
    if (person->second.typing == isTyping && nowMs - person->second.toldAt < kRepeatMs)
        return false;
    if (std::exchange(entry->second.second, nowMs / 1000) != nowMs / 1000)
        entry->second.told = 0;
    if (++entry->second.told > kTypingPerSecond)
        return false;
    person->second.typing = isTyping;
    person->second.toldAt = nowMs;
    return true;
}

bool RoomAttendance::keepsRead(const RoomId &room)
{
    Shard &shard = shardOf(room);
    const std::scoped_lock lock(shard.mutex);
    const auto entry = shard.rooms.find(room);
    if (entry == shard.rooms.end() || int(entry->second.people.size()) <= kTellOfEach)
        return false;
    entry->second.read = true;
    return true;
}

std::vector<RoomId> RoomAttendance::takeRead()
{
    std::vector<RoomId> out;
    for (Shard &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        for (auto &[id, room] : shard.rooms) {
            if (std::exchange(room.read, false))
                out.push_back(id);
        }
    }
    return out;
}

std::vector<RoomId> RoomAttendance::takeChanged()
{
    std::vector<RoomId> out;
    for (Shard &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        for (auto &[id, room] : shard.rooms) {
            if (!std::exchange(room.changed, false))
                continue;
            const bool full = int(room.people.size()) > kTellOfEach;
            if (std::exchange(room.full, full) || full)
                out.push_back(id);
        }
    }
    return out;
}

} // namespace lectern::chat
