// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/toml_file.h"

#include <QFile>

#include <string_view>
#include <toml++/toml.h>

namespace lectern::demo {

namespace {

QJsonValue toJsonValue(const toml::node &node)
{
    if (const auto *table = node.as_table()) {
        QJsonObject object;
        for (const auto &[key, value] : *table)
            object.insert(QString::fromStdString(std::string(key.str())), toJsonValue(value));
        return object;
    }
    if (const auto *array = node.as_array()) {
        QJsonArray list;
        for (const auto &value : *array)
            list.append(toJsonValue(value));
        return list;
    }
    if (const auto *text = node.as_string())
        return QString::fromStdString(text->get());
    if (const auto *number = node.as_integer())
        return double(number->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    if (const auto *boolean = node.as_boolean())
        return boolean->get();
    return QJsonValue::Null;
}

} // namespace

Error fileError(const QString &path, const QString &what)
{
    return Error::internal(path + QStringLiteral(": ") + what);
}

QString describeFields(const Error &error)
{
    QString text = error.detail;
    for (const FieldError &field : error.fields) {
        text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + field.field +
                QStringLiteral(": ") + QString::fromLatin1(field.reason);
        if (!field.argument.isEmpty())
            text += QStringLiteral(" (") + field.argument + QLatin1Char(')');
    }
    return text;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, file.errorString());
    return file.readAll();
}

Result<QJsonObject> readToml(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    try {
        const std::string_view text(bytes->constData(), size_t(bytes->size()));
        return toJsonValue(toml::parse(text)).toObject();
    } catch (const toml::parse_error &error) {
        return fileError(path, QStringLiteral("line %1: %2")
                                   .arg(error.source().begin.line)
                                   .arg(QString::fromUtf8(error.description().data(),
                                                          qsizetype(error.description().size()))));
    }
}

} // namespace lectern::demo
