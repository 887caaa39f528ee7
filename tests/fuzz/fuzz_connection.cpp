// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/connection.h"
#include "server/core/http/pipeline.h"
#include "server/core/http/route_metrics.h"
#include "tests/fuzz/fuzz_check.h"

#include <QHostAddress>

using namespace lectern;
using namespace lectern::http;

namespace {

/// Hands the input out in pieces whose sizes the input itself chooses, and keeps what is answered.
class MemoryTransport final : public Transport
{
public:
    MemoryTransport(QByteArray input, QByteArray &output)
        : m_input(std::move(input)), m_output(output)
    {
    }

    void start(TransportOwner *) override {}
    void setOwner(TransportOwner *) override {}
    qint64 read(char *to, qint64 atMost) override
    {
        if (m_at >= m_input.size())
            return kBroken;
        m_pause = !m_pause;
        if (m_pause)
            return kLater;
        const qint64 wanted = 1 + static_cast<unsigned char>(m_input[m_at]) * 7 % 61;
        const qint64 n = std::min({atMost, wanted, qint64(m_input.size() - m_at)});
        std::copy_n(m_input.constData() + m_at, n, to);
        m_at += n;
        return n;
    }
    qint64 write(std::span<const QByteArrayView> parts) override
    {
        qint64 total = 0;
        for (const QByteArrayView part : parts) {
            m_output += part;
            total += part.size();
        }
        return total;
    }
    qint64 send(const FileSlice &, qint64) override { return kBroken; }
    void finishWriting() override {}
    void close() override {}
    QHostAddress peer() const override { return QHostAddress(QHostAddress::LocalHost); }
    bool isEncrypted() const override { return false; }

private:
    QByteArray m_input;
    QByteArray &m_output;
    qsizetype m_at = 0;
    bool m_pause = false;
};

class NobodyIsKnown final : public Authenticator
{
public:
    Result<Principal> authenticate(const QByteArray &) override
    {
        return Error::unauthenticated("auth.token_invalid");
    }
};

constexpr EndpointInfo kGet{
    .id = "fuzz.get", .method = Method::Get, .path = "/get/{id}", .access = Access::Public};
constexpr EndpointInfo kPost{.id = "fuzz.post",
                             .method = Method::Post,
                             .path = "/post",
                             .access = Access::Public,
                             .body = BodyKind::Json,
                             .bodyLimit = 4096};
constexpr EndpointInfo kUser{.id = "fuzz.user",
                             .method = Method::Post,
                             .path = "/user",
                             .access = Access::User,
                             .body = BodyKind::Json};

QCoro::Task<Result<Response>> answer(RequestPtr request)
{
    fuzz::check(request->body.size() <= request->endpoint->bodyLimit, "no body beyond its limit");
    fuzz::check(request->path.startsWith('/'), "a path starts with a slash");
    co_return successResponse(QByteArray::number(request->body.size()));
}

/// What every connection of the run shares.
struct World
{
    World()
        : limiter(options.rates)
        , counters(routes, metrics)
        , shared{options, router, errors, limiter, authenticator, counters, nullptr, nullptr}
        , pipeline(shared)
        , host(options, pipeline, counters, scratch,
               std::make_shared<BodyBudget>(options.maxBodyBytes, counters.bodyBytes()))
    {
        host.resumeSoon = [this](Connection *) { resume = true; };
        host.retire = [this](Connection *) { over = true; };
    }

    static HttpOptions makeOptions()
    {
        HttpOptions made;
        made.rates.enabled = false;
        return made;
    }

    HttpOptions options = makeOptions();
    std::vector<Route> routes{
        {&kGet, {}, {}, answer}, {&kPost, {}, {}, answer}, {&kUser, {}, {}, answer}};
    Router router{routes};
    ErrorRenderer errors{{}};
    RateLimiter limiter;
    observability::Metrics metrics;
    RouteMetrics counters;
    NobodyIsKnown authenticator;
    Shared shared;
    Pipeline pipeline;
    std::array<char, 64 * 1024> scratch;
    ConnectionHost host;
    bool resume = false;
    bool over = false;
};

/// Every byte that was sent belongs to a well-formed reply.
void checkReplies(QByteArrayView output)
{
    while (!output.isEmpty()) {
        fuzz::check(output.startsWith("HTTP/1.1 "), "a reply starts with its status line");
        const qsizetype end = output.indexOf("\r\n\r\n");
        fuzz::check(end > 0, "a head is complete");
        const QByteArray head = output.first(end + 2).toByteArray();
        const int status = head.mid(9, 3).toInt();
        const bool known = status == 100 || (status >= 200 && status <= 431);
        fuzz::check(known, "a status that is expected here");
        qsizetype length = 0;
        const qsizetype at = head.indexOf("Content-Length: ");
        if (at > 0)
            length = head.mid(at + 16, head.indexOf('\r', at) - at - 16).toLongLong();
        output = output.sliced(end + 4);
        // The reply to a HEAD announces a body that isn't sent.
        if (output.size() >= length && !output.startsWith("HTTP/1.1 "))
            output = output.sliced(length);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static World world;
    QByteArray output;
    world.over = false;
    auto connection = std::make_shared<Connection>(
        std::make_unique<MemoryTransport>(fuzz::bytesOf(data, size), output), world.host);
    connection->start();
    for (std::size_t turn = 0; turn < 4 * size + 16 && !world.over; ++turn)
        connection->onReadable();
    checkReplies(output);
    connection->abort();
    return 0;
}
