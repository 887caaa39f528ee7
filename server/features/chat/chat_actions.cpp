// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_actions.h"

#include "server/core/realtime/session.h"
#include "shared/dto/chat_events.h"

namespace lectern::chat {

namespace {

constexpr std::chrono::seconds kTellCountsEvery{2};
constexpr int kReadAtMost = 5;

template<class T>
QCoro::Task<Result<T>> failed(Error error)
{
    co_return error;
}

/// Not a part of what was asked for: who knows no `more` would miss the rest for good.
Error busy()
{
    Error error{ErrorKind::TooManyRequests, "chat.busy"};
    error.retryAfterSeconds = 1;
    return error;
}

} // namespace

ChatActions::ChatActions(ChatParts parts, ChatServices services, RoomFeed &feed, RoomFeed &sockets,
                         RoomAttendance &attendance)
    : m_parts(parts)
    , m_services(services)
    , m_feed(feed)
    , m_sockets(sockets)
    , m_attendance(attendance)
    , m_seen(services.settings)
{
    connect(&m_counts, &QTimer::timeout, this, &ChatActions::tellCounts);
    m_counts.start(kTellCountsEvery);
    for (QTimer *timer : {&m_again, &m_find, &m_tell})
        timer->setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { sendAwayStrangers(); });
    connect(&m_find, &QTimer::timeout, this, [this] { findUnknown(); });
    connect(&m_tell, &QTimer::timeout, this, [this] {
        const auto arrived = std::exchange(m_arrived, {});
        for (auto it = arrived.cbegin(); it != arrived.cend(); ++it)
            m_comings.insert(it.key(), {chat_events::kUserJoined, Nodes::Here, *it});
        tellComings();
    });
}

void ChatActions::addTo(realtime::ActionTable &table)
{
    using namespace realtime;
    using Answer = ActionTable::Answer;
    const auto sends = [this](SessionPtr session, QJsonObject data, Answer) {
        return send(std::move(session), std::move(data));
    };
    const auto leaves = [this](const char *wanted) {
        return [this, wanted](SessionPtr session, RoomReference request) {
            return leave(std::move(session), request, wanted);
        };
    };
    table.on("join-course", [this](SessionPtr session, QJsonObject data, Answer answered) {
        return join(std::move(session), std::move(data), answered, false);
    });
    table.on("join", [this](SessionPtr session, QJsonObject data, Answer answered) {
        return join(std::move(session), std::move(data), answered, true);
    });
    table.on<RoomReference, Nothing>("leave-course", leaves("courseId"));
    table.on<RoomReference, Nothing>("leave", leaves("roomId"));
    table.on("send-message", sends);
    table.on("message", sends);
    table.on<EditMessageEvent, MessageDto>("edit-message",
                                           [this](SessionPtr session, EditMessageEvent request) {
                                               return edit(std::move(session), std::move(request));
                                           });
    table.on<MessageRequest, MessageDeletedReply>(
        "delete-message", [this](SessionPtr session, MessageRequest request) {
            return remove(std::move(session), request);
        });
    table.on<TypingRequest, Nothing>("typing", [this](SessionPtr session, TypingRequest request) {
        return typing(std::move(session), request);
    });
    table.on<MessageRequest, MarkReadReply>("mark-read",
                                            [this](SessionPtr session, MessageRequest request) {
                                                return markRead(std::move(session), request);
                                            });
    table.on<ReactEvent, MessageDto>("react", [this](SessionPtr session, ReactEvent request) {
        return react(std::move(session), std::move(request));
    });
    table.on<StatusRequest, StatusReply>("set-status",
                                         [this](SessionPtr session, StatusRequest request) {
                                             return setStatus(std::move(session), request);
                                         });
}

Person ChatActions::personOf(const realtime::SocketSession &session)
{
    const http::Principal &principal = session.principal();
    return {principal.userId, principal.role};
}

QCoro::Task<Result<RoomId>> ChatActions::roomOf(Person person, std::optional<RoomId> room,
                                                std::optional<CourseId> course, const char *wanted)
{
    if (room)
        co_return *room;
    if (!course)
        co_return Error::invalidField(QLatin1String(wanted), "validation.required");
    auto finding = m_services.courses.course(person, *course);
    co_return co_await finding;
}

