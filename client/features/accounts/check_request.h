// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"

#include <QJsonDocument>

namespace lectern {

/// Checks a request by the same rules as the server, before anything is sent.
template<Described T>
[[nodiscard]] std::optional<Error> checkRequest(const T &request)
{
    const QByteArray json = toJson(request, JsonEncoder::Absent::Omit);
    const auto checked = fromJson<T>(QJsonDocument::fromJson(json).object());
    if (checked)
        return std::nullopt;
    return checked.error();
}

} // namespace lectern
