// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/wire.h"

#include "server/core/observability/log_line.h"
#include "server/core/realtime/socketio_packets.h"
#include "shared/core/json_decoder.h"

#include <QJsonDocument>

#include <cmath>

namespace lectern::realtime {

namespace {

using observability::appendJsonString;

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestAsk = 64;

std::optional<Ask> askOf(const QJsonValue &id)
{
    if (id.isString()) {
        const QString text = id.toString();
        if (text.size() > kLongestAsk)
            return std::nullopt;
        Ask ask;
        appendJsonString(ask, text.toUtf8());
        return ask;
    }
    const double number = id.toDouble(0.5);
    const bool isWhole = std::abs(number) < 9e15 && number == std::floor(number);
    return isWhole ? std::optional(QByteArray::number(qint64(number))) : std::nullopt;
}

Incoming readJson(QByteArrayView text)
{
    const QByteArray bytes = text.toByteArray();
    const Result<QJsonObject> frame = parseJsonObject(bytes);
    IncomingEvent event;
    // What is only nested too deeply says what its answer is to go to.
    event.ask = askOf(
        (frame ? *frame : QJsonDocument::fromJson(bytes).object()).value(QLatin1String("id")));
    const auto nonsense = [&event](const char *reason) {
        return IncomingNonsense{reason, false, event.ask};
    };
    if (!frame)
        return nonsense("a frame is a JSON object {\"event\":…,\"data\":{…}}");
    for (auto it = frame->constBegin(); it != frame->constEnd(); ++it) {
        const QJsonValue value = it.value();
        if (it.key() == QLatin1String("event") && value.isString()) {
            event.name = value.toString().toUtf8();
        } else if (it.key() == QLatin1String("data") && (value.isObject() || value.isNull())) {
            event.data = value.toObject();
        } else if (it.key() != QLatin1String("id") || !(event.ask || value.isNull())) {
            return nonsense(
                "a frame has event (text), data (object) and id (integer or short text)");
        }
    }
    if (event.name.isEmpty() || event.name.size() > kLongestName)
        return nonsense("a frame names its event in at most 64 characters");
    return event;
}

} // namespace

Incoming readText(WireKind wire, QByteArrayView text)
{
    return wire == WireKind::Json ? readJson(text) : socketio::readPacket(text);
}

QByteArray eventText(WireKind wire, QByteArrayView name, QByteArrayView data)
{
    QByteArray out;
    out.reserve(name.size() + data.size() + 32);
    if (wire == WireKind::Json) {
        out += "{\"event\":";
        appendJsonString(out, name);
        out += ",\"data\":";
        out += data;
        out += '}';
    } else {
        out += "42[";
        appendJsonString(out, name);
        out += ',';
        out += data;
        out += ']';
    }
    return out;
}

namespace {

QByteArray answer(WireKind wire, const Ask &ask, QByteArrayView member, QByteArrayView value)
{
    QByteArray object;
    object.reserve(ask.size() + value.size() + 32);
    object += "{\"ack\":" + ask + ",\"";
    object += member;
    object += "\":";
    object += value.isEmpty() ? QByteArrayView("null") : value;
    object += '}';
    return wire == WireKind::Json ? object : QByteArray("43" + ask + '[' + object + ']');
}

} // namespace

QByteArray answerText(WireKind wire, const Ask &ask, QByteArrayView data)
{
    return answer(wire, ask, "data", data);
}

QByteArray errorAnswerText(WireKind wire, const Ask &ask, QByteArrayView error)
{
    return answer(wire, ask, "error", error);
}

} // namespace lectern::realtime
