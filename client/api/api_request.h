// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_encoder.h"
#include "shared/endpoints/endpoint.h"

#include <QByteArray>
#include <QHttpMultiPart>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <optional>
#include <utility>

namespace lectern {

/// A file in a multipart body, in the field `file`.
struct FilePart
{
    /// Open, with a beginning one can go back to; read piece by piece as it is sent.
    std::shared_ptr<QIODevice> content;
    QString name;
    QByteArray contentType;
};

/// A multipart body: fields, then the file.
struct FormBody
{
    QByteArray boundary;
    QList<std::pair<QByteArray, QByteArray>> fields;
    FilePart file;
};

/// A call, ready to be sent as often as needed.
struct ApiRequest
{
    const EndpointInfo *info = nullptr;
    QString path; ///< with its parameters filled in
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType;
    std::optional<FormBody> form = {}; ///< instead of `body`
};

/// Distributes the members of a request: those the path names in braces go there, the rest into the
/// JSON body where the operation has one, else into the query.
[[nodiscard]] ApiRequest makeApiRequest(const EndpointInfo &info, QJsonObject members);

/// The same as a multipart form with a file: the members that the path doesn't name are fields.
[[nodiscard]] ApiRequest makeFormRequest(const EndpointInfo &info, QJsonObject members,
                                         const FilePart &file);

/// The form from its beginning, for one attempt. It reads from the file's content.
[[nodiscard]] std::unique_ptr<QHttpMultiPart> multipartOf(const FormBody &form);

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
