// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/multipart.h"
#include "server/core/http/request.h"
#include "shared/core/json_decoder.h"
#include "shared/core/text_decoder.h"
#include "shared/policy/limits.h"

namespace lectern::http {

/// Decodes the members of T from path, query and body, naming every wrong one.
template<class T>
[[nodiscard]] Result<T> decodeRequest(const Request &request)
{
    QJsonObject members;
    // An alias may be a GET of an operation that otherwise takes a body.
    const BodyKind body = request.endpoint->body;
    const bool bodyCarries = (body == BodyKind::Json || body == BodyKind::JsonOrForm) &&
                             request.method != Method::Get && request.method != Method::Head;
    if (bodyCarries && !request.body.isEmpty()) {
        Result<QJsonObject> object = parseJsonObject(request.body, limits::kMaxJsonDepth);
        if (!object)
            return std::move(object).error();
        members = std::move(*object);
    }
    QHash<QString, QString> texts;
    if (!bodyCarries || request.method == Method::Delete)
        texts = request.query();
    texts.insert(request.parameters);
    if (!texts.isEmpty()) {
        const QJsonObject typed = TextDecoder::toObject<T>(texts);
        for (auto it = typed.constBegin(); it != typed.constEnd(); ++it)
            members.insert(it.key(), it.value());
    }
    return fromJson<T>(members);
}

/// The same of a form's fields, where the body is one.
template<class T>
[[nodiscard]] Result<T> decodeForm(const Request &request, const FormData &form)
{
    if (!isForm(request))
        return decodeRequest<T>(request);
    QHash<QString, QString> texts = form.fields;
    texts.insert(request.parameters);
    return fromJson<T>(TextDecoder::toObject<T>(texts));
}

} // namespace lectern::http
