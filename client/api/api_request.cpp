// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_request.h"

#include <QJsonArray>
#include <QRandomGenerator>
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

/// Puts members into the path and takes them away.
QString pathOf(const EndpointInfo &info, QJsonObject &members)
{
    QStringList segments = QString::fromLatin1(info.path).split(QLatin1Char('/'));
    for (QString &segment : segments) {
        if (!segment.startsWith(QLatin1Char('{')))
            continue;
        const QString name = segment.mid(1, segment.size() - 2);
        segment = QString::fromLatin1(QUrl::toPercentEncoding(asText(members.take(name))));
    }
    return segments.join(QLatin1Char('/'));
}

} // namespace

ApiRequest makeApiRequest(const EndpointInfo &info, QJsonObject members)
{
    ApiRequest request;
    request.info = &info;
    request.path = pathOf(info, members);
    if (info.body == BodyKind::Json || info.body == BodyKind::JsonOrForm) {
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

ApiRequest makeFormRequest(const EndpointInfo &info, QJsonObject members, const FilePart &file)
{
    ApiRequest request;
    request.info = &info;
    request.path = pathOf(info, members);
    const QByteArray boundary =
        "lectern-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    request.contentType = "multipart/form-data; boundary=" + boundary;
    FormBody form{boundary, {}, file};
    for (auto it = members.constBegin(); it != members.constEnd(); ++it)
        form.fields.append({it.key().toLatin1(), asText(it.value()).toUtf8()});
    request.form = std::move(form);
    return request;
}

std::unique_ptr<QHttpMultiPart> multipartOf(const FormBody &form)
{
    auto parts = std::make_unique<QHttpMultiPart>(QHttpMultiPart::FormDataType);
    parts->setBoundary(form.boundary);
    for (const auto &[key, value] : form.fields) {
        QHttpPart part;
        part.setRawHeader("Content-Disposition", "form-data; name=\"" + key + '"');
        part.setBody(value);
        parts->append(part);
    }
    QByteArray name = form.file.name.toUtf8();
    name.replace('"', "%22").replace('\r', "").replace('\n', "");
    QHttpPart part;
    part.setRawHeader("Content-Disposition", "form-data; name=\"file\"; filename=\"" + name + '"');
    part.setRawHeader("Content-Type", form.file.contentType);
    form.file.content->seek(0);
    part.setBodyDevice(form.file.content.get());
    parts->append(part);
    return parts;
}

} // namespace lectern
