// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/error_renderer.h"

#include "server/core/observability/log_line.h"
#include "shared/core/timestamp.h"

namespace lectern::http {

int statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return 400;
    case ErrorKind::Unauthenticated:
        return 401;
    case ErrorKind::PaymentRequired:
        return 402;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::MethodNotAllowed:
        return 405;
    case ErrorKind::NotAcceptable:
        return 406;
    case ErrorKind::Timeout:
        return 408;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::TooLarge:
        return error.id == "request.header_too_large" ? 431 : 413;
    case ErrorKind::UnsupportedMedia:
        return 415;
    case ErrorKind::RangeNotSatisfiable:
        return 416;
    case ErrorKind::TooManyRequests:
        return 429;
    case ErrorKind::Unavailable:
    case ErrorKind::Offline:
        return 503;
    case ErrorKind::StorageFull:
        return 507;
    case ErrorKind::Internal:
    case ErrorKind::Cancelled:
        break;
    }
    return 500;
}

const Translate &ErrorRenderer::translator(QByteArrayView acceptLanguage) const
{
    const Translate *best = &m_english;
    double bestWeight = 0;
    while (!acceptLanguage.isEmpty() && !m_languages.empty()) {
        const qsizetype comma = acceptLanguage.indexOf(',');
        const QByteArrayView part = comma < 0 ? acceptLanguage : acceptLanguage.first(comma);
        const qsizetype semicolon = part.indexOf(';');
        const QByteArray tag =
            (semicolon < 0 ? part : part.first(semicolon)).trimmed().toByteArray().toLower();
        const qsizetype equals = part.indexOf('=');
        const double weight = semicolon < 0 || equals < 0
                                  ? 1.0
                                  : part.sliced(equals + 1).trimmed().toByteArray().toDouble();
        const QByteArray primary = tag.left(tag.indexOf('-') < 0 ? tag.size() : tag.indexOf('-'));
        const auto it = m_languages.find(primary);
        if (weight > bestWeight && (it != m_languages.end() || primary == "en")) {
            bestWeight = weight;
            best = it != m_languages.end() ? &it->second : &m_english;
        }
        if (comma < 0)
            break;
        acceptLanguage = acceptLanguage.sliced(comma + 1);
    }
    return *best;
}

QByteArray ErrorRenderer::object(const Error &error, QByteArrayView acceptLanguage) const
{
    using observability::appendJsonString;
    const Translate &translate = translator(acceptLanguage);
    const int status = statusOf(error);
    // A bug of ours has one id, whatever led to it.
    const QByteArray id = status == 500 ? QByteArray("internal") : error.id;
    QByteArray out;
    out.reserve(256);
    out += "{\"errorCode\":";
    out += QByteArray::number(status);
    out += ",\"id\":";
    appendJsonString(out, id);
    out += ",\"message\":";
    appendJsonString(out, errorText(error, translate).toUtf8());
    if (!error.fields.isEmpty()) {
        out += ",\"fields\":{";
        QList<QString> named;
        for (const FieldError &field : error.fields) {
            if (named.contains(field.field)) // the first reason of a field is the telling one
                continue;
            if (!named.isEmpty())
                out += ',';
            named.append(field.field);
            appendJsonString(out, field.field.toUtf8());
            out += ':';
            appendJsonString(out, fieldText(field, translate).toUtf8());
        }
        out += '}';
    }
    if (error.retryAfterSeconds > 0)
        out += ",\"retryAfter\":" + QByteArray::number(error.retryAfterSeconds);
    out += '}';
    return out;
}

Response ErrorRenderer::render(const Error &error, QByteArrayView acceptLanguage) const
{
    Response response;
    response.status = statusOf(error);
    QByteArray &out = response.body;
    out.reserve(384);
    out += "{\"status\":\"error\",\"data\":null,\"error\":";
    out += object(error, acceptLanguage);
    out += ",\"timestamp\":\"";
    out += Timestamp::now().toLatin1();
    out += "\"}";
    if (error.retryAfterSeconds > 0)
        response.setHeader("Retry-After", QByteArray::number(error.retryAfterSeconds));
    else if (response.status == 429 || response.status == 503)
        response.setHeader("Retry-After", "1");
    if (response.status == 401)
        response.setHeader("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace lectern::http
