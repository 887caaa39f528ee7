// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/retry_policy.h"

#include <QRandomGenerator>

namespace lectern {

std::optional<std::chrono::milliseconds>
pauseBeforeRetry(const RetryPolicy &policy, bool repeatable, int attempt, const ApiReply &reply)
{
    using std::chrono::milliseconds;
    if (attempt >= policy.attempts)
        return std::nullopt;
    if (reply.status == 429 || reply.status == 503) {
        // Refused before anything was done: safe for every method, if the wait is bearable.
        const milliseconds asked{reply.retryAfterSeconds * 1000};
        if (reply.retryAfterSeconds > 0)
            return asked <= policy.longestWait ? std::optional(asked) : std::nullopt;
    }
    // Nobody listens there: another attempt at once would find the same.
    if (reply.error == QNetworkReply::ConnectionRefusedError ||
        reply.error == QNetworkReply::HostNotFoundError)
        return std::nullopt;
    const bool passing =
        !answered(reply) || reply.status == 502 || reply.status == 503 || reply.status == 504;
    if (!repeatable || !passing)
        return std::nullopt;
    const milliseconds pause = policy.firstPause * (1 << (attempt - 1));
    // Clients that lost the server together must not come back together.
    const int jitter = QRandomGenerator::global()->bounded(int(pause.count() / 2) + 1);
    return pause + milliseconds(jitter);
}

} // namespace lectern
