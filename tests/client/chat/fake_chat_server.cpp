// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/chat/fake_chat_server.h"

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrlQuery>

namespace lectern {

namespace {

bool chance(double share)
{
    return share > 0 && QRandomGenerator::global()->generateDouble() < share;
}

template<class T>
T read(const QJsonObject &data)
{
    auto value = fromJson<T>(data, JsonDecoder::Unknown::Ignore);
    if (!value)
        qFatal("the client sent what can't be read");
    return *value;
}

} // namespace

FakeChatServer::FakeChatServer(QObject *parent)
    : QObject(parent), m_web(QStringLiteral("chat"), QWebSocketServer::NonSecureMode)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &FakeChatServer::onConnection);
    connect(&m_web, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *socket = m_web.nextPendingConnection();
        m_sockets.append(socket);
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket](const QString &text) { onText(socket, text); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_sockets.removeOne(socket);
            socket->deleteLater();
        });
    });
    comeBack();
}

FakeChatServer::~FakeChatServer()
{
    for (QWebSocket *socket : std::as_const(m_sockets))
        disconnect(socket, nullptr, this, nullptr);
}

QUrl FakeChatServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FakeChatServer::goAway()
{
    m_tcp.close();
    // Else what was connected before would be answered by a server that is not there.
    for (QTcpSocket *socket : m_tcp.findChildren<QTcpSocket *>())
        socket->abort();
    cutAll();
}

void FakeChatServer::comeBack()
{
    if (!m_tcp.listen(QHostAddress::LocalHost, m_port))
        qFatal("no port to listen on");
    m_port = m_tcp.serverPort();
}

void FakeChatServer::cutAll()
{
    const auto sockets = m_sockets;
    for (QWebSocket *socket : sockets)
        socket->abort();
}

void FakeChatServer::closeAll(int code)
{
    const auto sockets = m_sockets;
    for (QWebSocket *socket : sockets)
        socket->close(QWebSocketProtocol::CloseCode(code));
}

void FakeChatServer::onConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        const auto look = [this, socket] {
            const QByteArray head = socket->peek(64 * 1024);
            const qsizetype end = head.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            if (head.startsWith("GET /ws")) {
                disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
                m_web.handleConnection(socket);
                return;
            }
            const qsizetype at = head.toLower().indexOf("content-length:");
            const qsizetype length =
                at > 0 ? head.mid(at + 15, head.indexOf("\r\n", at) - at - 15).trimmed().toInt()
                       : 0;
            if (head.size() >= end + 4 + length)
                serveHttp(socket);
        };
        connect(socket, &QTcpSocket::readyRead, this, look);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        look();
    }
}

void FakeChatServer::letGo(const QByteArray &part)
{
    held.removeAll(part);
    for (const QPointer<QTcpSocket> &socket : std::exchange(m_held, {})) {
        if (socket)
            serveHttp(socket);
    }
}

void FakeChatServer::serveHttp(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(2048);
    const QByteArray address = head.left(head.indexOf("\r\n"));
    const bool wait = std::any_of(held.cbegin(), held.cend(), [&address](const QByteArray &part) {
        return address.contains(part);
    });
    if (wait) {
        if (!m_held.contains(socket)) // it may come in pieces
            m_held.append(socket);
        return;
    }
    m_asked.append(address);
    const QByteArray all = socket->readAll();
    const QList<QByteArray> line = all.left(all.indexOf("\r\n")).split(' ');
    if (refusedListings > 0 && line.value(1).startsWith("/api/chat?")) {
        --refusedListings;
        const QByteArray no = "{\"status\":\"error\",\"data\":null,\"error\":{\"errorCode\":503,"
                              "\"id\":\"unavailable\",\"message\":\"Not now\"}}";
        socket->write("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
                      "Connection: close\r\nContent-Length: " +
                      QByteArray::number(no.size()) + "\r\n\r\n" + no);
        socket->disconnectFromHost();
        return;
    }
    const QByteArray data =
        rest(line.value(0), QString::fromUtf8(line.value(1)), all.mid(all.indexOf("\r\n\r\n") + 4));
    const bool found = !data.isEmpty();
    // What changes a message is served over the socket alone.
    const bool socketOnly = line.value(0) == "PATCH" || line.value(0) == "DELETE" ||
                            address.contains("/api/chat/message/like");
    const bool fails = socketOnly || std::any_of(broken.cbegin(), broken.cend(),
                                                 [&address](const QByteArray &part) {
                                                     return address.contains(part);
                                                 });
    const QByteArray body =
        fails   ? QByteArray("{\"status\":\"error\",\"data\":null,\"error\":{\"errorCode\":503,"
                               "\"id\":\"storage.unavailable\",\"message\":\"No database\"}}")
        : found ? "{\"status\":\"success\",\"data\":" + data + ",\"error\":null}"
                : QByteArray("{\"status\":\"error\",\"data\":null,\"error\":{\"errorCode\":404,"
                             "\"id\":\"not_found\",\"message\":\"Not here\"}}");
    const QByteArray status = fails   ? "503 Service Unavailable"
                              : found ? "200 OK"
                                      : "404 Not Found";
    const QByteArray bytes =
        "HTTP/1.1 " + status +
        "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
        QByteArray::number(body.size()) + "\r\n\r\n" + body;
    if (std::any_of(late.cbegin(), late.cend(),
                    [&address](const QByteArray &part) { return address.contains(part); })) {
        m_late.append({socket, bytes});
        return;
    }
    socket->write(bytes);
    socket->disconnectFromHost();
}

