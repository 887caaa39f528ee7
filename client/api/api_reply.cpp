// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_reply.h"

#include "shared/core/json_decoder.h"

namespace lectern {

namespace {

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

ApiReply takeReply(QNetworkReply &reply)
{
    ApiReply taken;
    taken.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    taken.error = reply.error();
    taken.requestId = reply.rawHeader("X-Request-Id").left(64);
    taken.retryAfterSeconds = reply.rawHeader("Retry-After").toInt();
    if (reply.isOpen()) // an aborted one is closed
        taken.body = reply.readAll();
    // A connection that broke in the middle of the body is no answer, whatever the status said.
    const bool refused = taken.status >= 400;
    if (taken.error != QNetworkReply::NoError && !refused)
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
    if (reply.status >= 200 && reply.status < 300)
        return reply.body;
    const auto envelope = parseJsonObject(reply.body);
    return envelope ? refusal(reply, *envelope) : unexpected(reply);
}

} // namespace lectern
