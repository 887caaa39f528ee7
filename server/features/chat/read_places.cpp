// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/read_places.h"

#include <map>

namespace lectern::chat {

namespace {

/// Members that a thread which serves sockets may go through.
constexpr int kFew = 200;

} // namespace

QCoro::Task<Result<QList<ReadCountDto>>> ReadPlaces::counts(qint64 roomNo, int members, UserId but)
{
    auto finding = find(roomNo, members);
    const Result<Known> places = co_await finding;
    if (!places)
        co_return places.error();
    const auto own = (*places)->people.constFind(but);
    const ReadPlace mine = own == (*places)->people.cend() ? ReadPlace{} : *own;
    QList<ReadCountDto> out;
    for (const ReadCountDto &one : (*places)->counts) {
        ReadCountDto place = one;
        place.count -= place.seq == mine.upTo ? 1 : 0;
        place.count += place.seq == mine.after ? 1 : 0;
        if (out.size() == kMost)
            out.last().count += place.count;
        else if (place.count != 0)
            out.append(place);
    }
    co_return out;
}

QCoro::Task<Result<ReadPlaces::Known>> ReadPlaces::find(qint64 roomNo, int members)
{
    Known known;
    for (Way way = look(roomNo, known); way != Way::Find; way = look(roomNo, known)) {
        if (way == Way::Known)
            co_return known;
        const Turn turn{this, roomNo};
        co_await turn;
    }
    const auto going = [this, roomNo](db::Session &session) -> Result<Known> {
        return counted(m_rooms.readPlaces(session, roomNo));
    };
    auto reading = members > kFew ? m_database.readLong(going) : m_database.read(going);
    const Result<Known> places = co_await reading;
    found(roomNo, places ? *places : nullptr);
    co_return places;
}

ReadPlaces::Way ReadPlaces::look(qint64 roomNo, Known &known)
{
    const auto now = std::chrono::steady_clock::now();
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_entries[roomNo];
    if (entry.places && now - entry.madeAt <= kAge) {
        known = entry.places;
        return Way::Known;
    }
    if (entry.underWay)
        return Way::Wait;
    std::erase_if(m_entries, [&](const auto &other) {
        return other.first != roomNo && !other.second.underWay && now - other.second.madeAt > kAge;
    });
    m_entries[roomNo].underWay = true;
    return Way::Find;
}

bool ReadPlaces::wait(qint64 roomNo, std::coroutine_handle<> coroutine)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_entries.find(roomNo);
    if (entry == m_entries.end() || !entry->second.underWay)
        return false;
    entry->second.waiting.push_back({coroutine, db::Resumer::current()});
    return true;
}

void ReadPlaces::found(qint64 roomNo, const Known &places)
{
    std::vector<Waiting> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        Entry &entry = m_entries[roomNo];
        entry.underWay = false;
        entry.places = places;
        entry.madeAt = std::chrono::steady_clock::now();
        waiting.swap(entry.waiting);
    }
    for (const Waiting &one : waiting)
        one.resumer->resume({one.coroutine});
}

ReadPlaces::Known ReadPlaces::counted(const QList<ReadPlace> &people)
{
    // Whoever came later is counted where he or she has read to, and taken off where that began: so
    // the sum of what is at a message and beyond is right for each.
    std::map<qint64, int, std::greater<>> counts;
    auto out = std::make_shared<Places>();
    out->people.reserve(people.size());
    for (const ReadPlace &one : people) {
        ++counts[one.upTo];
        if (one.after > 0)
            --counts[one.after];
        out->people.insert(one.userId, one);
    }
    out->counts.reserve(counts.size());
    for (const auto &[seq, count] : counts)
        out->counts.push_back({seq, count});
    return out;
}

} // namespace lectern::chat
