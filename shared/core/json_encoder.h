// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace lectern {

/// Writes described values as compact JSON straight into a byte array: one pass, no document.
class JsonEncoder
{
public:
    enum class Absent {
        Null, ///< an empty optional is written as null (replies: keys are stable)
        Omit, ///< it is left out (requests)
    };

    explicit JsonEncoder(Absent absent = Absent::Null) : m_absent(absent) {}

    template<class T>
    void value(const T &v)
    {
        if constexpr (Described<T>) {
            m_out += '{';
            const bool outer = std::exchange(m_first, true);
            T::describe(*this, v);
            m_first = outer;
            m_out += '}';
        } else if constexpr (NamedEnum<T>) {
            m_out += '"';
            m_out += enumName(v);
            m_out += '"';
        } else {
            scalar(v);
        }
    }

    /// The visitor's call: one member.
    template<class T>
    void operator()(const char *name, const T &v, const Rule & = {})
    {
        key(name);
        value(v);
    }
    template<class T>
    void operator()(const char *name, const std::optional<T> &v, const Rule & = {})
    {
        if (!v && m_absent == Absent::Omit)
            return;
        key(name);
        value(v);
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    template<class T>
    void scalar(const std::optional<T> &v)
    {
        if (v)
            value(*v);
        else
            m_out += "null";
    }
    template<class T>
    void scalar(const QList<T> &list)
    {
        m_out += '[';
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (i > 0)
                m_out += ',';
            value(list[i]);
        }
        m_out += ']';
    }
    template<class Tag>
    void scalar(const Id<Tag> &id)
    {
        scalar(id.uuid());
    }
    void scalar(const Uuid &id);
    void scalar(const QString &text);
    void scalar(const QByteArray &latin1);
    void scalar(bool v) { m_out += v ? "true" : "false"; }
    void scalar(int v) { m_out += QByteArray::number(v); }
    void scalar(qint64 v) { m_out += QByteArray::number(v); }
    void scalar(double v);
    void scalar(Timestamp v);
    void scalar(const QJsonObject &object);
    void scalar(const QJsonArray &array);
    void key(const char *name);

    QByteArray m_out;
    Absent m_absent;
    bool m_first = true;
};

template<class T>
[[nodiscard]] QByteArray toJson(const T &value,
                                JsonEncoder::Absent absent = JsonEncoder::Absent::Null)
{
    JsonEncoder encoder(absent);
    encoder.value(value);
    return encoder.take();
}

} // namespace lectern