// The socket listens first and its events are kept back; so what the history does not contain
// follows the answer.
QCoro::Task<Result<QByteArray>> ChatActions::join(SessionPtr session, QJsonObject data,
                                                  realtime::ActionTable::Answer answered,
                                                  bool legacy)
{
    const bool isHeard = answered == realtime::ActionTable::Answer::Wanted;
    Result<JoinRequest> parsed = fromJson<JoinRequest>(data, JsonDecoder::Unknown::Ignore);
    if (!parsed)
        co_return std::move(parsed).error();
    JoinRequest request = std::move(*parsed);
    const Person person = personOf(*session);
    auto finding = roomOf(person, request.roomId, request.courseId, legacy ? "roomId" : "courseId");
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    const quint64 turn = session->join(room->uuid(), legacy);
    if (turn == 0)
        co_return Error{ErrorKind::TooManyRequests, "chat.too_many_rooms"};
    request.roomId = *room;
    request.courseId.reset();
    m_feed.listens(*room);
    auto reading = read(person, request, isHeard ? JoinExtent::Page : JoinExtent::Head);
    Result<JoinReply> page = co_await reading;
    Result<JoinAnswer> answer = page ? Result(JoinAnswer{std::move(*page)}) : page.error();
    // Who says `sinceChange` goes on by itself where there is more.
    if (answer && answer->reply.more && !request.sinceChange) {
        answer->reply = {}; // it would take memory for as long as the whole waits
        auto whole = readWhole(session, turn, request);
        answer = co_await whole;
    }
    if (!answer) {
        // Another join, which came later, keeps its place.
        if (session->isLatest(room->uuid(), turn))
            leaveRoom(*session, *room);
        co_return std::move(answer).error();
    }
    const JoinReply &reply = answer->reply;
    QByteArray json = std::move(answer->json);
    if (isHeard && json.isEmpty())
        json = toJson(reply);
    const bool wasIn = session->isAdmitted(room->uuid());
    // Also where `lastChange` is less, because the client has to ask for more. The socket may have
    // closed, left or joined again meanwhile: then this answer is all that is left of it.
    if (!session->release(room->uuid(), turn, reply.room.lastChange))
        co_return json;
    const RoomAttendance::Change change =
        wasIn ? RoomAttendance::Change{false, m_attendance.people(*room)}
              : m_attendance.enter(*room, person.id);
    if (change.first && change.people <= RoomAttendance::kTellOfEach)
        tell(chat_events::kUserJoined, *room, person.id);
    session->push(
        realtime::Push(chat_events::kOnlineUsers,
                       toJson(OnlineUsersPush{*room, reply.room.courseId, reply.onlineUsers,
                                              shownCount(*room, reply.onlineUsers)})));
    co_return json;
}

QCoro::Task<Result<ChatActions::JoinAnswer>>
ChatActions::readWhole(SessionPtr session, quint64 turn, JoinRequest request)
{
    const Person person = personOf(*session);
    const Uuid topic = request.roomId->uuid();
    LargeAnswers::WaiterPtr waiter = m_large.queue(person.id, session->id());
    if (!waiter)
        co_return busy();
    session->onHurry(topic, turn, [late = std::weak_ptr(waiter)] { LargeAnswers::giveUp(late); });
    auto waiting = LargeAnswers::wait(std::move(waiter));
    LargeAnswers::PlacePtr place = co_await waiting;
    if (!place || !session->isLatest(topic, turn))
        co_return busy();
    auto reading = read(person, request, JoinExtent::Head);
    Result<JoinReply> reply = co_await reading;
    if (!reply)
        co_return std::move(reply).error();
    auto adding = m_services.history.missed(person, *reply, *request.since, [session, topic, turn] {
        return session->isLatest(topic, turn);
    });
    Result<QByteArray> json = co_await adding;
    if (!json)
        co_return std::move(json).error();
    place->hasRead(json->size());
    session->keepUntilSent(std::move(place));
    co_return JoinAnswer{std::move(*reply), std::move(*json)};
}

QCoro::Task<Result<JoinReply>> ChatActions::read(Person person, JoinRequest request,
                                                 JoinExtent extent)
{
    for (int attempt = 1;; ++attempt) {
        auto reading = m_services.history.join(person, request, extent);
        Result<JoinReply> reply = co_await reading;
        if (!reply ||
            m_feed.hasRead(*request.roomId, {reply->room.lastChange, reply->room.lastSeq}))
            co_return reply;
        if (attempt == kReadAtMost)
            co_return Error{ErrorKind::Unavailable, "storage.unavailable"};
    }
}

