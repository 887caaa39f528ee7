// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_decoder.h"
#include "shared/core/result.h"

#include <QJsonObject>
#include <QString>

namespace lectern::demo {

/// The bytes of a file of the demo (a Qt resource or a real file). Errors name the file.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);
/// A TOML file as JSON. Errors name file and line in their detail.
[[nodiscard]] Result<QJsonObject> readToml(const QString &path);
/// An Error that says which file is wrong and how.
[[nodiscard]] Error fileError(const QString &path, const QString &what);
/// What is wrong, in one line.
[[nodiscard]] QString describeFields(const Error &error);

/// A TOML file as a described value; members that nobody knows are errors.
template<Described T>
[[nodiscard]] Result<T> readTomlAs(const QString &path)
{
    Result<QJsonObject> object = readToml(path);
    if (!object)
        return std::move(object).error();
    Result<T> value = fromJson<T>(*object);
    if (!value)
        return fileError(path, describeFields(value.error()));
    return value;
}

} // namespace lectern::demo