void FakeChatServer::sendLate()
{
    late.clear();
    for (const auto &[socket, bytes] : std::exchange(m_late, {})) {
        if (!socket)
            continue;
        socket->write(bytes);
        socket->disconnectFromHost();
    }
}

QByteArray FakeChatServer::rest(const QByteArray &method, const QString &target,
                                const QByteArray &body)
{
    const QUrl url(target);
    const QString path = url.path();
    if (path == QLatin1String("/api/chat")) {
        const QUrlQuery query(url);
        const int page = std::max(1, query.queryItemValue(QStringLiteral("page")).toInt());
        const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
        RoomListReply reply;
        reply.total = m_rooms.size();
        for (const Room &room : std::as_const(m_rooms))
            reply.rooms.append(listed(room));
        reply.rooms = reply.rooms.mid((page - 1) * limit, limit);
        return toJson(reply);
    }
    if (path == QLatin1String("/api/auth/user/refresh")) {
        return "{\"userId\":\"" + client.userId.uuid().toLatin1() + "\",\"token\":\"" + goodToken +
               "\",\"refreshToken\":\"r2\",\"expiresIn\":900,"
               "\"message\":\"ok\"}";
    }
    if (path == QLatin1String("/api/chat/message") && method == "POST") {
        const auto request = read<SendMessageRequest>(QJsonDocument::fromJson(body).object());
        if (!m_rooms.contains(*request.roomId))
            return {};
        return toJson(
            post(*request.roomId, client, request.message, request.clientId, request.replyTo));
    }
    if (path.startsWith(QLatin1String("/api/v1/chat/read/")))
        return markRead(path.section(QLatin1Char('/'), 5, 5));
    if (path.endsWith(QLatin1String("/draft"))) {
        const RoomId id(*Uuid::fromString(path.section(QLatin1Char('/'), 3, 3)));
        const QJsonObject data = QJsonDocument::fromJson(body).object();
        const auto replyTo = Uuid::fromString(data.value(QLatin1String("replyTo")).toString());
        const QList<MessageDto> &there = m_rooms[id].messages;
        const auto answered = [&](const MessageDto &one) {
            return replyTo && one.messageId == MessageId(*replyTo);
        };
        if (replyTo && std::none_of(there.cbegin(), there.cend(), answered))
            return {};
        saveDraft(id, data.value(QLatin1String("text")).toString(),
                  replyTo ? std::optional(MessageId(*replyTo)) : std::nullopt);
        return toJson(m_rooms[id].dto.draft.value_or(DraftDto{id, {}, {}, {m_clock}}));
    }
    if (path.startsWith(QLatin1String("/api/rooms/")) && method == "GET") {
        const auto id = Uuid::fromString(path.section(QLatin1Char('/'), 3, 3));
        if (id && m_rooms.contains(RoomId(*id)) && path.count(QLatin1Char('/')) == 3)
            return toJson(listed(m_rooms[RoomId(*id)]));
    }
    const auto named = Uuid::fromString(path.section(QLatin1Char('/'), 3, 3));
    if (path.endsWith(QLatin1String("/join")) && named && m_rooms.contains(RoomId(*named))) {
        const QUrlQuery query(url);
        JoinRequest request;
        request.roomId = RoomId(*Uuid::fromString(path.section(QLatin1Char('/'), 3, 3)));
        if (query.hasQueryItem(QStringLiteral("since"))) {
            request.since = query.queryItemValue(QStringLiteral("since")).toLongLong();
            request.sinceChange = query.queryItemValue(QStringLiteral("sinceChange")).toLongLong();
        }
        return toJson(join(request));
    }
    if (path.endsWith(QLatin1String("/messages"))) {
        const RoomId id(*Uuid::fromString(path.section(QLatin1Char('/'), 3, 3)));
        const QUrlQuery query(url);
        return toJson(query.hasQueryItem(QStringLiteral("thread")) ? thread(id, query)
                                                                   : page(id, query));
    }
    if (path.startsWith(QLatin1String("/api/rooms/"))) {
        const RoomId id(*Uuid::fromString(path.section(QLatin1Char('/'), 3, 3)));
        return toJson(listed(m_rooms[id]));
    }
    return {};
}

