// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/openapi_schema.h"

namespace lectern::http {

QJsonObject SchemaBuilder::typed(const char *type, const char *format)
{
    QJsonObject schema{{QStringLiteral("type"), QString::fromLatin1(type)}};
    if (format)
        schema.insert(QStringLiteral("format"), QString::fromLatin1(format));
    return schema;
}

QJsonObject SchemaBuilder::bounded(QJsonObject schema, const Rule &rule)
{
    if (!std::isinf(rule.min))
        schema.insert(QStringLiteral("minimum"), rule.min);
    if (!std::isinf(rule.max))
        schema.insert(QStringLiteral("maximum"), rule.max);
    return schema;
}

QJsonObject SchemaBuilder::scalar(QJsonArray &, const Rule &)
{
    // Items of any type: an empty schema.
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), QJsonObject()}};
}

QJsonObject SchemaBuilder::scalar(QString &, const Rule &rule)
{
    QJsonObject schema = typed("string");
    switch (rule.format) {
    case Format::Email:
        schema = typed("string", "email");
        break;
    case Format::Secret:
        schema = typed("string", "password");
        break;
    case Format::Url: // may be a path of this server: a reference, not always a URI
        schema = typed("string", "uri-reference");
        break;
    case Format::Line:
    case Format::Text:
    case Format::Said:
    case Format::Phone:
        break;
    }
    if (!std::isinf(rule.min) && rule.min > 0)
        schema.insert(QStringLiteral("minLength"), rule.min);
    if (!std::isinf(rule.max))
        schema.insert(QStringLiteral("maxLength"), rule.max);
    return schema;
}

QJsonObject SchemaBuilder::scalar(QByteArray &, const Rule &rule)
{
    QString text;
    return scalar(text, rule);
}

} // namespace lectern::http
