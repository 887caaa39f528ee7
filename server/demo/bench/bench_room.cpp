// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench/bench_room.h"

#include "server/demo/bench/bench_text.h"

#include <algorithm>
#include <array>

namespace lectern::demo {

namespace {

constexpr qint64 kSecondsApart = 120; ///< on average

} // namespace

BenchRoom::BenchRoom(chat::RoomsStore &rooms, chat::MessagesStore &messages, int count,
                     Timestamp now)
    : m_rooms(rooms), m_messages(messages), m_count(count), m_now(now)
{
}

void BenchRoom::open(db::Session &session, const BenchSchool &school)
{
    static constexpr db::Statement kTitle{"bench.title", "SELECT title FROM courses WHERE id = ?"};
    const std::vector<BenchSeat> &seats = school.firstCourse();
    for (size_t i = 0; i < std::min(seats.size(), size_t(kPeople)); ++i)
        m_people.push_back(seats[i].user);
    chat::Room room;
    room.id = RoomId::make();
    room.type = RoomType::Course;
    room.courseId = school.courses().front().id;
    {
        db::Rows title = session.query(kTitle, *room.courseId);
        if (title.next())
            room.name = title.text(0);
    }
    room.lastSeq = room.lastChange = m_count;
    room.lastMessageAt = m_now;
    room.memberCount = int(m_people.size());
    room.createdBy = m_people.front();
    room.createdAt = m_now.plusSeconds(-kSecondsApart * (m_count + 1));
    m_room = room.no = m_rooms.insert(session, room, {});
    for (const UserId &user : m_people)
        m_rooms.putMember(
            session, m_room,
            {.userId = user, .joinedAt = room.createdAt, .lastReadSeq = room.lastSeq});
}

QString BenchRoom::say()
{
    static constexpr std::array kShort{"Yes.", "Thank you!", "🎉", "Which lesson?", "Same here"};
    const int kind = m_dice.bounded(100);
    if (kind < 20)
        return QString::fromUtf8(kShort[size_t(m_dice.bounded(int(kShort.size())))]);
    if (kind < 70)
        return benchProse(m_dice, 1);
    if (kind < 92)
        return benchProse(m_dice, m_dice.bounded(2, 5));
    if (kind < 97)
        return QStringLiteral("**%1** `%2`\n%3")
            .arg(benchProse(m_dice, 1), QStringLiteral("x = mean(data)"), benchProse(m_dice, 2));
    return benchProse(m_dice, m_dice.bounded(8, 16));
}

void BenchRoom::react(db::Session &session, qint64 seq, Timestamp at)
{
    static constexpr std::array kEmoji{"👍", "❤️", "😂", "🎉"};
    const int people = m_dice.bounded(1, 5);
    for (int i = 0; i < people; ++i) {
        const UserId &user = m_people[size_t(m_dice.bounded(int(m_people.size())))];
        const QString emoji = QString::fromUtf8(kEmoji[size_t(m_dice.bounded(2 + i % 3))]);
        // The same person may come twice: it counts once.
        static_cast<void>(
            m_messages.addReaction(session, {m_room, seq}, emoji, user, at.plusSeconds(40)));
    }
}

Result<int> BenchRoom::write(db::Session &session, int first)
{
    const int end = std::min(m_count, first + kMessages);
    for (int i = first; i < end; ++i) {
        chat::Message message;
        message.seq = message.change = i + 1;
        // Two of three messages are another person's than the one before.
        if (m_dice.bounded(3) > 0)
            m_speaker = size_t(m_dice.bounded(int(m_people.size())));
        message.senderId = m_people[m_speaker];
        // Its number, so that one can tell where one is.
        message.text = say() + QStringLiteral(" #%1").arg(message.seq);
        message.createdAt = m_now.plusSeconds(-kSecondsApart * (m_count - i) + m_dice.bounded(100));
        if (i > 0 && m_dice.bounded(10) == 0)
            message.replyTo = message.seq - m_dice.bounded(1, std::min(40, i) + 1);
        if (message.replyTo) {
            const auto answered = m_messages.message(session, m_room, *message.replyTo);
            message.threadSeq = answered ? answered->threadRoot() : *message.replyTo;
        }
        if (!m_messages.insert(session, m_room, message))
            return Error::internal(QStringLiteral("a message could not be written"));
        if (message.threadSeq)
            m_messages.countAnswer(session, {m_room, *message.threadSeq}, message.change);
        if (m_dice.bounded(12) == 0)
            react(session, message.seq, message.createdAt);
    }
    return end - first;
}

} // namespace lectern::demo
