// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/socketio_packets.h"

#include "server/core/observability/log_line.h"
#include "shared/core/json_decoder.h"
#include "shared/policy/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lectern::realtime::socketio {

namespace {

using observability::appendJsonString;

/// Engine.IO's packet types are the first character of a text.
namespace engine {
constexpr char kClose = '1';
constexpr char kPing = '2';
constexpr char kPong = '3';
constexpr char kMessage = '4';
constexpr char kNoop = '6';
} // namespace engine

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestSpace = 128;
constexpr qsizetype kLongestPing = 125;
/// 2^53 has sixteen digits.
constexpr qsizetype kLongestAsk = 15;

struct Head
{
    QByteArray space = "/";
    std::optional<Ask> ask;
    QByteArrayView rest;
};

/// What stands between a packet's type and its JSON: a namespace with a comma, a number.
std::optional<Head> readHead(QByteArrayView text)
{
    Head head;
    if (text.startsWith('/')) {
        const qsizetype comma = text.indexOf(',');
        const QByteArrayView space = comma < 0 ? text : text.first(comma);
        if (space.size() > kLongestSpace)
            return std::nullopt;
        const qsizetype query = space.indexOf('?');
        head.space = (query < 0 ? space : space.first(query)).toByteArray();
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
    }
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits > kLongestAsk)
        return std::nullopt;
    if (digits > 0)
        head.ask = QByteArray::number(text.first(digits).toLongLong());
    head.rest = text.sliced(digits);
    return head;
}

/// What a pong gives back of a ping: whole characters only.
QByteArray beginning(QByteArrayView text)
{
    qsizetype length = std::min(text.size(), kLongestPing);
    while (length < text.size() && length > 0 && (quint8(text[length]) & 0xc0) == 0x80)
        --length;
    return text.first(length).toByteArray();
}

Incoming readConnect(const Head &head)
{
    IncomingConnect connect{head.space, {}};
    if (head.rest.isEmpty())
        return connect;
    const Result<QJsonObject> auth = parseJsonObject(head.rest.toByteArray());
    if (!auth)
        return IncomingNonsense{"the payload of CONNECT is an object"};
    connect.auth = *auth;
    return connect;
}

Incoming readEvent(const Head &head)
{
    if (head.space != "/")
        return IncomingNonsense{"only the namespace / is served here"};
    const auto nonsense = [&head](const char *reason) {
        return IncomingNonsense{reason, false, head.ask};
    };
    const QByteArray bytes = head.rest.toByteArray();
    if (jsonDepth(bytes) > limits::kMaxJsonDepth)
        return nonsense("the packet is nested too deeply");
    const QJsonArray items = QJsonDocument::fromJson(bytes).array();
    const QString name = items.at(0).toString();
    if (name.isEmpty() || name.size() > kLongestName || items.size() > 2)
        return nonsense("an event is [name, data] with a name of at most 64 characters");
    const QJsonValue data = items.at(1);
    if (!data.isObject() && !data.isNull() && !data.isUndefined())
        return nonsense("an event's data is an object");
    return IncomingEvent{name.toUtf8(), data.toObject(), head.ask};
}

/// Of a binary packet: the number of its attachments and a hyphen, then what others have, too.
Incoming readBinary(QByteArrayView text)
{
    const std::optional<Head> head = readHead(text.sliced(text.indexOf('-') + 1));
    return IncomingNonsense{"binary data is not taken here; upload files over HTTP", false,
                            head && head->space == "/" ? head->ask : std::nullopt};
}

Incoming readMessage(QByteArrayView text)
{
    if (text.isEmpty())
        return IncomingNonsense{"an empty Socket.IO packet", true};
    if (text.front() == '5')
        return readBinary(text.sliced(1));
    const std::optional<Head> head = readHead(text.sliced(1));
    if (!head)
        return IncomingNonsense{"a malformed Socket.IO packet", true};
    switch (text.front()) {
    case '0':
        return readConnect(*head);
    case '1':
        return IncomingDisconnect{};
    case '2':
        return readEvent(*head);
    case '3':
        return IncomingPong{}; // nothing here asks for acknowledgements
    case '6':
        return IncomingNonsense{"binary data is not taken here; upload files over HTTP"};
    default:
        return IncomingNonsense{"an unknown Socket.IO packet", true};
    }
}

} // namespace

Incoming readPacket(QByteArrayView text)
{
    if (text.isEmpty())
        return IncomingNonsense{"an empty Engine.IO packet", true};
    switch (text.front()) {
    case engine::kClose:
        return IncomingDisconnect{};
    case engine::kPing:
        return IncomingPing{beginning(text.sliced(1))};
    case engine::kPong:
    case engine::kNoop:
        return IncomingPong{};
    case engine::kMessage:
        return readMessage(text.sliced(1));
    default:
        return IncomingNonsense{"an unknown Engine.IO packet", true};
    }
}

QByteArray openText(QByteArrayView sessionId, qint64 maxPayload)
{
    return "0{\"sid\":\"" + sessionId.toByteArray() +
           "\",\"upgrades\":[],\"pingInterval\":" + QByteArray::number(kPingIntervalMs) +
           ",\"pingTimeout\":" + QByteArray::number(kPingTimeoutMs) +
           ",\"maxPayload\":" + QByteArray::number(maxPayload) + '}';
}

QByteArray connectedText(QByteArrayView socketId)
{
    return "40{\"sid\":\"" + socketId.toByteArray() + "\"}";
}

QByteArray refusedText(QByteArrayView space, QByteArrayView message)
{
    QByteArray out = "44";
    if (space != "/")
        out += space.toByteArray() + ',';
    out += "{\"message\":";
    appendJsonString(out, message);
    out += '}';
    return out;
}

QByteArray disconnectText()
{
    return "41";
}

QByteArray pingText()
{
    return QByteArray(1, engine::kPing);
}

QByteArray pongText(QByteArrayView payload)
{
    return engine::kPong + payload.toByteArray();
}

} // namespace lectern::realtime::socketio
