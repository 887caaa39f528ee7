// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_rules.h"
#include "server/features/chat/messages_service.h"
#include "server/features/chat/recording.h"
#include "server/features/chat/room_pushes.h"

// What a message may name: files, people, a moment in a lesson.
namespace lectern::chat {

Result<MessageType> MessagesService::checkFiles(db::Session &session, const Room &room,
                                                const Person &person,
                                                const SendMessageRequest &request)
{
    const QList<AttachmentId> files = request.attachments.value_or(QList<AttachmentId>());
    const MessageType wanted = request.messageType.value_or(MessageType::Text);
    bool pictures = true;
    bool recordings = true;
    Error missing = Error::notFound("chat.attachment_not_found");
    for (qsizetype i = 0; i < files.size(); ++i) {
        const AttachmentId &id = files[i];
        const auto file = m_parts.messages.attachment(session, id);
        if (!file || file->roomNo != room.no || file->uploaderId != person.id || file->seq ||
            file->createdAt.isNull() || files.count(id) != 1) {
            missing.fields.append(
                {QStringLiteral("attachments[%1]").arg(i), "validation.unknown", {}});
            continue;
        }
        pictures = pictures && file->width;
        recordings = recordings && isRecording(file->contentType);
    }
    if (!missing.fields.isEmpty())
        return missing;
    if (files.isEmpty() && wanted != MessageType::Text)
        return Error::invalidField(QStringLiteral("messageType"), "validation.needs_file");
    if (files.isEmpty())
        return wanted;
    if (wanted == MessageType::Image && !pictures)
        return Error{ErrorKind::UnsupportedMedia, "media.not_an_image"};
    if (wanted == MessageType::Voice && !recordings)
        return Error{ErrorKind::UnsupportedMedia, "chat.not_a_recording"};
    if (wanted == MessageType::Text)
        return pictures ? MessageType::Image : MessageType::File;
    return wanted;
}

Result<QList<UserId>> MessagesService::mentioned(db::Session &session, RoomState &state,
                                                 const std::optional<QList<UserId>> &wanted,
                                                 const UserId &sender, const QList<UserId> &before)
{
    QList<UserId> out;
    Error strangers{ErrorKind::InvalidInput, "chat.mention_not_member"};
    const QList<UserId> users = wanted.value_or(QList<UserId>());
    for (qsizetype i = 0; i < users.size(); ++i) {
        const UserId &user = users[i];
        if (user == sender || out.contains(user))
            continue;
        const Member *member = state.member(session, user);
        const bool belongs = member ? member->isIn() && hasAccount(session, user)
                                    : mayBeSeated(session, state.room(), user);
        if (belongs && !m_access.courseRules(session, state.room(), user).removed)
            out.append(user);
        else if (!before.contains(user))
            strangers.fields.append(
                {QStringLiteral("mentions[%1]").arg(i), "validation.not_in_room", {}});
    }
    if (!strangers.fields.isEmpty())
        return strangers;
    return out;
}

bool MessagesService::hasAccount(db::Session &session, const UserId &user)
{
    const auto row = m_parts.rooms.person(session, user);
    return row && !row->deleted;
}

bool MessagesService::mayBeSeated(db::Session &session, const Room &room, const UserId &user)
{
    const auto row = isOfCourse(room) ? m_parts.rooms.person(session, user) : std::nullopt;
    return row && !row->deleted &&
           m_access.entitled(session, {user, row->role, {}}, *room.courseId);
}

QList<UserId> MessagesService::withoutSeat(db::Session &session, RoomState &state,
                                           const QList<UserId> &mentioned)
{
    QList<UserId> out;
    for (const UserId &user : mentioned) {
        if (!state.member(session, user))
            out.append(user);
    }
    return out;
}

std::vector<RoomPush> MessagesService::giveSeats(db::Session &session, RoomState &state,
                                                 const QList<UserId> &users)
{
    std::vector<RoomPush> pushes;
    for (const UserId &user : users) {
        Member entering = cameBack(Member{.userId = user}, state.room());
        const auto row = m_parts.rooms.person(session, user);
        if (row && m_access.moderates(session, {user, row->role, {}}, state.room(), nullptr))
            entering.role = RoomRole::Admin;
        state.put(session, entering);
        state.countMember(1);
        pushes.push_back(toPerson(user, chat_events::kRoomAdded, state, entering.role));
    }
    return pushes;
}

std::vector<RoomPush> MessagesService::beginPair(db::Session &session, RoomState &state,
                                                 const Message &message)
{
    std::vector<RoomPush> pushes;
    for (const UserId &user : m_parts.rooms.memberIds(session, state.room().no)) {
        Member member = *state.member(session, user);
        if (!member.joinedAt.isNull())
            continue;
        member.joinedAt = message.createdAt;
        state.put(session, member);
        pushes.push_back(toPerson(user, chat_events::kRoomAdded, state, member.role));
    }
    return pushes;
}

Result<> MessagesService::checkMoment(const SendMessageRequest &request)
{
    if (request.second && request.page)
        return Error::invalidField(QStringLiteral("page"), "validation.not_both",
                                   QStringLiteral("second"));
    if ((request.second || request.page) && !request.lessonId)
        return Error::invalidField(QStringLiteral("lessonId"), "validation.required");
    return success();
}

Result<> MessagesService::checkLesson(db::Session &session, const Room &room,
                                      const SendMessageRequest &request)
{
    if (!request.lessonId)
        return success();
    const auto outline =
        isOfCourse(room) ? m_parts.catalog.outline(session, *room.courseId) : nullptr;
    if (!outline || !outline->lesson(*request.lessonId))
        return refusedField("chat.lesson_not_in_course", QStringLiteral("lessonId"),
                            "validation.unknown");
    return success();
}

} // namespace lectern::chat
