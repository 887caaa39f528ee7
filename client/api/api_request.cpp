// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_request.h"

#include <QUrl>

namespace lectern {

namespace {

QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &item : value.toArray())
            parts.append(asText(item));
        return parts.join(QLatin1Char(','));
    }
    return value.toString();
}

} // namespace

ApiRequest makeApiRequest(const EndpointInfo &info, QJsonObject members)
{
    ApiRequest request;
    request.info = &info;
    QStringList segments = QString::fromLatin1(info.path).split(QLatin1Char('/'));
    for (QString &segment : segments) {
        if (!segment.startsWith(QLatin1Char('{')))
            continue;
        const QString name = segment.mid(1, segment.size() - 2);
        segment = QString::fromLatin1(QUrl::toPercentEncoding(asText(members.take(name))));
    }
    request.path = segments.join(QLatin1Char('/'));
    if (info.body == BodyKind::Json) {
        request.body = QJsonDocument(members).toJson(QJsonDocument::Compact);
        request.contentType = "application/json";
        return request;
    }
    for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
        // QUrlQuery takes a plus as it is, and the server reads it as a space.
        const QByteArray value = QUrl::toPercentEncoding(asText(it.value()));
        request.query.addQueryItem(it.key(), QString::fromLatin1(value));
    }
    return request;
}

} // namespace lectern