QByteArray FakeChatServer::markRead(const QString &message)
{
    for (Room &room : m_rooms) {
        for (const MessageDto &one : std::as_const(room.messages)) {
            if (one.messageId.toString() != message)
                continue;
            room.dto.lastReadSeq = std::max(room.dto.lastReadSeq, one.seq);
            return toJson(MarkReadReply{room.dto.roomId, room.dto.lastReadSeq, unread(room)});
        }
    }
    return {};
}

RoomId FakeChatServer::addRoom(const QString &name, RoomType type)
{
    Room room;
    room.dto.roomId = RoomId::make();
    room.dto.type = type;
    room.dto.name = name;
    room.dto.memberCount = 2;
    room.dto.createdAt = {m_clock};
    const RoomId id = room.dto.roomId;
    m_rooms.insert(id, room);
    return id;
}

MessageListReply FakeChatServer::page(const RoomId &id, const QUrlQuery &query) const
{
    const auto number = [&query](const char *name) {
        return query.queryItemValue(QLatin1String(name)).toLongLong();
    };
    const qint64 before = number("before");
    const qint64 limit = number("limit");
    const Room &room = *m_rooms.constFind(id);
    const QList<MessageDto> &all = room.messages;
    qint64 from = before > 0 ? std::max<qint64>(0, before - 1 - limit) : number("after");
    if (const qint64 seq = number("around"); seq > 0)
        from = std::max<qint64>(0, seq - limit / 2);
    const QString around = query.queryItemValue(QStringLiteral("aroundMessage"));
    for (const MessageDto &one : all) {
        if (one.messageId.toString() == around)
            from = std::max<qint64>(0, one.seq - limit / 2);
    }
    const QString date = query.queryItemValue(QStringLiteral("date"), QUrl::FullyDecoded);
    if (const auto at = Timestamp::fromString(date)) {
        from = std::count_if(all.cbegin(), all.cend(),
                             [&at](const MessageDto &one) { return one.createdAt < *at; });
    }
    const qint64 to = before > 0 ? before - 1 : std::min<qint64>(all.size(), from + limit);
    MessageListReply reply;
    reply.roomId = id;
    for (qint64 i = to - 1; i >= from; --i)
        reply.messages.append(all[i]);
    reply.hasOlder = from > 0;
    reply.hasNewer = to < all.size();
    reply.lastSeq = all.size();
    reply.lastChange = room.change;
    return reply;
}

MessageListReply FakeChatServer::thread(const RoomId &id, const QUrlQuery &query) const
{
    const QString root = query.queryItemValue(QStringLiteral("thread"));
    const qint64 before = query.queryItemValue(QStringLiteral("before")).toLongLong();
    const qint64 limit = query.queryItemValue(QStringLiteral("limit")).toLongLong();
    const bool onwards = query.hasQueryItem(QStringLiteral("after"));
    const qint64 after = query.queryItemValue(QStringLiteral("after")).toLongLong();
    const Room &room = *m_rooms.constFind(id);
    QList<MessageDto> all; // newest first
    for (const MessageDto &one : room.messages) {
        if (one.messageId.toString() == root || (one.threadId && one.threadId->toString() == root))
            all.prepend(one);
    }
    MessageListReply reply;
    reply.roomId = id;
    reply.total = all.size();
    reply.lastSeq = room.messages.size();
    reply.lastChange = room.change;
    qint64 skipped =
        onwards ? std::count_if(all.cbegin(), all.cend(),
                                [after](const MessageDto &one) { return one.seq > after; }) -
                      limit
                : 0;
    for (MessageDto &one : all) { // each tells how many there are now
        if (one.threadId)
            one.threadReplies = all.constLast().replies;
    }
    for (const MessageDto &one : std::as_const(all)) {
        if (skipped-- > 0 || (before > 0 && one.seq >= before))
            reply.hasNewer = true;
        else if (onwards && one.seq <= after)
            reply.hasOlder = true;
        else if (reply.messages.size() < limit)
            reply.messages.append(one);
        else
            reply.hasOlder = true;
    }
    return reply;
}

