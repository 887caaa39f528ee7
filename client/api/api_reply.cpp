// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_reply.h"

#include "shared/core/json_decoder.h"

#include <QTimer>

#include <chrono>

namespace lectern {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qint64 kErrorLimit = 64 * 1024;
constexpr auto kEndOfRefusal = std::chrono::seconds(3);

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorKind::InvalidInput;
    case 401:
        return ErrorKind::Unauthenticated;
    case 402:
        return ErrorKind::PaymentRequired;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 405:
        return ErrorKind::MethodNotAllowed;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 413:
        return ErrorKind::TooLarge;
    case 415:
        return ErrorKind::UnsupportedMedia;
    case 416:
        return ErrorKind::RangeNotSatisfiable;
    case 429:
        return ErrorKind::TooManyRequests;
    case 502:
    case 503:
    case 504:
        return ErrorKind::Unavailable;
    case 507:
        return ErrorKind::StorageFull;
    default:
        return ErrorKind::Internal;
    }
}

Error unexpected(const ApiReply &reply)
{
    Error error{kindOfStatus(reply.status), "client.unexpected_reply"};
    error.requestId = reply.requestId;
    error.retryAfterSeconds = reply.retryAfterSeconds;
    return error;
}

Error silence(const ApiReply &reply)
{
    if (reply.error == QNetworkReply::OperationCanceledError ||
        reply.error == QNetworkReply::TimeoutError)
        return {ErrorKind::Offline, "client.timeout"};
    return {ErrorKind::Offline, "client.offline"};
}

Error refusal(const ApiReply &reply, const QJsonObject &envelope)
{
    const QJsonObject said = envelope.value(QLatin1String("error")).toObject();
    Error error = unexpected(reply);
    const QString id = said.value(QLatin1String("id")).toString();
    if (!id.isEmpty())
        error.id = id.toLatin1();
    error.message = said.value(QLatin1String("message")).toString();
    const QJsonObject fields = said.value(QLatin1String("fields")).toObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        error.fields.append({it.key(), {}, it.value().toString()});
    return error;
}

} // namespace

BodyCollector::BodyCollector(QNetworkReply &reply, qint64 limit)
    : m_state(std::make_shared<State>())
{
    m_state->limit = limit;
    // What is not taken yet waits in the kernel.
    reply.setReadBufferSize(kPiece);
    QObject::connect(&reply, &QNetworkReply::readyRead, &reply,
                     [&reply, state = m_state] { collect(reply, *state); });
    // Of what can't be unpacked, or is a bomb, Qt 6.4 says so and then waits for its end.
    const auto broken = [&reply, state = m_state] {
        if (reply.isRunning())
            giveUp(reply, *state);
    };
    // A refusal is an error to Qt, too, said by another thread just before it says that all has
    // come: it may still be running then.
    const auto failed = [&reply, broken] {
        const bool refused = statusOf(reply) >= 400;
        QTimer::singleShot(refused ? kEndOfRefusal : std::chrono::seconds(0), &reply, broken);
    };
    QObject::connect(&reply, &QNetworkReply::errorOccurred, &reply, failed, Qt::QueuedConnection);
}

void BodyCollector::collect(QNetworkReply &reply, State &state)
{
    const qint64 limit = statusOf(reply) >= 400 ? std::max(state.limit, kErrorLimit) : state.limit;
    while (!state.unusable && reply.isOpen()) { // an aborted one is closed
        const qint64 room = limit - state.body.size();
        const QByteArray piece = reply.read(std::min(room + 1, kPiece));
        if (piece.isEmpty())
            return;
        if (piece.size() > room)
            return giveUp(reply, state);
        state.body += piece;
    }
}

void BodyCollector::giveUp(QNetworkReply &reply, State &state)
{
    state.unusable = true;
    state.body = {};
    if (reply.isRunning())
        reply.abort();
}

ApiReply BodyCollector::take(QNetworkReply &reply)
{
    collect(reply, *m_state);
    ApiReply taken;
    taken.status = statusOf(reply);
    taken.error = reply.error();
    taken.requestId = reply.rawHeader("X-Request-Id").left(64);
    taken.retryAfterSeconds = reply.rawHeader("Retry-After").toInt();
    taken.unusable = m_state->unusable;
    taken.body = std::move(m_state->body);
    // A connection that broke in the middle of the body is no answer, whatever the status said.
    const bool refused = taken.status >= 400;
    if (taken.error != QNetworkReply::NoError && !refused && !taken.unusable)
        taken.status = 0;
    return taken;
}

Result<QJsonObject> readEnvelope(const ApiReply &reply)
{
    if (!answered(reply))
        return silence(reply);
    auto envelope = parseJsonObject(reply.body);
    if (!envelope)
        return unexpected(reply);
    const QString status = envelope->value(QLatin1String("status")).toString();
    if (status == QLatin1String("error") || reply.status >= 400)
        return refusal(reply, *envelope);
    if (status != QLatin1String("success") || reply.status < 200 || reply.status >= 300)
        return unexpected(reply);
    return envelope->value(QLatin1String("data")).toObject();
}

Result<QByteArray> readBytes(const ApiReply &reply)
{
    if (!answered(reply))
        return silence(reply);
    if (reply.unusable)
        return unexpected(reply);
    if (reply.status >= 200 && reply.status < 300)
        return reply.body;
    const auto envelope = parseJsonObject(reply.body);
    return envelope ? refusal(reply, *envelope) : unexpected(reply);
}

} // namespace lectern
