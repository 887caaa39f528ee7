// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/demo/bench/bench_school.h"
#include "server/features/chat/messages_store.h"
#include "server/features/chat/rooms_store.h"

namespace lectern::demo {

/// A long talk in the first course's room: short and long messages, answers, reactions, days. Its
/// first students have said and read all of it; the same for every run but for ids and times.
class BenchRoom
{
public:
    BenchRoom(chat::RoomsStore &rooms, chat::MessagesStore &messages, int count, Timestamp now);

    /// The room and who is in it, before all else.
    void open(db::Session &session, const BenchSchool &school);
    /// Messages from `first` on, at most kMessages of them; how many were written.
    Result<int> write(db::Session &session, int first);

private:
    static constexpr int kMessages = 5000;
    static constexpr int kPeople = 40;

    [[nodiscard]] QString say();
    void react(db::Session &session, qint64 seq, Timestamp at);

    chat::RoomsStore &m_rooms;
    chat::MessagesStore &m_messages;
    int m_count;
    Timestamp m_now;
    qint64 m_room = 0;
    std::vector<UserId> m_people;
    size_t m_speaker = 0;
    QRandomGenerator m_dice{20260807};
};

} // namespace lectern::demo
