// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>

#include <cmath>
#include <optional>

namespace lectern {

/// Levels of nesting of JSON text, not counting brackets inside strings. QJsonDocument itself stops
/// only at 1024.
[[nodiscard]] int jsonDepth(const QByteArray &bytes);

/// Parses one JSON object from bytes that nobody vouches for: at most `maxDepth` levels deep, valid
/// UTF-8, nothing after it. Errors: `request.malformed_json`, `request.json_too_deep`.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int maxDepth = 64);

/// Fills described values from JSON and collects every wrong member, not only the first. Reasons:
/// validation.required, .type, .too_short, .too_long, .too_small, .too_large, .choice, .email,
/// .url, .phone, .id, .time, .control_character, .unknown, .too_few, .too_many.
class JsonDecoder
{
public:
    enum class Unknown {
        Refuse, ///< members nobody asked for are errors (requests)
        Ignore, ///< they are skipped (replies of a newer server)
    };

    explicit JsonDecoder(Unknown unknown) : m_unknown(unknown) {}

    template<Described T>
    void object(const QJsonObject &in, T &out)
    {
        const QJsonObject outerIn = std::exchange(m_in, in);
        const QSet<QString> outerSeen = std::exchange(m_seen, {});
        T::describe(*this, out);
        if (m_unknown == Unknown::Refuse)
            refuseUnseen();
        m_in = outerIn;
        m_seen = outerSeen;
    }

    template<class T>
    void operator()(const char *name, T &out, const Rule &rule = {})
    {
        const QString key = QString::fromLatin1(name);
        m_seen.insert(key);
        const QJsonValue value = m_in.value(key);
        if (value.isUndefined() || value.isNull()) {
            if (!rule.optional)
                fail(key, "validation.required");
            return;
        }
        read(key, value, out, rule);
    }
    template<class T>
    void operator()(const char *name, std::optional<T> &out, const Rule &rule = {})
    {
        const QString key = QString::fromLatin1(name);
        m_seen.insert(key);
        const QJsonValue value = m_in.value(key);
        if (value.isUndefined() || value.isNull())
            return;
        T inner{};
        read(key, value, inner, rule);
        out = std::move(inner);
    }

    void fail(const QString &field, const char *reason, const QString &argument = {});
    [[nodiscard]] QList<FieldError> takeErrors() { return std::move(m_errors); }

private:
    template<class T>
    void read(const QString &key, const QJsonValue &value, T &out, const Rule &rule)
    {
        if constexpr (Described<T>) {
            if (!value.isObject())
                return fail(key, "validation.type", QStringLiteral("object"));
            const QString outer = std::exchange(m_prefix, m_prefix + key + QLatin1Char('.'));
            object(value.toObject(), out);
            m_prefix = outer;
        } else if constexpr (NamedEnum<T>) {
            const auto found = enumFromName<T>(value.toString());
            if (!found)
                return fail(key, "validation.choice", enumChoices<T>());
            out = *found;
        } else {
            scalar(key, value, out, rule);
        }
    }
    template<class T>
    void scalar(const QString &key, const QJsonValue &value, QList<T> &out, const Rule &rule)
    {
        if (!value.isArray())
            return fail(key, "validation.type", QStringLiteral("list"));
        const QJsonArray array = value.toArray();
        const double limit = std::isinf(rule.max) ? 1000 : rule.max;
        if (double(array.size()) > limit)
            return fail(key, "validation.too_many", QString::number(limit));
        if (double(array.size()) < rule.min)
            return fail(key, "validation.too_few", QString::number(rule.min));
        out.clear();
        out.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            T item{};
            read(key + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'), array[i], item,
                 Rule{});
            out.append(std::move(item));
        }
    }
    template<class Tag>
    void scalar(const QString &key, const QJsonValue &value, Id<Tag> &out, const Rule &rule)
    {
        Uuid uuid;
        scalar(key, value, uuid, rule);
        out = Id<Tag>(uuid);
    }
    void scalar(const QString &key, const QJsonValue &value, Uuid &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, QString &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, QByteArray &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, bool &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, int &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, qint64 &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, double &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, Timestamp &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, QJsonObject &out, const Rule &rule);
    void scalar(const QString &key, const QJsonValue &value, QJsonArray &out, const Rule &rule);
    bool number(const QString &key, const QJsonValue &value, double &out, const Rule &rule);
    void refuseUnseen();

    Unknown m_unknown;
    QJsonObject m_in;
    QSet<QString> m_seen;
    QString m_prefix;
    QList<FieldError> m_errors;
};

/// `in` as a T, or one Error that names every wrong member.
template<Described T>
[[nodiscard]] Result<T> fromJson(const QJsonObject &in,
                                 JsonDecoder::Unknown unknown = JsonDecoder::Unknown::Refuse)
{
    T out{};
    JsonDecoder decoder(unknown);
    decoder.object(in, out);
    QList<FieldError> errors = decoder.takeErrors();
    if (!errors.isEmpty())
        return Error::invalid(std::move(errors));
    return out;
}

} // namespace lectern
