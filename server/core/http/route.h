// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/guarded.h"
#include "server/core/http/decoding.h"
#include "server/core/http/handler.h"
#include "server/core/http/openapi_schema.h"
#include "shared/core/json_encoder.h"
#include "shared/endpoints/endpoint.h"

#include <concepts>
#include <utility>
#include <vector>

namespace lectern::http {

/// Who may do it at all, by the path and by what has come of the body: asked before all of that is
/// taken. No Guard while they don't say what it is about.
using EarlyGuard = std::function<Guard(const RequestPtr &, const QByteArray &soFar)>;

/// One operation as the server holds it: its declaration, what its messages look like, and who
/// answers it.
struct Route
{
    const EndpointInfo *info = nullptr;
    Schema request;
    Schema reply;
    Handler handler;
    bool rawReply = false; ///< bytes or another format, not the envelope
    EarlyGuard early = {}; ///< may be empty
};

/// The typed request together with what else a handler may want to know.
template<class T>
struct Call
{
    T request;
    RequestPtr http;

    /// Who is asking. Only where the endpoint's access is not Public.
    [[nodiscard]] const Principal &principal() const { return *http->principal; }
};

/// A reply's message to people, if it is one of ours, becomes the client's language.
template<class T>
void translateMessage(T &reply, const Request &request)
{
    if constexpr (requires { requires T::kMessageIsOurs; })
        reply.message = request.translated(reply.message);
}

/// The routes of one feature; `server/app` gathers all of them.
class RouteTable
{
public:
    /// Binds a coroutine `QCoro::Task<Result<Reply>>(Call<Request>)`.
    template<class Rq, class Rp, class F>
    void bind(const Endpoint<Rq, Rp> &endpoint, F function)
    {
        add(endpoint,
            [function = std::move(function),
             info = &endpoint.info](RequestPtr http) -> QCoro::Task<Result<Response>> {
                Result<Rq> request = decodeRequest<Rq>(*http);
                if (!request)
                    co_return std::move(request).error();
                // A named value: GCC 12 destroys an aggregate made inside a co_await twice.
                Call<Rq> call{std::move(*request), http};
                Result<Rp> reply = co_await function(std::move(call));
                if (!reply)
                    co_return std::move(reply).error();
                translateMessage(*reply, *http);
                co_return successResponse(toJson(*reply), info->success);
            });
    }
    /// Binds a coroutine `QCoro::Task<Result<Response>>(Call<Request>)` that makes the whole
    /// response: cached JSON, cookies, bytes.
    template<class Rq, class Rp, class F>
    void bindRaw(const Endpoint<Rq, Rp> &endpoint, F function)
    {
        add(endpoint,
            [function = std::move(function)](RequestPtr http) -> QCoro::Task<Result<Response>> {
                Result<Rq> request = decodeRequest<Rq>(*http);
                if (!request)
                    co_return std::move(request).error();
                Call<Rq> call{std::move(*request), std::move(http)};
                co_return co_await function(std::move(call));
            });
    }

    /// The same for operations that take a form: `QCoro::Task<Result<Reply>>(Call<Request>,
    /// FormData)`. What came as JSON has an empty form.
    template<class Rq, class Rp, class F>
    void bindForm(const Endpoint<Rq, Rp> &endpoint, F function)
    {
        add(endpoint,
            [function = std::move(function),
             info = &endpoint.info](RequestPtr http) -> QCoro::Task<Result<Response>> {
                Result<FormData> form = formOf(*http);
                if (!form)
                    co_return std::move(form).error();
                Result<Rq> request = decodeForm<Rq>(*http, *form);
                if (!request)
                    co_return std::move(request).error();
                Call<Rq> call{std::move(*request), http};
                Result<Rp> reply = co_await function(std::move(call), std::move(*form));
                if (!reply)
                    co_return std::move(reply).error();
                translateMessage(*reply, *http);
                co_return successResponse(toJson(*reply), info->success);
            });
    }

    /// Who may not do it at all is told so, whatever is wrong with the body: `function`, a
    /// coroutine `QCoro::Task<Result<>>(RequestPtr)`, decides by the path. After bind.
    template<class Rq, class Rp, class F>
    void guard(const Endpoint<Rq, Rp> &endpoint, F function)
    {
        for (Route &route : m_routes) {
            if (route.info != &endpoint.info)
                continue;
            route.handler = [handler = std::move(route.handler), function](RequestPtr http) {
                Guard guard = [function, http] { return function(http); };
                return guarded(handler(http), std::move(guard));
            };
        }
    }

    /// Who may not do it is told so before a file is taken from a form. `function` makes the Guard
    /// from the request and its FormStart, and is asked again when more has come while it makes
    /// none. After bind.
    template<class Rq, class Rp, class F>
    void guardForm(const Endpoint<Rq, Rp> &endpoint, F function)
    {
        for (Route &route : m_routes) {
            if (route.info != &endpoint.info)
                continue;
            route.early = [function](const RequestPtr &http, const QByteArray &soFar) {
                return isForm(*http)
                           ? function(http, formStart(http->headers.value("Content-Type"), soFar))
                           : Guard();
            };
        }
    }

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    template<class Rq, class Rp>
    void add(const Endpoint<Rq, Rp> &endpoint, Handler handler)
    {
        m_routes.push_back({&endpoint.info,
                            schemaOf<Rq>(),
                            schemaOf<Rp>(),
                            std::move(handler),
                            std::is_same_v<Rp, RawReply>,
                            {}});
    }

    std::vector<Route> m_routes;
};

} // namespace lectern::http
