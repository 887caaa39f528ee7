// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/middlewares.h"

namespace lectern::http {

namespace {

constexpr QByteArrayView kBearer = "Bearer ";
constexpr QByteArrayView kSessionCookie = "lectern_session=";

QByteArray bearerToken(const Headers &headers)
{
    const QByteArray value = headers.value("Authorization");
    if (value.size() <= kBearer.size() ||
        QByteArrayView(value).first(kBearer.size()).compare(kBearer, Qt::CaseInsensitive) != 0) {
        return {};
    }
    return value.sliced(kBearer.size()).trimmed();
}

QByteArray sessionCookie(const Headers &headers)
{
    for (const auto &[name, value] : headers.list()) {
        if (name.compare("Cookie", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : value.split(';')) {
            const QByteArray cookie = part.trimmed();
            if (cookie.startsWith(kSessionCookie))
                return cookie.sliced(kSessionCookie.size());
        }
    }
    return {};
}

bool isSafe(std::optional<Method> method)
{
    return method == Method::Get || method == Method::Head || method == Method::Options;
}

/// Operations that decide without knowing a person; a stale cookie must not keep anyone out.
bool isOpen(const EndpointInfo *endpoint)
{
    return !endpoint || endpoint->access == Access::Public || endpoint->access == Access::Signed ||
           endpoint->access == Access::Local;
}

/// Operations where a bad token is as good as none.
bool ignoresBadTokens(const EndpointInfo *endpoint)
{
    return endpoint && (endpoint->startsSession || endpoint->access == Access::Signed ||
                        endpoint->access == Access::Local);
}

Middleware::Verdict refuse(Error error)
{
    return Result<Response>(std::move(error));
}

} // namespace

Middleware::Verdict Authentication::admit(Exchange &exchange)
{
    Request &request = *exchange.request;
    const bool hasAuthorization = request.headers.contains("Authorization");
    if (hasAuthorization) {
        const QByteArray token = bearerToken(request.headers);
        Result<Principal> principal =
            token.isEmpty() ? Result<Principal>(Error::unauthenticated("auth.token_invalid"))
                            : m_authenticator.authenticate(token);
        if (principal.ok())
            request.principal = std::move(*principal);
        else if (!ignoresBadTokens(exchange.endpoint()))
            exchange.identityError = std::move(principal).error();
        return std::nullopt;
    }
    const QByteArray cookie = sessionCookie(request.headers);
    if (cookie.isEmpty())
        return std::nullopt;
    // A browser sends the cookie along with requests that other sites make it send.
    if (!isSafe(exchange.method) && !request.headers.contains("X-Requested-With")) {
        if (!isOpen(exchange.endpoint()))
            exchange.identityError = Error::forbidden("auth.csrf");
        return std::nullopt;
    }
    Result<Principal> principal = m_authenticator.authenticate(cookie);
    if (principal.ok())
        request.principal = std::move(*principal);
    else if (!isOpen(exchange.endpoint()))
        exchange.identityError = std::move(principal).error();
    return std::nullopt;
}

Middleware::Verdict Authorization::admit(Exchange &exchange)
{
    if (exchange.identityError)
        return refuse(*exchange.identityError);
    const Request &request = *exchange.request;
    const Access access = exchange.endpoint()->access;
    if (access == Access::Local) {
        if (request.peer.isLoopback() || m_options.localNetworks.contains(request.peer))
            return std::nullopt;
        return refuse(Error::forbidden("auth.forbidden"));
    }
    if (isOpen(exchange.endpoint()))
        return std::nullopt;
    if (!request.principal)
        return refuse(Error::unauthenticated("auth.required"));
    const Principal &principal = *request.principal;
    if (exchange.endpoint()->sessionOnly && principal.kind != Principal::Kind::Session)
        return refuse(Error::forbidden("auth.session_required"));
    const bool isClient = principal.kind == Principal::Kind::ClientToken;
    bool allowed = false;
    switch (access) {
    case Access::User:
    case Access::Member:
    case Access::Owner:
        // A CLIENT token stands for a program; only one that names a person can act as one.
        allowed = !isClient || !principal.userId.isNil() || exchange.endpoint()->clientsToo;
        break;
    case Access::Instructor:
        allowed = principal.role == Role::Instructor || principal.role == Role::Admin;
        break;
    case Access::Admin:
        allowed = principal.isAdmin();
        break;
    case Access::Client:
        allowed = isClient || principal.isAdmin();
        break;
    case Access::Public:
    case Access::Signed:
    case Access::Local:
        allowed = true;
        break;
    }
    if (!allowed)
        return refuse(Error::forbidden("auth.forbidden"));
    return std::nullopt;
}

} // namespace lectern::http
