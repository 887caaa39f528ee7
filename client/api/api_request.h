// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_encoder.h"
#include "shared/endpoints/endpoint.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

namespace lectern {

/// A call, ready to be sent as often as needed.
struct ApiRequest
{
    const EndpointInfo *info = nullptr;
    QString path; ///< with its parameters filled in
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType;
};

/// Distributes the members of a request: those the path names in braces go there, the rest into the
/// JSON body where the operation has one, else into the query.
[[nodiscard]] ApiRequest makeApiRequest(const EndpointInfo &info, QJsonObject members);

/// A file in a multipart body, in the field `file`.
struct FilePart
{
    QByteArray bytes;
    QString name;
    QByteArray contentType;
};

/// The same as a multipart form with a file: the members that the path doesn't name are fields.
[[nodiscard]] ApiRequest makeFormRequest(const EndpointInfo &info, QJsonObject members,
                                         const FilePart &file);

template<Described T>
[[nodiscard]] ApiRequest makeFormRequest(const EndpointInfo &info, const T &request,
                                         const FilePart &file)
{
    const QByteArray json = toJson(request, JsonEncoder::Absent::Omit);
    return makeFormRequest(info, QJsonDocument::fromJson(json).object(), file);
}

template<Described T>
[[nodiscard]] ApiRequest makeApiRequest(const EndpointInfo &info, const T &request)
{
    const QByteArray json = toJson(request, JsonEncoder::Absent::Omit);
    return makeApiRequest(info, QJsonDocument::fromJson(json).object());
}

} // namespace lectern
