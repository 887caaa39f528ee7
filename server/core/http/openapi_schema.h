// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <cmath>
#include <optional>

namespace lectern::http {

/// An OpenAPI 3.0 schema object.
struct Schema
{
    QJsonObject json;
};

/// Visits a described value and writes down the schema of each member.
class SchemaBuilder
{
public:
    template<class T>
    void operator()(const char *name, T &member, const Rule &rule = {})
    {
        const QString key = QString::fromLatin1(name);
        QJsonObject schema = of(member, rule);
        if (*rule.doc)
            schema.insert(QStringLiteral("description"), QString::fromUtf8(rule.doc));
        m_properties.insert(key, schema);
        if (!isOptional(member) && !rule.optional)
            m_required.append(key);
    }

    [[nodiscard]] QJsonObject object() const
    {
        QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")}};
        if (!m_properties.isEmpty())
            schema.insert(QStringLiteral("properties"), m_properties);
        if (!m_required.isEmpty())
            schema.insert(QStringLiteral("required"), m_required);
        return schema;
    }

    template<class T>
    [[nodiscard]] static QJsonObject of(T &member, const Rule &rule)
    {
        if constexpr (Described<T>) {
            SchemaBuilder inner;
            T::describe(inner, member);
            return inner.object();
        } else if constexpr (NamedEnum<T>) {
            QJsonArray names;
            for (const auto &entry : EnumNames<T>::values)
                names.append(QString::fromLatin1(entry.second));
            return {{QStringLiteral("type"), QStringLiteral("string")},
                    {QStringLiteral("enum"), names}};
        } else {
            return scalar(member, rule);
        }
    }

private:
    template<class T>
    static constexpr bool isOptional(const T &)
    {
        return false;
    }
    template<class T>
    static constexpr bool isOptional(const std::optional<T> &)
    {
        return true;
    }
    template<class T>
    static QJsonObject scalar(std::optional<T> &, const Rule &rule)
    {
        T inner{};
        QJsonObject schema = of(inner, rule);
        schema.insert(QStringLiteral("nullable"), true);
        return schema;
    }
    template<class T>
    static QJsonObject scalar(QList<T> &, const Rule &rule)
    {
        T inner{};
        QJsonObject schema{{QStringLiteral("type"), QStringLiteral("array")},
                           {QStringLiteral("items"), of(inner, Rule{})}};
        if (!std::isinf(rule.max))
            schema.insert(QStringLiteral("maxItems"), rule.max);
        return schema;
    }
    template<class Tag>
    static QJsonObject scalar(Id<Tag> &, const Rule &)
    {
        return typed("string", "uuid");
    }
    static QJsonObject scalar(Uuid &, const Rule &) { return typed("string", "uuid"); }
    static QJsonObject scalar(Timestamp &, const Rule &) { return typed("string", "date-time"); }
    static QJsonObject scalar(bool &, const Rule &) { return typed("boolean"); }
    static QJsonObject scalar(int &, const Rule &rule)
    {
        return bounded(typed("integer", "int32"), rule);
    }
    static QJsonObject scalar(qint64 &, const Rule &rule)
    {
        return bounded(typed("integer", "int64"), rule);
    }
    static QJsonObject scalar(double &, const Rule &rule)
    {
        return bounded(typed("number", "double"), rule);
    }
    static QJsonObject scalar(QJsonObject &, const Rule &) { return typed("object"); }
    static QJsonObject scalar(QJsonArray &, const Rule &);
    static QJsonObject scalar(QString &, const Rule &rule);
    static QJsonObject scalar(QByteArray &, const Rule &rule);
    static QJsonObject typed(const char *type, const char *format = nullptr);
    static QJsonObject bounded(QJsonObject schema, const Rule &rule);

    QJsonObject m_properties;
    QJsonArray m_required;
};

template<class T>
[[nodiscard]] Schema schemaOf()
{
    T shape{};
    return {SchemaBuilder::of(shape, Rule{})};
}

} // namespace lectern::http
