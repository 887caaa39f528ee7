// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_routes.h"

#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_moderation.h"
#include "shared/endpoints/chat_presence.h"
#include "shared/endpoints/chat_rooms.h"

namespace lectern::chat {

namespace {

template<class T>
Person personOf(const http::Call<T> &call)
{
    return {call.principal().userId, call.principal().role, {}};
}

/// The form's file, and what was said about it.
template<class R>
std::optional<IncomingFile> fileOf(const http::FormData &form, const R &request)
{
    const http::UploadedFile *file = form.file(u"file");
    if (!file)
        return std::nullopt;
    return IncomingFile{file->name, file->bytes, request.messageType, request.durationSeconds,
                        QByteArray::fromBase64(request.waveform.value_or(QString()).toLatin1())};
}

QCoro::Task<Result<AttachmentDto>> uploaded(ChatService &service, Person person,
                                            UploadAttachmentRequest request, http::FormData form)
{
    std::optional<IncomingFile> file = fileOf(form, request);
    if (!file)
        co_return Error::invalidField(QStringLiteral("file"), "validation.required");
    auto uploading = service.attachments.upload(person, request.roomId, std::move(*file));
    co_return co_await uploading;
}

QCoro::Task<Result<MessageDto>> sent(ChatService &service, Person person,
                                     SendMessageRequest request, http::FormData form)
{
    if (std::optional<IncomingFile> file = fileOf(form, request)) {
        auto withFile = service.attachments.send(person, std::move(request), std::move(*file));
        co_return co_await withFile;
    }
    auto sending = service.messages.send(person, std::move(request));
    auto message = co_await sending;
    if (!message)
        co_return std::move(message).error();
    co_return std::move(message->value);
}

void addRoomRoutes(http::RouteTable &routes, ChatService &service)
{
    routes.bind(endpoints::kCreateRoom, [&service](http::Call<CreateRoomRequest> call) {
        return service.rooms.create(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kRooms, [&service](http::Call<RoomListRequest> call) {
        return service.rooms.rooms(personOf(call), call.request.paging);
    });
    routes.bind(endpoints::kRoom, [&service](http::Call<RoomRequest> call) {
        return service.rooms.room(personOf(call), call.request.id);
    });
    routes.bind(endpoints::kPersonalRoom, [&service](http::Call<PersonalRoomRequest> call) {
        return service.rooms.personal(personOf(call), call.request.userId);
    });
    routes.bind(endpoints::kCourseRoom, [&service](http::Call<CourseRoomRequest> call) {
        return service.rooms.courseRoom(personOf(call), call.request.courseId);
    });
    routes.bind(endpoints::kLessonRoom, [&service](http::Call<LessonRoomRequest> call) {
        return service.rooms.lessonRoom(personOf(call), call.request.courseId,
                                        call.request.lessonId, call.request.existing);
    });
    routes.bind(endpoints::kRemoveFromRoom, [&service](http::Call<RoomMemberRequest> call) {
        return service.rooms.remove(personOf(call), call.request);
    });
    routes.bind(endpoints::kLeaveRoom, [&service](http::Call<RoomOnlyRequest> call) {
        return service.rooms.leave(personOf(call), call.request.roomId);
    });
    routes.bind(endpoints::kAddToRoom, [&service](http::Call<RoomMemberRequest> call) {
        return service.rooms.add(personOf(call), call.request);
    });
    routes.bind(endpoints::kPromoteInRoom, [&service](http::Call<RoomMemberRequest> call) {
        return service.rooms.promote(personOf(call), call.request);
    });
    routes.bind(endpoints::kRoomMembers, [&service](http::Call<RoomMembersRequest> call) {
        return service.rooms.members(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kReadCounts, [&service](http::Call<RoomOnlyRequest> call) {
        return service.messages.readCounts(personOf(call), call.request.roomId);
    });
    routes.bind(endpoints::kRoomSettings, [&service](http::Call<RoomSettingsRequest> call) {
        return service.settings.change(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kMuteRoom, [&service](http::Call<MuteRoomRequest> call) {
        return service.settings.mute(personOf(call), call.request);
    });
    routes.bind(endpoints::kSaveDraft, [&service](http::Call<DraftRequest> call) {
        return service.settings.saveDraft(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kDrafts, [&service](http::Call<Nothing> call) {
        return service.settings.drafts(personOf(call));
    });
    routes.bind(endpoints::kOnline, [&service](http::Call<CourseRoomRequest> call) {
        return service.history.online(personOf(call), call.request.courseId);
    });
    routes.bind(endpoints::kOwnStatus, [&service](http::Call<Nothing> call) {
        return service.settings.status(personOf(call));
    });
    routes.bind(endpoints::kStatus, [&service](http::Call<StatusRequest> call) {
        return service.settings.setStatus(personOf(call), call.request.isOnline);
    });
}

void addMessageRoutes(http::RouteTable &routes, ChatService &service)
{
    routes.bindForm(endpoints::kSendMessage, [&service](http::Call<SendMessageRequest> call,
                                                        http::FormData form) {
        return sent(service, personOf(call), std::move(call.request), std::move(form));
    });
    routes.bindForm(endpoints::kUploadAttachment,
                    [&service](http::Call<UploadAttachmentRequest> call, http::FormData form) {
                        return uploaded(service, personOf(call), std::move(call.request),
                                        std::move(form));
                    });
    routes.bind(endpoints::kAttachment, [&service](http::Call<AttachmentRequest> call) {
        return service.attachments.link(personOf(call), call.request.attachmentId);
    });
    routes.bind(endpoints::kMessages, [&service](http::Call<MessagesRequest> call) {
        return service.history.messages(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kJoinRoom, [&service](http::Call<JoinRequest> call) {
        return service.history.join(personOf(call), call.request);
    });
    routes.bind(endpoints::kEditMessage, [&service](http::Call<EditMessageRequest> call) {
        return service.messages.edit(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kDeleteMessage, [&service](http::Call<MessageRequest> call) {
        return service.messages.remove(personOf(call), call.request.messageId);
    });
    routes.bind(endpoints::kLikeMessage, [&service](http::Call<ReactRequest> call) {
        return service.messages.react(personOf(call), call.request.messageId, call.request.emoji,
                                      true);
    });
    routes.bind(endpoints::kUnlikeMessage, [&service](http::Call<ReactRequest> call) {
        return service.messages.react(personOf(call), call.request.messageId, call.request.emoji,
                                      false);
    });
    routes.bind(endpoints::kMarkRead, [&service](http::Call<MessageRequest> call) {
        return service.messages.markRead(personOf(call), call.request.messageId);
    });
    routes.bind(endpoints::kPinMessage, [&service](http::Call<PinRequest> call) {
        return service.messages.pin(personOf(call), call.request);
    });
    routes.bind(endpoints::kPins, [&service](http::Call<PinsRequest> call) {
        return service.history.pins(personOf(call), call.request);
    });
    routes.bind(endpoints::kMessageEdits, [&service](http::Call<MessageRequest> call) {
        return service.history.edits(personOf(call), call.request.messageId);
    });
    routes.bind(endpoints::kReaders, [&service](http::Call<ReadersRequest> call) {
        return service.messages.readers(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kChatSearch, [&service](http::Call<ChatSearchRequest> call) {
        return service.search.search(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kAllMessages, [&service](http::Call<AllMessagesRequest> call) {
        const bool isProgram = call.principal().kind == http::Principal::Kind::ClientToken;
        return service.history.all(isProgram ? std::nullopt : std::optional(personOf(call)),
                                   std::move(call.request));
    });
    routes.bind(endpoints::kUserMessages, [&service](http::Call<UserMessagesRequest> call) {
        Person reader = personOf(call);
        // A program reads what the person would.
        if (call.principal().kind == http::Principal::Kind::ClientToken)
            reader.id = call.request.userId;
        return service.search.ofUser(reader, std::move(call.request));
    });
}

void addModerationRoutes(http::RouteTable &routes, ChatService &service)
{
    routes.bind(endpoints::kSilenceMember, [&service](http::Call<SilenceRequest> call) {
        return service.moderation.silence(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kReportMessage, [&service](http::Call<ReportMessageRequest> call) {
        return service.moderation.report(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kReports, [&service](http::Call<ReportsRequest> call) {
        return service.moderation.reports(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kCloseReport, [&service](http::Call<CloseReportRequest> call) {
        return service.moderation.closeReport(personOf(call), call.request);
    });
    routes.bind(endpoints::kChatWords,
                [&service](http::Call<Nothing>) { return service.moderation.words(); });
    routes.bind(endpoints::kSetChatWords, [&service](http::Call<WordsRequest> call) {
        return service.moderation.setWords(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kRoomAudit, [&service](http::Call<AuditRequest> call) {
        return service.moderation.audit(personOf(call), std::move(call.request));
    });
    routes.bind(endpoints::kSchoolAudit, [&service](http::Call<SchoolAuditRequest> call) {
        return service.moderation.schoolAudit(call.request.paging);
    });
}

/// That of a room, a message or a report which stands in the path.
template<class T>
std::optional<T> inPath(const http::Request &request, const QString &name)
{
    const auto id = Uuid::fromString(QStringView(request.parameters.value(name)));
    return id ? std::optional(T(*id)) : std::nullopt;
}

template<class Guards, class T>
auto guardOf(const QString &name, Guards &guards, QCoro::Task<Result<>> (Guards::*may)(Person, T))
{
    return [name, &guards, may](const http::RequestPtr &request) {
        const Person person{request->principal->userId, request->principal->role, {}};
        const auto id = inPath<T>(*request, name);
        return id ? (guards.*may)(person, *id) : ChatGuards::allows();
    };
}

/// Of those that take a body and say by their path what it is about.
void addGuards(http::RouteTable &routes, ChatGuards &guards)
{
    const QString room = QStringLiteral("roomId");
    const QString message = QStringLiteral("messageId");
    routes.guard(endpoints::kSendMessage, guardOf(room, guards, &ChatGuards::writes));
    routes.guard(endpoints::kUploadAttachment, guardOf(room, guards, &ChatGuards::writes));
    routes.guard(endpoints::kSaveDraft, guardOf(room, guards, &ChatGuards::reads));
    routes.guard(endpoints::kMuteRoom, guardOf(room, guards, &ChatGuards::reads));
    routes.guard(endpoints::kAddToRoom, guardOf(room, guards, &ChatGuards::moderates));
    routes.guard(endpoints::kRoomSettings, guardOf(room, guards, &ChatGuards::moderates));
    routes.guard(endpoints::kSilenceMember, guardOf(room, guards, &ChatGuards::moderates));
    routes.guard(endpoints::kEditMessage, guardOf(message, guards, &ChatGuards::edits));
    routes.guard(endpoints::kDeleteMessage, guardOf(message, guards, &ChatGuards::removes));
    routes.guard(endpoints::kMarkRead, guardOf(message, guards, &ChatGuards::sees));
}

/// Whoever repeats what was sent is answered with that, wherever he or she may write now.
QCoro::Task<Result<>> unlessSent(ChatService &service, Person person, std::optional<Uuid> clientId,
                                 QCoro::Task<Result<>> asking)
{
    Result<> may = co_await asking;
    if (may || !clientId)
        co_return may;
    auto looking = service.messages.sentAlready(person, *clientId);
    const Result<std::optional<MessageDto>> before = co_await looking;
    co_return before &&*before ? success() : std::move(may);
}

/// Of a form by what stands before its file, or in the path.
Guard mayWrite(ChatService &service, const http::RequestPtr &request, http::FormStart form)
{
    // Till then a clientId may follow.
    if (!form.atFile)
        return {};
    form.fields.insert(request->parameters);
    const auto idOf = [&form](const char *name) {
        return Uuid::fromString(form.fields.value(QLatin1String(name)));
    };
    const Person person{request->principal->userId, request->principal->role, {}};
    const auto room = idOf("roomId");
    const auto course = idOf("courseId");
    const auto clientId = idOf("clientId");
    if (!room && !course)
        return {};
    return [&service, person, room, course, clientId] {
        auto asking = room ? service.guards.writes(person, RoomId(*room))
                           : service.guards.writesIn(person, CourseId(*course));
        return unlessSent(service, person, clientId, std::move(asking));
    };
}

void addFormGuards(http::RouteTable &routes, ChatService &service)
{
    const auto guard = [&service](const http::RequestPtr &request, http::FormStart form) {
        return mayWrite(service, request, std::move(form));
    };
    routes.guardForm(endpoints::kSendMessage, guard);
    routes.guardForm(endpoints::kUploadAttachment, guard);
}

} // namespace

// The services answer with the task itself: no frame is made here for most of them.
void addChatRoutes(http::RouteTable &routes, ChatService &service)
{
    addRoomRoutes(routes, service);
    addMessageRoutes(routes, service);
    addModerationRoutes(routes, service);
    addGuards(routes, service.guards);
    addFormGuards(routes, service);
    routes.guard(endpoints::kCloseReport, guardOf(QStringLiteral("reportId"), service.moderation,
                                                  &ModerationService::maySee));
}

} // namespace lectern::chat
