// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>

#include <memory>

namespace lectern {

/// What came back for one attempt, taken off the QNetworkReply so that it can be looked at later.
struct ApiReply
{
    int status = 0; ///< 0: no HTTP answer at all
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QByteArray requestId;
    int retryAfterSeconds = 0;
    bool unusable =
        false; ///< more body than was wanted, or one that can't be unpacked; it is not here
};

/// Takes a reply's body while it comes, and ends a reply that has more of it than `limit` bytes (or
/// than 64 KiB, where it is an error): no more than that is ever in memory, also of what comes
/// packed.
class BodyCollector
{
public:
    /// Before anything has come.
    BodyCollector(QNetworkReply &reply, qint64 limit);

    /// Once the reply has finished.
    [[nodiscard]] ApiReply take(QNetworkReply &reply);

private:
    struct State
    {
        QByteArray body;
        qint64 limit = 0;
        bool unusable = false;
    };
    static void collect(QNetworkReply &reply, State &state);
    static void giveUp(QNetworkReply &reply, State &state);

    std::shared_ptr<State> m_state;
};

/// True where the answer came from the server (or something that speaks HTTP in its place).
[[nodiscard]] inline bool answered(const ApiReply &reply)
{
    return reply.status != 0;
}

/// The envelope's `data`, or what went wrong: the server's own error, client.offline,
/// client.timeout, client.unexpected_reply.
[[nodiscard]] Result<QJsonObject> readEnvelope(const ApiReply &reply);
/// The error of a reply that isn't in the envelope (media); nothing wrong is a null optional.
[[nodiscard]] Result<QByteArray> readBytes(const ApiReply &reply);

} // namespace lectern