QCoro::Task<Result<Nothing>> ChatActions::leave(SessionPtr session, RoomReference request,
                                                const char *wanted)
{
    const Person person = personOf(*session);
    auto finding = roomOf(person, request.roomId, request.courseId, wanted);
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    leaveRoom(*session, *room);
    co_return Nothing{};
}

void ChatActions::leaveRoom(realtime::SocketSession &session, const RoomId &room)
{
    const bool counted = session.isAdmitted(room.uuid());
    session.leave(room.uuid());
    if (!counted)
        return;
    const UserId user = session.principal().userId;
    const RoomAttendance::Change change = m_attendance.leave(room, user);
    if (change.first && change.people <= RoomAttendance::kTellOfEach)
        tell(chat_events::kUserLeft, room, user);
}

QCoro::Task<Result<QByteArray>> ChatActions::send(SessionPtr session, QJsonObject data)
{
    Result<SendMessageRequest> request =
        fromJson<SendMessageRequest>(data, JsonDecoder::Unknown::Ignore);
    if (!request)
        co_return std::move(request).error();
    auto sending = m_services.messages.send(personOf(*session), std::move(*request));
    Result<Committed<MessageDto>> sent = co_await sending;
    if (!sent)
        co_return std::move(sent).error();
    co_return sent->json.isEmpty() ? toJson(sent->value) : sent->json;
}

QCoro::Task<Result<MessageDto>> ChatActions::edit(SessionPtr session, EditMessageEvent request)
{
    EditMessageRequest edit{request.messageId, std::move(request.newMessage),
                            std::move(request.mentions)};
    auto editing = m_services.messages.edit(personOf(*session), std::move(edit));
    Result<MessageDto> edited = co_await editing;
    if (edited)
        co_return std::move(*edited);
    Error error = edited.error();
    for (FieldError &field : error.fields) {
        if (field.field == QLatin1String("message"))
            field.field = QStringLiteral("newMessage");
    }
    co_return error;
}

QCoro::Task<Result<MessageDeletedReply>> ChatActions::remove(SessionPtr session,
                                                             MessageRequest request)
{
    return m_services.messages.remove(personOf(*session), request.messageId);
}

QCoro::Task<Result<Nothing>> ChatActions::typing(SessionPtr session, TypingRequest request)
{
    const Person person = personOf(*session);
    auto finding = roomOf(person, request.roomId, request.courseId, "roomId");
    const Result<RoomId> room = co_await finding;
    if (!room)
        co_return room.error();
    // Whoever listens to a room is in it: removal ends that at once.
    if (!session->isAdmitted(room->uuid()))
        co_return Error::forbidden("chat.not_joined");
    if (!m_attendance.mayTellTyping(*room, person.id, request.isTyping, Timestamp::now().ms))
        co_return Nothing{};
    const UserId user = person.id;
    using Typing = std::optional<TypingPush>; // empty for one who is not to be seen
    auto reading =
        m_parts.database.read([this, user, id = *room, request](db::Session &db) -> Result<Typing> {
            if (m_parts.rooms.presence(db, user).value_or(PresenceRow{}).invisible)
                return Typing();
            const std::optional<Room> in = m_parts.rooms.room(db, id);
            return Typing({id, in ? in->courseId : std::nullopt, user,
                           m_services.views.person(db, user).name, request.isTyping});
        });
    const Result<Typing> typing = co_await reading;
    if (!typing)
        co_return typing.error();
    if (!*typing)
        co_return Nothing{};
    publish(room->uuid(), chat_events::kUserTyping, toJson(**typing), session->id());
    co_return Nothing{};
}

QCoro::Task<Result<MarkReadReply>> ChatActions::markRead(SessionPtr session, MessageRequest request)
{
    return m_services.messages.markRead(personOf(*session), request.messageId);
}

QCoro::Task<Result<MessageDto>> ChatActions::react(SessionPtr session, ReactEvent request)
{
    return m_services.messages.react(personOf(*session), request.messageId,
                                     std::move(request.emoji), request.on);
}

QCoro::Task<Result<StatusReply>> ChatActions::setStatus(SessionPtr session, StatusRequest request)
{
    return m_services.settings.setStatus(personOf(*session), request.isOnline);
}

} // namespace lectern::chat