const QList<MessageDto> &FakeChatServer::messages(const RoomId &room) const
{
    return m_rooms.constFind(room)->messages;
}

RoomDto FakeChatServer::listed(const Room &room) const
{
    RoomDto dto = room.dto;
    dto.lastSeq = room.messages.size();
    dto.lastChange = room.change;
    if (!room.messages.isEmpty()) {
        dto.lastMessage = room.messages.constLast();
        dto.lastMessageAt = dto.lastMessage->createdAt;
    }
    dto.unreadCount = unread(room);
    for (const MessageDto &one : room.messages)
        dto.mentionCount += one.seq > dto.lastReadSeq && !one.deletedAt && means(one) ? 1 : 0;
    return dto;
}

qint64 FakeChatServer::unread(const Room &room)
{
    const auto &all = room.messages;
    return std::count_if(all.cbegin(), all.cend(), [&room](const MessageDto &one) {
        return one.seq > room.dto.lastReadSeq && !one.deletedAt &&
               one.messageType != MessageType::System;
    });
}

bool FakeChatServer::means(const MessageDto &message) const
{
    return message.mentionsAll || message.mentions.contains(client.userId);
}

void FakeChatServer::changed(Room &room, MessageDto &message)
{
    message.change = ++room.change;
}

void FakeChatServer::countAnswer(Room &room, MessageDto &answer, int more)
{
    for (MessageDto &one : room.messages) {
        if (one.messageId != answer.threadId)
            continue;
        one.replies += more;
        one.change = answer.change;
        answer.threadReplies = one.replies;
    }
}

