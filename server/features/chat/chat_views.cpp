// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_views.h"

namespace lectern::chat {

namespace {

constexpr std::chrono::seconds kPeopleAge{10};
constexpr std::chrono::seconds kMembersAge{2};
constexpr qsizetype kDense = 8;
constexpr qsizetype kPeople = 5000;
constexpr qsizetype kMemberLists = 200;

} // namespace

ChatViews::ChatViews(ChatParts parts, ChatAccess &access)
    : m_parts(parts)
    , m_access(access)
    , m_people(kPeople, kPeopleAge)
    , m_members(kMemberLists, kMembersAge)
{
}

ChatPersonDto ChatViews::person(db::Session &session, const UserId &id)
{
    if (auto known = m_people.find(id, 0))
        return *known;
    ChatPersonDto dto{id, {}, {}};
    if (const auto row = m_parts.rooms.person(session, id)) {
        dto.name = row->name;
        dto.avatarUrl = row->avatarMediaId ? std::optional(m_parts.links.publicLink(
                                                 *row->avatarMediaId, QStringLiteral("avatar")))
                                           : row->avatarUrl;
    }
    m_people.insert(id, dto, 0);
    return dto;
}

std::optional<MessageId> ChatViews::idOf(db::Session &session, const Room &room, qint64 seq)
{
    const auto message = m_parts.messages.message(session, room.no, seq);
    return message ? std::optional(messageId({room.no, seq}, message->createdAt)) : std::nullopt;
}

QHash<qint64, Answered> ChatViews::answered(db::Session &session, const Room &room,
                                            const QList<Message> &messages)
{
    QSet<qint64> wanted;
    for (const Message &m : messages) {
        for (const std::optional<qint64> &seq : {m.threadSeq, m.replyTo}) {
            if (seq)
                wanted.insert(*seq);
        }
    }
    QHash<qint64, Answered> here;
    for (const Message &m : messages) {
        if (wanted.remove(m.seq))
            here.insert(m.seq, {m.createdAt, m.replies});
    }
    if (!wanted.isEmpty())
        here.insert(m_parts.messages.answered(session, room.no, wanted.values()));
    return here;
}

MessageDto ChatViews::bare(db::Session &session, const Room &room, const Message &m)
{
    return bare(session, room, m, answered(session, room, {m}));
}

MessageDto ChatViews::bare(db::Session &session, const Room &room, const Message &m,
                           const QHash<qint64, Answered> &answered)
{
    const auto idAt = [&](qint64 seq) {
        const auto at = answered.constFind(seq);
        return at == answered.cend() ? std::nullopt
                                     : std::optional(messageId({room.no, seq}, at->createdAt));
    };
    MessageDto dto;
    dto.messageId = messageId({room.no, m.seq}, m.createdAt);
    dto.roomId = room.id;
    dto.courseId = room.courseId;
    dto.seq = m.seq;
    dto.change = m.change;
    dto.sender = person(session, m.senderId);
    dto.message = m.text;
    dto.messageType = m.type;
    dto.replies = m.replies;
    if (m.threadSeq) {
        dto.threadId = idAt(*m.threadSeq);
        if (dto.threadId)
            dto.threadReplies = answered.value(*m.threadSeq).replies;
    }
    if (m.replyTo)
        dto.replyTo = idAt(*m.replyTo);
    dto.clientId = m.clientId;
    dto.lessonId = m.lessonId;
    dto.second = m.second;
    dto.page = m.page;
    dto.mentions = m.mentions;
    if (m.type == MessageType::System && !m.mentions.isEmpty()) {
        dto.about.emplace();
        for (const UserId &user : m.mentions)
            dto.about->append(person(session, user));
    }
    dto.mentionsAll = m.mentionsAll;
    dto.createdAt = m.createdAt;
    dto.editedAt = m.editedAt;
    dto.deletedAt = m.deletedAt;
    dto.pinnedAt = m.pinnedAt;
    return dto;
}

AttachmentDto ChatViews::attachment(const Attachment &a, const RoomId &room) const
{
    AttachmentDto dto;
    dto.attachmentId = a.id;
    dto.name = a.name;
    dto.contentType = a.contentType;
    dto.bytes = a.bytes;
    dto.url = m_parts.links.roomLink(a.mediaId, a.name, room);
    if (a.thumbnailId)
        dto.thumbnailUrl =
            m_parts.links.roomLink(*a.thumbnailId, QStringLiteral("thumbnail"), room);
    dto.width = a.width;
    dto.height = a.height;
    if (a.durationMs)
        dto.durationSeconds = double(*a.durationMs) / 1000;
    if (!a.waveform.isEmpty())
        dto.waveform = QString::fromLatin1(a.waveform.toBase64());
    return dto;
}

MessageDto ChatViews::message(db::Session &session, const Room &room, const Message &m,
                              const UserId &me)
{
    return messages(session, room, {m}, me).first();
}

QList<MessageDto> ChatViews::messages(db::Session &session, const Room &room,
                                      const QList<Message> &messages, const UserId &me)
{
    QList<MessageDto> out;
    if (messages.isEmpty())
        return out;
    out.reserve(messages.size());
    QHash<qint64, qsizetype> index;
    qint64 from = messages.first().seq;
    qint64 to = from;
    bool files = false;
    const QHash<qint64, Answered> these = answered(session, room, messages);
    for (const Message &m : messages) {
        index.insert(m.seq, out.size());
        out.append(bare(session, room, m, these));
        from = std::min(from, m.seq);
        to = std::max(to, m.seq);
        files = files || m.files > 0;
    }
    if (to - from > kDense * messages.size() && messages.size() > 1) {
        // Far apart (pins, changes): one by one reads less than all between them.
        for (qsizetype i = 0; i < messages.size(); ++i)
            out[i] = message(session, room, messages[i], me);
        return out;
    }
    for (const Reaction &reaction : m_parts.messages.reactions(session, room.no, from, to, me)) {
        const auto at = index.constFind(reaction.seq);
        if (at != index.cend() && !out[*at].deletedAt)
            out[*at].reactions.append({reaction.emoji, reaction.count, reaction.mine});
    }
    if (!files)
        return out;
    for (const Attachment &a : m_parts.messages.attachments(session, room.no, from, to)) {
        const auto at = index.constFind(*a.seq);
        if (at != index.cend() && !out[*at].deletedAt)
            out[*at].attachments.append(attachment(a, room.id));
    }
    return out;
}

QList<MessageDto> ChatViews::messages(db::Session &session, const QList<RoomMessage> &messages,
                                      const UserId &me)
{
    QList<MessageDto> out;
    QHash<qint64, std::optional<Room>> rooms;
    for (const RoomMessage &entry : messages) {
        auto room = rooms.find(entry.roomNo);
        if (room == rooms.end())
            room = rooms.insert(entry.roomNo, m_parts.rooms.roomByNo(session, entry.roomNo));
        if (*room)
            out.append(message(session, **room, entry.message, me));
    }
    return out;
}

DraftDto ChatViews::draft(db::Session &session, const Draft &draft)
{
    DraftDto dto{draft.roomId, draft.text, {}, draft.updatedAt};
    if (draft.replyTo) {
        Room room;
        room.no = draft.roomNo;
        dto.replyTo = idOf(session, room, *draft.replyTo);
    }
    return dto;
}

RoomDto ChatViews::room(db::Session &session, const RoomView &view, const Person &me)
{
    const Room &room = view.room;
    const Timestamp now = Timestamp::now();
    RoomDto dto;
    dto.roomId = room.id;
    dto.type = room.type;
    dto.name = room.name;
    dto.courseId = room.courseId;
    dto.lessonId = room.lessonId;
    if (view.peer) {
        dto.peer = person(session, *view.peer);
        dto.name = dto.peer->name;
    }
    if (room.lastSeq > 0) {
        if (const auto last = m_parts.messages.message(session, room.no, room.lastSeq))
            dto.lastMessage = message(session, room, *last, me.id);
    }
    dto.unreadCount = std::max<qint64>(0, view.unread);
    dto.mentionCount = view.mentions;
    dto.lastSeq = room.lastSeq;
    dto.lastChange = room.lastChange;
    dto.lastReadSeq = view.member.lastReadSeq;
    if (view.member.mutedUntil && *view.member.mutedUntil > now)
        dto.mutedUntil = view.member.mutedUntil;
    dto.notify = view.member.notify;
    dto.role = view.member.role;
    dto.canModerate = m_access.moderates(session, me, room, &view.member);
    ChatAccess::Seat seat{view.member, dto.canModerate, m_access.courseRules(session, room, me.id)};
    const std::optional<Timestamp> silenced =
        std::max(view.member.silencedUntil, seat.course.silencedUntil);
    if (silenced && *silenced > now)
        dto.silencedUntil = silenced;
    seat.member.lastSentAt = {}; // that somebody has to wait a moment is another matter
    dto.canSend = ChatAccess::maySend(room, seat, now).ok();
    dto.memberCount = room.memberCount;
    dto.enabled = room.enabled;
    dto.announceOnly = room.announceOnly;
    dto.slowModeSeconds = room.slowModeSeconds;
    dto.maxFileBytes = room.maxFileBytes;
    dto.fileTypes = room.fileTypes.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    dto.archivedAt = room.archivedAt;
    if (view.draft)
        dto.draft = draft(session, *view.draft);
    dto.createdAt = room.createdAt;
    if (!room.lastMessageAt.isNull())
        dto.lastMessageAt = room.lastMessageAt;
    return dto;
}

QList<ChatPersonDto> ChatViews::online(db::Session &session, const Room &room, qsizetype most)
{
    auto members = m_members.find(room.no, 0);
    if (!members) {
        members = m_parts.rooms.memberIds(session, room.no);
        m_members.insert(room.no, *members, 0);
    }
    QList<ChatPersonDto> out;
    for (const UserId &user : m_parts.presence.online(*members, most))
        out.append(person(session, user));
    return out;
}

} // namespace lectern::chat
