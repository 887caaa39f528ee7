// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/principal.h"
#include "shared/endpoints/endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace lectern::http {

/// Header names compare without case; values are as sent, trimmed.
class Headers
{
public:
    void reserve(size_t count) { m_list.reserve(count); }
    void add(QByteArray name, QByteArray value)
    {
        m_list.emplace_back(std::move(name), std::move(value));
    }
    /// The first value of that name, or an empty array.
    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const auto &[key, value] : m_list) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    /// All values of that name in their order, as one list; empty where there is none.
    [[nodiscard]] QByteArray joined(QByteArrayView name) const
    {
        QByteArray all;
        for (const auto &[key, value] : m_list) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                all += (all.isEmpty() ? QByteArray() : QByteArray(", ")) + value;
        }
        return all;
    }
    [[nodiscard]] bool contains(QByteArrayView name) const
    {
        for (const auto &[key, value] : m_list) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }
    [[nodiscard]] const std::vector<std::pair<QByteArray, QByteArray>> &list() const
    {
        return m_list;
    }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_list;
};

class ErrorRenderer;

/// One request, copied out of the HTTP library and owned by whoever works on it: it outlives the
/// connection. Belongs to the I/O thread it arrived on.
struct Request
{
    Method method = Method::Get;
    QByteArray path;                    ///< still percent-encoded, without the query
    QByteArray rawQuery;                ///< after the ?, still encoded
    QHash<QString, QString> parameters; ///< of the path, decoded
    Headers headers;
    QByteArray body;
    QHostAddress peer; ///< the client; behind a trusted proxy the forwarded one
    QByteArray requestId;
    std::optional<Principal> principal; ///< who is asking, where a good token was sent
    const EndpointInfo *endpoint = nullptr;
    bool secure = false;                      ///< arrived over TLS, here or at a trusted proxy
    const ErrorRenderer *languages = nullptr; ///< knows what can be said besides English

    /// The query decoded; of a repeated name the last counts.
    [[nodiscard]] QHash<QString, QString> query() const;
    /// A message of ours in the language that the client asks for.
    [[nodiscard]] QString translated(const QString &english) const;
};

using RequestPtr = std::shared_ptr<const Request>;

} // namespace lectern::http
