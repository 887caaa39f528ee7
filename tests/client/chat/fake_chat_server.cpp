// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/chat/fake_chat_server.h"

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"
#include "shared/dto/chat_messages.h"
#include "shared/dto/chat_room_events.h"

#include <QJsonDocument>
#include <QRandomGenerator>

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

std::pair<RoomId, qsizetype> FakeChatServer::placeOf(const MessageId &id) const
{
    for (const Room &room : m_rooms) {
        for (qsizetype at = 0; at < room.messages.size(); ++at) {
            if (room.messages[at].messageId == id)
                return {room.dto.roomId, at};
        }
    }
    qFatal("there is no such message");
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

void FakeChatServer::forgetLast(const RoomId &id)
{
    Room &room = m_rooms[id];
    room.messages.removeLast();
    --room.change;
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

void FakeChatServer::pin(const RoomId &id, qsizetype at, const LessonId &lesson,
                         std::optional<double> second, std::optional<int> page)
{
    MessageDto &message = m_rooms[id].messages[at];
    message.lessonId = lesson;
    message.second = second;
    message.page = page;
}

void FakeChatServer::edit(const RoomId &id, qsizetype at, const QString &text,
                          const QList<UserId> &mentions)
{
    Room &room = m_rooms[id];
    MessageDto &message = room.messages[at];
    if (message.deletedAt)
        return;
    const bool wasMeant = means(message);
    message.message = text;
    message.mentions = mentions;
    message.editedAt = Timestamp{++m_clock};
    changed(room, message);
    const MessageEditedPush out{message.messageId, id,   {},       message.seq,
                                message.change,    text, mentions, false,
                                *message.editedAt};
    push(chat_events::kMessageEdited, toJson(out));
    if (!wasMeant && means(message))
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
    if (reply.more)
        reply.lastSeq = from + reply.messages.size();
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
    meant = mentions;
    const QList<UserId> named = mentions.value_or(QList<UserId>());
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (strangers.contains(named[i]))
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
        else if (!breaksOver.isEmpty() && request.message.contains(breaksOver))
            refuse(socket, id, breaksWith, "internal");
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
    } else if (event == "edit-message" && !breaksOver.isEmpty() &&
               data.value(QLatin1String("newMessage")).toString().contains(breaksOver)) {
        refuse(socket, id, breaksWith, "internal");
    } else if (event == "edit-message") {
        const auto [room, at] = placeOf(read<MessageRequest>(data).messageId);
        const MessageDto &one = m_rooms[room].messages[at];
        const QString newText = data.value(QLatin1String("newMessage")).toString();
        if (one.deletedAt)
            return refuse(socket, id, 404, "chat.message_not_found");
        if (one.message != newText)
            edit(room, at, newText);
        answer(socket, id, toJson(one));
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
