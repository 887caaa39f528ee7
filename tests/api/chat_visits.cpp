// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/visits.h"

#include <QJsonArray>

namespace lectern::test {

std::vector<Visit> chatVisits(SchoolServer &server, const Member &owner, const Member &companion,
                              const TestCourse &course)
{
    const QString friendId = companion.userId.toString();
    const QString roomId = server
                               .call("POST", QStringLiteral("/api/rooms"),
                                     QJsonObject{{QStringLiteral("type"), QStringLiteral("group")},
                                                 {QStringLiteral("name"), QStringLiteral("Ours")},
                                                 {QStringLiteral("userIds"), QJsonArray{friendId}}},
                                     owner.token)
                               .data()
                               .value(QLatin1String("roomId"))
                               .toString();
    const QString room = QStringLiteral("/api/rooms/") + roomId;
    const QString messages = room + QStringLiteral("/messages");
    const QJsonObject text{{QStringLiteral("message"), QStringLiteral("Hello")}};
    const auto sent = [&](const Member &sender) {
        return server.call("POST", messages, text, sender.token)
            .data()
            .value(QLatin1String("messageId"))
            .toString();
    };
    const QString own = sent(owner);
    const QString theirs = sent(companion);
    const QString attachment = server.client()
                                   .upload("POST", messages, "file", "a.txt", "text", owner.token)
                                   .data()
                                   .value(QLatin1String("attachments"))
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(QLatin1String("attachmentId"))
                                   .toString();
    const QString message = QStringLiteral("/api/chat/message");
    const QString courseRoom = QStringLiteral("/api/rooms/course/") + course.courseId.toString();
    const QJsonObject ownId{{QStringLiteral("messageId"), own}};
    const QJsonObject roomOnly{{QStringLiteral("roomId"), roomId}};
    QJsonObject member = roomOnly;
    member.insert(QStringLiteral("userId"), friendId);
    QJsonObject edit = ownId;
    edit.insert(QStringLiteral("message"), QStringLiteral("Hello again"));
    const QJsonObject report{{QStringLiteral("messageId"), theirs},
                             {QStringLiteral("reason"), QStringLiteral("rude")}};
    const QJsonObject silence{{QStringLiteral("userId"), friendId}, {QStringLiteral("seconds"), 0}};
    return {
        {"chat.room", "GET", room, {}, 404},
        {"chat.send", "POST", messages, text, 404},
        {"chat.messages", "GET", messages, {}, 404},
        {"chat.messages", "GET", messages + QStringLiteral("?thread=") + own, {}, 404},
        {"chat.upload", "POST", room + QStringLiteral("/attachments"), {}, 404, "some text"},
        {"chat.attachment", "GET", QStringLiteral("/api/chat/attachments/") + attachment, {}, 404},
        {"chat.join", "GET", room + QStringLiteral("/join"), {}, 404},
        {"chat.members", "GET", room + QStringLiteral("/members"), {}, 404},
        {"chat.read_counts", "GET", room + QStringLiteral("/reads"), {}, 404},
        {"chat.readers",
         "GET",
         message + QLatin1Char('/') + own + QStringLiteral("/readers"),
         {},
         404},
        {"chat.pins", "GET", room + QStringLiteral("/pins"), {}, 404},
        {"chat.audit", "GET", room + QStringLiteral("/audit"), {}, 404},
        {"chat.edit", "PATCH", message, edit, 404},
        {"chat.edits", "GET", message + QLatin1Char('/') + own + QStringLiteral("/edits"), {}, 404},
        {"chat.like", "POST", message + QStringLiteral("/like"), ownId, 404},
        {"chat.unlike", "PUT", message + QStringLiteral("/like"), ownId, 404},
        {"chat.mark_read", "PUT", QStringLiteral("/api/v1/chat/read/") + own, {}, 404},
        {"chat.pin", "PUT", message + QStringLiteral("/pin"), ownId, 404},
        {"chat.report", "POST", message + QStringLiteral("/report"), report, 404},
        {"chat.silence", "PUT", room + QStringLiteral("/silence"), silence, 404},
        {"chat.room_settings",
         "PATCH",
         room + QStringLiteral("/settings"),
         {{QStringLiteral("slowModeSeconds"), 0}},
         404},
        {"chat.mute_room", "PUT", room + QStringLiteral("/mute"), {}, 404},
        {"chat.save_draft",
         "PUT",
         room + QStringLiteral("/draft"),
         {{QStringLiteral("text"), QStringLiteral("not yet")}},
         404},
        {"chat.user_messages",
         "GET",
         QStringLiteral("/api/users/%1/messages").arg(owner.userId.toString()),
         {},
         404},
        {"chat.course_room", "GET", courseRoom, {}, 403},
        {"chat.lesson_room",
         "GET",
         courseRoom + QStringLiteral("/lesson/") + course.lessons[0].toString(),
         {},
         403},
        {"chat.online",
         "GET",
         QStringLiteral("/api/v1/chat/online/") + course.courseId.toString(),
         {},
         403},
        {"chat.delete", "DELETE", QStringLiteral("/api/v1/chat/delete/") + own, {}, 404},
        {"chat.remove_member", "PATCH", QStringLiteral("/api/chat/remove"), member, 404},
        {"chat.add_member", "PATCH", QStringLiteral("/api/chat/add"), member, 404},
        {"chat.promote_member", "PUT", QStringLiteral("/api/chat/add"), member, 404},
        {"chat.leave_room", "PUT", QStringLiteral("/api/chat/remove"), roomOnly, 404},
    };
}

} // namespace lectern::test
