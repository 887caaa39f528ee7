// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QString>
#include <QStringList>

#include <utility>

namespace lectern::test {

/// One answer of a server.
struct ApiReply
{
    int status = 0; ///< 0: none came
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QJsonObject json; ///< the envelope; empty where the body is no JSON object

    /// The first header of that name, whatever its case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject data() const { return json.value(QStringLiteral("data")).toObject(); }
    [[nodiscard]] QString text(const char *member) const
    {
        return data().value(QLatin1String(member)).toString();
    }
    /// `error.id`.
    [[nodiscard]] QString errorId() const;
    /// The names of the wrong fields, sorted.
    [[nodiscard]] QStringList wrongFields() const;
};

using ApiHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// Asks a server over real sockets, one question at a time, keeping connections open. No cookies of
/// its own, no redirects followed.
class ApiClient
{
public:
    explicit ApiClient(quint16 port) : m_port(port) {}

    /// Without a body.
    ApiReply call(const QByteArray &method, const QString &path, const QString &token = {});
    ApiReply call(const QByteArray &method, const QString &path, const QJsonObject &body,
                  const QString &token = {});
    /// Whatever bytes, with whatever headers.
    ApiReply send(const QByteArray &method, const QString &path, const QByteArray &body,
                  const ApiHeaders &headers);
    /// One file of a form.
    ApiReply upload(const QByteArray &method, const QString &path, const QByteArray &field,
                    const QByteArray &fileName, const QByteArray &bytes, const QString &token);

private:
    quint16 m_port;
    QNetworkAccessManager m_network;
};

} // namespace lectern::test
