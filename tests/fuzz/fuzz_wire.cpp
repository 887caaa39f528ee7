// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of sockets, in both dialects, and what chat makes of their data.
#include "server/core/realtime/socketio_packets.h"
#include "server/core/realtime/wire.h"
#include "shared/core/error_text.h"
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_join.h"
#include "shared/dto/chat_messages.h"
#include "shared/dto/chat_socket.h"
#include "tests/fuzz/fuzz_check.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace lectern;
using namespace lectern::realtime;

namespace {

template<class T>
void decode(const QJsonObject &data)
{
    const Result<T> decoded = fromJson<T>(data);
    if (decoded.ok()) {
        const QByteArray again = toJson(*decoded, JsonEncoder::Absent::Omit);
        const Result<QJsonObject> object = parseJsonObject(again);
        fuzz::check(object.ok() && fromJson<T>(*object).ok(), "what we encode, we decode");
        return;
    }
    fuzz::check(!errorText(decoded.error()).isEmpty(), "every error has words");
    for (const FieldError &field : decoded.error().fields)
        fuzz::check(!fieldText(field).isEmpty(), "every reason has words");
}

bool isJson(QByteArrayView text)
{
    return !QJsonDocument::fromJson(text.toByteArray()).isNull();
}

/// A number that JavaScript has; at /ws a short text, too.
bool isAsk(WireKind wire, const Ask &ask)
{
    if (ask.startsWith('"')) {
        const QJsonArray read = QJsonDocument::fromJson('[' + ask + ']').array();
        return wire == WireKind::Json && read.size() == 1 && read[0].toString().size() <= 64;
    }
    bool isNumber = false;
    const qint64 number = ask.toLongLong(&isNumber);
    return isNumber && std::abs(number) < 9'000'000'000'000'000;
}

void checkEvent(WireKind wire, const IncomingEvent &event)
{
    fuzz::check(!event.name.isEmpty() && QString::fromUtf8(event.name).size() <= 64,
                "an event has a short name");
    fuzz::check(!event.ask || isAsk(wire, *event.ask), "an answer can be told by it");
    const QByteArray data = QJsonDocument(event.data).toJson(QJsonDocument::Compact);
    const Incoming again = readText(wire, eventText(wire, event.name, data));
    const auto *same = std::get_if<IncomingEvent>(&again);
    fuzz::check(same && same->name == event.name && same->data == event.data,
                "what we write, we read");
    decode<SendMessageRequest>(event.data);
    decode<JoinRequest>(event.data);
    decode<TypingRequest>(event.data);
    decode<EditMessageEvent>(event.data);
    decode<ReactEvent>(event.data);
    decode<MessageRequest>(event.data);
    decode<StatusRequest>(event.data);
    if (!event.ask)
        return;
    const QByteArray answer = answerText(wire, *event.ask, data);
    fuzz::check(isJson(wire == WireKind::Json ? answer : answer.sliced(2 + event.ask->size())),
                "an answer is JSON");
}

void check(WireKind wire, QByteArrayView text)
{
    const Incoming incoming = readText(wire, text);
    if (const auto *event = std::get_if<IncomingEvent>(&incoming)) {
        checkEvent(wire, *event);
    } else if (const auto *connect = std::get_if<IncomingConnect>(&incoming)) {
        fuzz::check(wire == WireKind::SocketIo, "CONNECT is Socket.IO's");
        fuzz::check(connect->space.startsWith('/') && connect->space.size() <= 128,
                    "a namespace is a short path");
        const QByteArray refused = socketio::refusedText(connect->space, "no");
        fuzz::check(refused.isValidUtf8(), "a refusal is text");
    } else if (const auto *ping = std::get_if<IncomingPing>(&incoming)) {
        fuzz::check(socketio::pongText(ping->payload).isValidUtf8(), "a pong is text");
    } else if (const auto *nonsense = std::get_if<IncomingNonsense>(&incoming)) {
        fuzz::check(!nonsense->reason.isEmpty() && nonsense->reason.size() <= 123,
                    "a reason that a close frame can hold");
        fuzz::check(!nonsense->ask || isAsk(wire, *nonsense->ask), "an answer can be told by it");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Sockets hand on nothing but UTF-8.
    QByteArray text = fuzz::bytesOf(data, size);
    if (!text.isValidUtf8())
        text = QString::fromUtf8(text).toUtf8();
    check(WireKind::Json, text);
    check(WireKind::SocketIo, text);
    check(WireKind::SocketIo, QByteArray("42" + text));
    return 0;
}
