// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_decoder.h"

#include <QHash>
#include <QString>

namespace lectern {

/// Decodes described values from names and texts (path parameters, a query string) by the same
/// rules as JSON: texts are turned into JSON values of the type the member has, then decoded.
/// Numbers and booleans must be written as JSON writes them; lists are comma separated.
class TextDecoder
{
public:
    explicit TextDecoder(const QHash<QString, QString> &texts) : m_texts(texts) {}

    template<class T>
    void operator()(const char *name, T &member, const Rule &rule = {})
    {
        const QString key = QString::fromLatin1(name);
        const auto it = m_texts.constFind(key);
        if (it == m_texts.constEnd())
            return;
        m_object.insert(key, toValue(*it, member));
        (void)rule;
    }

    /// The texts as an object: typed where a member of the described value has the name, plain
    /// text where none has (and so refused by the decoder).
    template<Described T>
    [[nodiscard]] static QJsonObject toObject(const QHash<QString, QString> &texts)
    {
        TextDecoder decoder(texts);
        T shape{};
        T::describe(decoder, shape);
        for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
            if (!decoder.m_object.contains(it.key()))
                decoder.m_object.insert(it.key(), it.value());
        }
        return decoder.m_object;
    }

private:
    template<class T>
    static QJsonValue toValue(const QString &text, const std::optional<T> &)
    {
        return toValue(text, T{});
    }
    template<class T>
    static QJsonValue toValue(const QString &text, const QList<T> &)
    {
        QJsonArray array;
        for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            array.append(toValue(part, T{}));
        return array;
    }
    template<class T>
    static QJsonValue toValue(const QString &text, const T &)
    {
        if constexpr (std::is_same_v<T, bool>) {
            if (text == QLatin1String("true") || text == QLatin1String("1"))
                return true;
            if (text == QLatin1String("false") || text == QLatin1String("0"))
                return false;
            return text;
        } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64> ||
                             std::is_same_v<T, double>) {
            bool ok = false;
            const double number = text.toDouble(&ok);
            return ok ? QJsonValue(number) : QJsonValue(text);
        } else {
            return text;
        }
    }

    const QHash<QString, QString> &m_texts;
    QJsonObject m_object;
};

} // namespace lectern
