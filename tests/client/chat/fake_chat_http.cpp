// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake chat server answers over HTTP.
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_messages.h"
#include "tests/client/chat/fake_chat_server.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace lectern {

namespace {

template<class T>
T read(const QJsonObject &data)
{
    auto value = fromJson<T>(data, JsonDecoder::Unknown::Ignore);
    if (!value)
        qFatal("the client sent what can't be read");
    return *value;
}

} // namespace

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
    const bool edits = line.value(0) == "PATCH" && editsOverHttp;
    // What else changes a message is served over the socket alone.
    const bool socketOnly = (line.value(0) == "PATCH" && !edits) || line.value(0) == "DELETE" ||
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
    if (path == QLatin1String("/api/chat/message") && method == "PATCH" && editsOverHttp) {
        const auto request = read<EditMessageRequest>(QJsonDocument::fromJson(body).object());
        const auto [room, at] = placeOf(request.messageId);
        edit(room, at, request.message);
        return toJson(m_rooms[room].messages[at]);
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
        return toJson(query.hasQueryItem(QStringLiteral("thread"))     ? thread(id, query)
                      : query.hasQueryItem(QStringLiteral("lessonId")) ? marks(id, query)
                                                                       : page(id, query));
    }
    if (path.startsWith(QLatin1String("/api/rooms/")) && named)
        return toJson(listed(m_rooms[RoomId(*named)]));
    return {};
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

MessageListReply FakeChatServer::marks(const RoomId &id, const QUrlQuery &query) const
{
    const QString lesson = query.queryItemValue(QStringLiteral("lessonId"));
    const qint64 before = query.queryItemValue(QStringLiteral("before")).toLongLong();
    const Room &room = *m_rooms.constFind(id);
    MessageListReply reply;
    reply.roomId = id;
    for (auto one = room.messages.crbegin(); one != room.messages.crend(); ++one) {
        if (!one->lessonId || one->lessonId->toString() != lesson || one->deletedAt ||
            (before > 0 && one->seq >= before))
            continue;
        if (reply.messages.size() < mostMarks)
            reply.messages.append(*one);
        else
            reply.hasOlder = true;
    }
    reply.lastSeq = room.messages.size();
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

} // namespace lectern
