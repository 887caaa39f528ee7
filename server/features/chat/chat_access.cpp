// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_access.h"

#include "server/features/chat/chat_rules.h"

namespace lectern::chat {

namespace {

constexpr std::chrono::seconds kWordsAge{2};
/// After the last report was closed: it may have to be looked at again.
constexpr qint64 kInspectedSeconds = qint64(30) * 24 * 3600;

} // namespace

Member cameBack(Member member, const Room &room)
{
    member.leftAt.reset();
    member.removed = false;
    member.joinedAt = Timestamp::now();
    member.lastReadSeq = room.lastSeq;
    member.enteredSeq = room.lastSeq;
    return member;
}

ChatAccess::ChatAccess(ChatParts parts) : m_parts(parts), m_words(1, kWordsAge) {}

Error ChatAccess::stranger(const Room &room)
{
    return isOfCourse(room) ? Error::forbidden("chat.not_a_member")
                            : Error::notFound("chat.room_not_found");
}

bool ChatAccess::entitled(db::Session &session, const Person &person, const CourseId &course)
{
    const auto outline = m_parts.catalog.outline(session, course);
    if (!outline)
        return false;
    if (person.isAdmin() || outline->instructorId == person.id)
        return true;
    const auto membership = m_parts.membership.membership(session, person.id, course);
    return membership && membership->opens();
}

bool ChatAccess::moderates(db::Session &session, const Person &person, const Room &room,
                           const Member *member)
{
    if (room.type == RoomType::Personal)
        return false;
    if (person.isAdmin())
        return true;
    if (room.type == RoomType::Group)
        return member && member->isIn() && member->role == RoomRole::Admin;
    const auto outline = m_parts.catalog.outline(session, *room.courseId);
    return outline && outline->instructorId == person.id;
}

Result<Room> ChatAccess::readable(db::Session &session, const Person &person, const RoomId &id)
{
    std::optional<Room> room = m_parts.rooms.room(session, id);
    if (!room)
        return Error::notFound("chat.room_not_found");
    if (isOfCourse(*room) && person.isAdmin())
        return std::move(*room);
    const auto member = m_parts.rooms.member(session, room->no, person.id);
    if (courseRules(session, *room, person.id).removed)
        return stranger(*room);
    if (member && member->isIn())
        return std::move(*room);
    // Whoever was shown out does not come back by him- or herself.
    const bool mayEnter = !member || !member->removed;
    if (isOfCourse(*room) && mayEnter && entitled(session, person, *room->courseId))
        return std::move(*room);
    return stranger(*room);
}

Result<Room> ChatAccess::writable(db::Session &session, const Person &person, const RoomId &id)
{
    Result<Room> room = readable(session, person, id);
    if (!room)
        return room;
    const Member member =
        m_parts.rooms.member(session, room->no, person.id).value_or(Member{.userId = person.id});
    const Seat seat{member, moderates(session, person, *room, &member),
                    courseRules(session, *room, person.id)};
    if (Result<> may = maySend(*room, seat, Timestamp::now()); !may)
        return std::move(may).error();
    return room;
}

Result<Room> ChatAccess::inspectable(db::Session &session, const Person &person, const RoomId &id)
{
    Result<Room> room = readable(session, person, id);
    if (room || !person.isAdmin())
        return room;
    std::optional<Room> there = m_parts.rooms.room(session, id);
    if (there && inspects(session, person, *there))
        return std::move(*there);
    return room;
}

bool ChatAccess::inspects(db::Session &session, const Person &person, const Room &room)
{
    if (!person.isAdmin() || isOfCourse(room))
        return false;
    const auto member = m_parts.rooms.member(session, room.no, person.id);
    return (!member || !member->isIn()) &&
           m_parts.moderation.isReported(session, room.no, person.id,
                                         Timestamp::now().plusSeconds(-kInspectedSeconds));
}

ChatAccess::CourseRules ChatAccess::courseRules(db::Session &session, const Room &room,
                                                const UserId &user)
{
    if (room.type != RoomType::Lesson)
        return {};
    const auto course = m_parts.rooms.courseRoom(session, *room.courseId);
    if (!course)
        return {};
    const Member member = m_parts.rooms.member(session, course->no, user).value_or(Member{});
    return {course->enabled,    course->announceOnly, course->slowModeSeconds,
            course->archivedAt, member.silencedUntil, member.removed};
}

Result<Room> ChatAccess::roomOf(db::Session &session, const Person &person, const MessageId &id,
                                Look look)
{
    const auto key = keyOf(id);
    const std::optional<Room> room =
        key ? m_parts.rooms.roomByNo(session, key->roomNo) : std::nullopt;
    if (!room)
        return Error::notFound("chat.message_not_found");
    Result<Room> readableRoom = look == Look::Closely ? inspectable(session, person, room->id)
                                                      : readable(session, person, room->id);
    if (!readableRoom)
        return Error::notFound("chat.message_not_found");
    return readableRoom;
}

Result<ChatAccess::Seat> ChatAccess::seat(db::Session &session, RoomState &state,
                                          const Person &person)
{
    const Room &room = state.room();
    const Member *member = state.member(session, person.id);
    CourseRules rules = courseRules(session, room, person.id);
    if (rules.removed && !person.isAdmin())
        return stranger(room);
    Person now = person;
    if (!member || !member->isIn()) {
        // A socket or a token says for a while what its person is no longer; a seat would stay.
        if (person.isAdmin()) {
            const auto row = m_parts.rooms.person(session, person.id);
            if (!row || row->deleted)
                return stranger(room);
            now.role = row->role;
        }
        const bool wasRemoved = rules.removed || (member && member->removed);
        const bool mayEnter = isOfCourse(room) && (!wasRemoved || now.isAdmin()) &&
                              entitled(session, now, *room.courseId);
        if (!mayEnter)
            return stranger(room);
        Member entering = cameBack(member ? *member : Member{.userId = person.id}, room);
        if (moderates(session, now, room, nullptr))
            entering.role = RoomRole::Admin;
        state.put(session, entering);
        state.countMember(1);
        member = state.member(session, person.id);
    }
    // Asked of the catalog only where it matters; in a room without rules nobody needs it.
    const bool couldModerate = now.role != Role::Student || member->role == RoomRole::Admin;
    return Seat{*member, couldModerate && moderates(session, now, room, member), rules};
}

Result<> ChatAccess::mayChange(const Room &room, const Seat &seat, Timestamp now)
{
    if (room.archivedAt || seat.course.archivedAt)
        return Error::forbidden("chat.read_only");
    if (seat.moderates)
        return success();
    if (!room.enabled || !seat.course.enabled)
        return Error::forbidden("chat.disabled");
    const Timestamp silenced = std::max(seat.member.silencedUntil.value_or(Timestamp()),
                                        seat.course.silencedUntil.value_or(Timestamp()));
    if (silenced > now)
        return comeBack("chat.silenced", ErrorKind::Forbidden, now, silenced);
    return success();
}

Result<> ChatAccess::maySend(const Room &room, const Seat &seat, Timestamp now)
{
    if (Result<> allowed = mayChange(room, seat, now); !allowed || seat.moderates)
        return allowed;
    if (room.announceOnly || seat.course.announceOnly)
        return Error::forbidden("chat.announcements_only");
    const int slow = std::max(room.slowModeSeconds, seat.course.slowModeSeconds);
    const Timestamp next = seat.member.lastSentAt.plusSeconds(slow);
    if (slow > 0 && next > now)
        return comeBack("chat.slow_mode", ErrorKind::TooManyRequests, now, next);
    return success();
}

Result<> ChatAccess::mayEdit(const Room &room, const Seat &seat, const Message &message,
                             Timestamp now)
{
    const bool mends = !message.editedAt && message.createdAt == seat.member.lastSentAt;
    Seat rested = seat;
    if (mends)
        rested.member.lastSentAt = {};
    return maySend(room, rested, now);
}

Result<Message> ChatAccess::message(db::Session &session, const Room &room, const MessageId &id)
{
    const auto key = keyOf(id);
    if (!key || key->roomNo != room.no)
        return Error::notFound("chat.message_not_found");
    std::optional<Message> message = m_parts.messages.message(session, room.no, key->seq);
    if (!message || message->createdAt != timeOf(id))
        return Error::notFound("chat.message_not_found");
    return std::move(*message);
}

QSet<QString> ChatAccess::words(db::Session &session)
{
    if (auto known = m_words.find(0, 0))
        return *known;
    const QStringList list = m_parts.moderation.words(session);
    const QSet<QString> words(list.cbegin(), list.cend());
    m_words.insert(0, words, 0);
    return words;
}

} // namespace lectern::chat
