// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_actions.h"

#include <limits>

// Whose sockets are in rooms that they have no seat in any more.
namespace lectern::chat {

namespace {

/// Of one read.
constexpr size_t kRoomsAtOnce = 10;
/// After a failure.
constexpr std::chrono::milliseconds kAgain{500};

} // namespace

void ChatActions::checkSeats(const RoomId &room, const QList<UserId> &users)
{
    QMetaObject::invokeMethod(
        this,
        [this, room, users] {
            const auto [known, isNew] = m_suspects.try_emplace(room, users);
            if (!isNew && !known->second.isEmpty())
                known->second += users;
            sendAwayStrangers();
        },
        Qt::QueuedConnection);
}

void ChatActions::checkAllSeats()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const RoomId &room : m_attendance.rooms(std::numeric_limits<int>::max()))
                m_suspects[room] = {};
            sendAwayStrangers();
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> ChatActions::sendAwayStrangers()
{
    if (m_checking || m_stopped)
        co_return; // who is at it sees to all
    m_checking = true;
    while (!m_suspects.empty() && !m_stopped) {
        std::vector<Seats> some;
        while (some.size() < kRoomsAtOnce && !m_suspects.empty()) {
            auto first = m_suspects.extract(m_suspects.begin());
            // Who is there before it is read: they have had their seats.
            QList<UserId> there =
                m_attendance.peopleIn(first.key(), std::numeric_limits<int>::max());
            some.push_back({first.key(), std::move(first.mapped()), std::move(there)});
        }
        auto reading =
            m_parts.database.read([this, some](db::Session &db) -> Result<std::vector<Seats>> {
                std::vector<Seats> strangers = some;
                for (Seats &seats : strangers)
                    keepStrangers(db, seats);
                return strangers;
            });
        const Result<std::vector<Seats>> strangers = co_await reading;
        if (!strangers) {
            // Whoever was removed would go on listening: again, until it is known.
            for (Seats &seats : some)
                m_suspects[seats.room] = {};
            m_again.start(kAgain);
            break;
        }
        for (const Seats &seats : *strangers) {
            for (const UserId &user : seats.there) {
                sendAway(m_sockets, seats.room, user, seats.change);
                // A seat may be lost without a change: who has read the last one goes as well, but
                // not who has read a later one, and so is back.
                m_sockets.expel(seats.room, user, seats.change + 1);
            }
        }
    }
    m_checking = false;
}

void ChatActions::keepStrangers(db::Session &db, Seats &seats)
{
    // The room first: who is found out of it was so, or leaves it with a later change.
    const std::optional<Room> room = m_parts.rooms.room(db, seats.room);
    if (!room)
        return;
    seats.change = room->lastChange;
    if (!seats.users.isEmpty()) {
        seats.there = seats.users;
        seats.there.removeIf([&](const UserId &user) {
            const auto member = m_parts.rooms.member(db, room->no, user);
            return member && member->isIn();
        });
        return;
    }
    const QList<UserId> in = m_parts.rooms.memberIds(db, room->no);
    const QSet<UserId> members(in.cbegin(), in.cend());
    seats.there.removeIf([&members](const UserId &user) { return members.contains(user); });
}

} // namespace lectern::chat