MessageDto FakeChatServer::post(const RoomId &id, const ChatPersonDto &sender, const QString &text,
                                std::optional<Uuid> clientId, std::optional<MessageId> replyTo)
{
    Room &room = m_rooms[id];
    if (clientId && room.byClientId.contains(*clientId))
        return room.messages[room.byClientId.value(*clientId)];
    MessageDto message;
    message.messageId = MessageId::make();
    message.roomId = id;
    message.seq = room.messages.size() + 1;
    message.sender = sender;
    message.message = text;
    message.clientId = clientId;
    message.replyTo = message.threadId = replyTo;
    for (const MessageDto &one : std::as_const(room.messages)) {
        if (one.messageId == replyTo && one.threadId)
            message.threadId = one.threadId;
    }
    message.createdAt = {m_clock += 60'000};
    changed(room, message);
    countAnswer(room, message, 1);
    if (clientId)
        room.byClientId.insert(*clientId, room.messages.size());
    room.messages.append(message);
    push(chat_events::kNewMessage, toJson(message));
    return message;
}

void FakeChatServer::edit(const RoomId &id, qsizetype at, const QString &text,
                          const QList<UserId> &mentions)
{
    Room &room = m_rooms[id];
    MessageDto &message = room.messages[at];
    if (message.deletedAt)
        return;
    const bool meant = means(message);
    message.message = text;
    message.mentions = mentions;
    message.editedAt = Timestamp{++m_clock};
    changed(room, message);
    const MessageEditedPush out{message.messageId, id,   {},       message.seq,
                                message.change,    text, mentions, false,
                                *message.editedAt};
    push(chat_events::kMessageEdited, toJson(out));
    if (!meant && means(message))
        push(chat_events::kNotification, toJson(MentionPush{.roomId = id, .message = message}));
}

void FakeChatServer::remove(const RoomId &id, qsizetype at)
{
    Room &room = m_rooms[id];
    MessageDto &message = room.messages[at];
    message.message.clear();
    message.reactions.clear();
    message.deletedAt = Timestamp{++m_clock};
    changed(room, message);
    countAnswer(room, message, -1);
    push(chat_events::kMessageDeleted, toJson(MessageDeletedPush{message.messageId,
                                                                 id,
                                                                 {},
                                                                 message.seq,
                                                                 message.change,
                                                                 message.sender.userId,
                                                                 *message.deletedAt,
                                                                 message.threadId,
                                                                 message.threadReplies}));
}

void FakeChatServer::react(const RoomId &id, qsizetype at, const UserId &user, const QString &emoji,
                           bool on)
{
    Room &room = m_rooms[id];
    MessageDto &message = room.messages[at];
    ReactionDto *mine = nullptr;
    for (ReactionDto &one : message.reactions)
        mine = one.emoji == emoji ? &one : mine;
    if (!mine && !on)
        return;
    if (!mine) {
        message.reactions.append({emoji, 0, false});
        mine = &message.reactions.last();
    }
    mine->count += on ? 1 : -1;
    if (user == client.userId)
        mine->mine = on;
    const int count = mine->count;
    message.reactions.removeIf([](const ReactionDto &one) { return one.count <= 0; });
    changed(room, message);
    push(chat_events::kMessageReaction,
         toJson(MessageReactionPush{
             message.messageId, id, {}, message.seq, message.change, user, emoji, on, count}));
}

void FakeChatServer::saveDraft(const RoomId &id, const QString &text,
                               std::optional<MessageId> replyTo)
{
    const DraftDto draft{id, text, replyTo, {++m_clock}};
    m_rooms[id].dto.draft = text.isEmpty() ? std::nullopt : std::optional(draft);
    push(chat_events::kDraftChanged, toJson(DraftPush{draft}));
}

void FakeChatServer::push(const QByteArray &event, const QByteArray &data)
{
    const QString frame = QString::fromUtf8("{\"event\":\"" + event + "\",\"data\":" + data + '}');
    for (QWebSocket *socket : std::as_const(m_sockets)) {
        if (chance(lostPushes))
            continue;
        socket->sendTextMessage(frame);
        if (chance(repeatedPushes))
            socket->sendTextMessage(frame);
    }
}

JoinReply FakeChatServer::join(const JoinRequest &request) const
{
    const Room &room = m_rooms[*request.roomId];
    JoinReply reply;
    reply.roomId = *request.roomId;
    reply.room = listed(room);
    reply.onlineUsers = QList<ChatPersonDto>{client} + others;
    reply.lastSeq = room.messages.size();
    reply.lastChange = room.change;
    const qsizetype from = request.since ? qsizetype(*request.since)
                                         : std::max<qsizetype>(0, room.messages.size() - 50);
    reply.messages = room.messages.mid(from, mostNew);
    reply.more = from + mostNew < room.messages.size();
    for (qsizetype i = 0; request.sinceChange && i < std::min(from, room.messages.size()); ++i) {
        if (room.messages[i].change > *request.sinceChange)
            reply.changed.append(room.messages[i]);
    }
    std::sort(reply.changed.begin(), reply.changed.end(),
              [](const MessageDto &a, const MessageDto &b) { return a.change < b.change; });
    if (reply.changed.size() > mostChanged) {
        qsizetype some = mostChanged; // those of one change come together
        while (some > 1 && reply.changed[some - 1].change == reply.changed[some].change)
            --some;
        reply.changed.resize(some);
        reply.lastChange = reply.changed.constLast().change;
    }
    return reply;
}

void FakeChatServer::answer(QWebSocket *socket, qint64 id, const QByteArray &data)
{
    if (!chance(lostAnswers))
        socket->sendTextMessage(
            QString::fromUtf8("{\"ack\":" + QByteArray::number(id) + ",\"data\":" + data + '}'));
}

void FakeChatServer::refuse(QWebSocket *socket, qint64 id, int status, const QByteArray &errorId,
                            int after, const QByteArray &fields)
{
    socket->sendTextMessage(
        QString::fromUtf8("{\"ack\":" + QByteArray::number(id) +
                          ",\"error\":{\"errorCode\":" + QByteArray::number(status) + ",\"id\":\"" +
                          errorId + "\",\"retryAfter\":" + QByteArray::number(after) +
                          ",\"message\":\"No: " + errorId + "\"" + fields + "}}"));
}

QByteArray FakeChatServer::strangersIn(const std::optional<QList<UserId>> &mentions)
{
    QByteArray fields;
    meant = mentions.value_or(QList<UserId>());
    for (qsizetype i = 0; i < meant.size(); ++i) {
        if (strangers.contains(meant[i]))
            fields += (fields.isEmpty() ? ",\"fields\":{\"mentions[" : ",\"mentions[") +
                      QByteArray::number(i) + "]\":\"is not in this room\"";
    }
    return fields.isEmpty() ? fields : QByteArray(fields + '}');
}

void FakeChatServer::onText(QWebSocket *socket, const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QByteArray event = frame.value(QLatin1String("event")).toString().toUtf8();
    const QJsonObject data = frame.value(QLatin1String("data")).toObject();
    const auto id = qint64(frame.value(QLatin1String("id")).toDouble());
    m_events.append(event);
    if (silent)
        return;
    if (event == "authenticate") {
        ++m_signIns;
        const QByteArray token = data.value(QLatin1String("token")).toString().toUtf8();
        if (!goodToken.isEmpty() && token != goodToken) {
            refuse(socket, id, 401, "auth.token_expired");
            socket->close(QWebSocketProtocol::CloseCode(refusal));
            return;
        }
        socket->sendTextMessage(
            QString::fromUtf8("{\"ack\":" + QByteArray::number(id) +
                              ",\"data\":{\"expiresIn\":" + QByteArray::number(expiresIn) + "}}"));
    } else if (event == "join" && refusedJoins > 0) {
        --refusedJoins;
        refuse(socket, id, refusalStatus, "unavailable");
    } else if (event == "join" &&
               !m_rooms.contains(read<JoinRequest>(data).roomId.value_or(RoomId()))) {
        refuse(socket, id, 404, "chat.room_not_found");
    } else if (event == "join") {
        answer(socket, id, toJson(join(read<JoinRequest>(data))));
    } else if (event == "send-message") {
        const auto request = read<SendMessageRequest>(data);
        if (!m_rooms.contains(*request.roomId))
            refuse(socket, id, 404, "chat.room_not_found");
        else if (tooSoon > 0 && tooSoon-- > 0)
            refuse(socket, id, 429, "chat.slow_mode", retryAfter);
        else if (!refuseText.isEmpty() && request.message.contains(refuseText))
            refuse(socket, id, 403, "chat.word_not_allowed");
        else if (const QByteArray fields = strangersIn(request.mentions); !fields.isEmpty())
            refuse(socket, id, 400, "chat.mention_not_member", 0, fields);
        else if (noLessons && request.lessonId)
            refuse(socket, id, 400, "chat.lesson_not_in_course");
        else
            answer(socket, id,
                   toJson(post(*request.roomId, client, request.message, request.clientId,
                               request.replyTo)));
    } else if (event == "edit-message" && !refuseEdit.isEmpty()) {
        refuse(socket, id, 403, refuseEdit.toLatin1());
    } else if (event == "edit-message") {
        const QString wanted = data.value(QLatin1String("messageId")).toString();
        for (Room &room : m_rooms) {
            for (qsizetype at = 0; at < room.messages.size(); ++at) {
                if (room.messages[at].messageId.toString() != wanted)
                    continue;
                const QString newText = data.value(QLatin1String("newMessage")).toString();
                if (room.messages[at].deletedAt)
                    return refuse(socket, id, 404, "chat.message_not_found");
                if (room.messages[at].message != newText)
                    edit(room.dto.roomId, at, newText);
                answer(socket, id, toJson(room.messages[at]));
            }
        }
    } else if (event == "delete-message") {
        for (Room &room : m_rooms) {
            for (qsizetype at = 0; at < room.messages.size(); ++at) {
                MessageDto &one = room.messages[at];
                if (one.messageId.toString() != data.value(QLatin1String("messageId")).toString())
                    continue;
                if (!one.deletedAt)
                    remove(room.dto.roomId, at);
                answer(socket, id, toJson(MessageDeletedReply{one.messageId, *one.deletedAt}));
            }
        }
    } else if (event == "react") {
        const QString wanted = data.value(QLatin1String("messageId")).toString();
        const QString emoji = data.value(QLatin1String("emoji")).toString();
        const bool on = data.value(QLatin1String("on")).toBool();
        for (Room &room : m_rooms) {
            for (qsizetype at = 0; at < room.messages.size(); ++at) {
                if (room.messages[at].messageId.toString() != wanted)
                    continue;
                const QString which = wanted + emoji;
                if (m_reacted.contains(which) != on)
                    react(room.dto.roomId, at, client.userId, emoji, on);
                if (on)
                    m_reacted.insert(which);
                else
                    m_reacted.remove(which);
                MessageDto told = room.messages[at];
                for (ReactionDto &one : told.reactions)
                    one.mine = m_reacted.contains(QString(wanted + one.emoji));
                answer(socket, id, toJson(told));
            }
        }
    } else if (event == "mark-read") {
        if (const QByteArray done = markRead(data.value(QLatin1String("messageId")).toString());
            !done.isEmpty())
            answer(socket, id, done);
    } else if (id > 0) {
        refuse(socket, id, 400, "realtime.unknown_event");
    }
}

} // namespace lectern
