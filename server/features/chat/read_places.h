// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/chat/rooms_store.h"
#include "shared/dto/chat_reads.h"

#include <chrono>
#include <coroutine>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace lectern::chat {

/// How many people have read how far in a room. All who have it open ask at once, and the answer
/// takes a look at every member: so it is found once for all of them, not in the threads that serve
/// sockets, and is good for a while. Safe from any thread.
class ReadPlaces
{
public:
    /// As old as an answer may be.
    static constexpr std::chrono::seconds kAge{2};
    static constexpr qsizetype kMost = 2000;

    ReadPlaces(db::Database &database, RoomsStore &rooms) : m_database(database), m_rooms(rooms) {}

    /// ReadCountsReply::reads of a room of about so many members, for one who is taken out of it.
    [[nodiscard]] QCoro::Task<Result<QList<ReadCountDto>>> counts(qint64 roomNo, int members,
                                                                  UserId but);

private:
    struct Places
    {
        std::vector<ReadCountDto> counts; ///< the furthest first; some may be 0
        QHash<UserId, ReadPlace> people;
    };
    using Known = std::shared_ptr<const Places>;
    struct Waiting
    {
        std::coroutine_handle<> coroutine;
        std::shared_ptr<db::Resumer> resumer;
    };
    struct Entry
    {
        Known places;
        std::chrono::steady_clock::time_point madeAt;
        bool underWay = false;
        std::vector<Waiting> waiting;
    };
    /// Waits for the one who is at it.
    struct Turn
    {
        ReadPlaces *places;
        qint64 roomNo;

        [[nodiscard]] bool await_ready() const { return false; }
        [[nodiscard]] bool await_suspend(std::coroutine_handle<> coroutine) const
        {
            return places->wait(roomNo, coroutine);
        }
        void await_resume() const {}
    };
    enum class Way { Known, Wait, Find };

    [[nodiscard]] QCoro::Task<Result<Known>> find(qint64 roomNo, int members);
    /// What is to be done for it; with Way::Find the caller has to, and then to call `found`.
    [[nodiscard]] Way look(qint64 roomNo, Known &known);
    [[nodiscard]] bool wait(qint64 roomNo, std::coroutine_handle<> coroutine);
    void found(qint64 roomNo, const Known &places);
    [[nodiscard]] static Known counted(const QList<ReadPlace> &people);

    db::Database &m_database;
    RoomsStore &m_rooms;
    std::mutex m_mutex;
    std::unordered_map<qint64, Entry> m_entries;
};

} // namespace lectern::chat
