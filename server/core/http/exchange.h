// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_budget.h"
#include "server/core/http/router.h"
#include "shared/core/result.h"

#include <chrono>
#include <optional>

namespace lectern::http {

/// One request on its way through the middlewares. Belongs to its I/O thread.
struct Exchange
{
    std::shared_ptr<Request> request;
    std::optional<Method> method; ///< nothing: one that nobody knows
    RouteMatch match;
    QHostAddress address; ///< of the socket's other end
    bool overTls = false;
    qint64 announcedBody = 0;
    BodyShare bodyShare; ///< of the memory for bodies
    std::chrono::steady_clock::time_point started;
    std::optional<Error> identityError; ///< a token was sent, and is not good
    qint64 sent = 0;                    ///< bytes of the reply's body

    [[nodiscard]] const EndpointInfo *endpoint() const
    {
        return match.route ? match.route->info : nullptr;
    }
};

/// A small piece of what happens to every request, before its body is read and when its reply is
/// ready. One object serves all requests of one I/O thread.
class Middleware
{
public:
    /// Nothing: go on. Otherwise the reply, and nobody after this one is asked.
    using Verdict = std::optional<Result<Response>>;

    virtual ~Middleware() = default;
    virtual Verdict admit(Exchange &) { return std::nullopt; }
    virtual void finish(Exchange &, Response &) {}
};

} // namespace lectern::http
