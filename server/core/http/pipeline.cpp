// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/pipeline.h"

#include "server/core/http/middlewares.h"
#include "server/core/observability/log_sink.h"

namespace lectern::http {

Pipeline::Pipeline(const Shared &shared) : m_shared(shared)
{
    // The order is the meaning: each one may rely on those above it.
    m_chain.push_back(std::make_unique<RequestIdentity>(shared.options));
    m_chain.push_back(std::make_unique<AccessLog>(shared.metrics,
                                                  shared.options.accessLog ? shared.log : nullptr));
    m_chain.push_back(std::make_unique<SecurityHeaders>(shared.options));
    m_chain.push_back(std::make_unique<Cors>(shared.options));
    if (shared.options.compress)
        m_chain.push_back(std::make_unique<Compression>());
    m_chain.push_back(std::make_unique<Authentication>(shared.authenticator));
    m_chain.push_back(std::make_unique<RateLimit>(shared.limiter));
    m_chain.push_back(std::make_unique<Routing>());
    m_chain.push_back(std::make_unique<Authorization>(shared.options));
    m_chain.push_back(std::make_unique<BodyRules>());
}

Middleware::Verdict Pipeline::admit(Exchange &exchange)
{
    exchange.match = m_shared.router.match(exchange.method, exchange.request->path);
    exchange.request->endpoint = exchange.endpoint();
    exchange.request->languages = &m_shared.errors;
    exchange.request->parameters = std::move(exchange.match.parameters);
    for (const auto &middleware : m_chain) {
        if (auto verdict = middleware->admit(exchange))
            return verdict;
    }
    return std::nullopt;
}

Response Pipeline::refuse(const Exchange &exchange, const Result<Response> &result) const
{
    const Error &error = result.ok() ? *result->refusal : result.error();
    if (m_shared.log && (error.kind == ErrorKind::Internal || !error.detail.isEmpty())) {
        const bool bug = error.kind == ErrorKind::Internal;
        observability::LogLine line(bug ? observability::Level::Error : observability::Level::Info,
                                    "http.error");
        line.text("requestId", QByteArrayView(exchange.request->requestId))
            .text("error", QByteArrayView(error.id))
            .text("detail", error.detail);
        if (exchange.endpoint())
            line.text("route", QByteArrayView(exchange.endpoint()->id));
        m_shared.log->write(line);
    }
    Response response =
        m_shared.errors.render(error, exchange.request->headers.value("Accept-Language"));
    if (error.kind == ErrorKind::MethodNotAllowed && !exchange.match.allow.isEmpty())
        response.setHeader("Allow", exchange.match.allow);
    if (result.ok()) {
        for (const auto &[name, value] : result->headers)
            response.setHeader(name, value);
    }
    return response;
}

Response Pipeline::finish(Exchange &exchange, Result<Response> result)
{
    Response response =
        result.ok() && !result->refusal ? std::move(*result) : refuse(exchange, result);
    for (auto it = m_chain.rbegin(); it != m_chain.rend(); ++it)
        (*it)->finish(exchange, response);
    return response;
}

} // namespace lectern::http
