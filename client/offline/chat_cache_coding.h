// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"

#include <QByteArray>

#include <optional>
#include <utility>

/// How the cache of the chats writes what it keeps.
namespace lectern::chat_cache {

template<class T>
QByteArray packed(const T &value)
{
    return toJson(value, JsonEncoder::Absent::Omit);
}

template<class T>
std::optional<T> unpacked(const QByteArray &bytes)
{
    const auto object = parseJsonObject(bytes);
    if (!object)
        return std::nullopt;
    auto value = fromJson<T>(*object, JsonDecoder::Unknown::Ignore);
    return value ? std::optional<T>(std::move(*value)) : std::nullopt;
}

template<class Id>
QByteArray key(const Id &id)
{
    return id.uuid().toBytes();
}

} // namespace lectern::chat_cache
