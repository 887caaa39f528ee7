// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/io_thread.h"

#include "server/core/http/plain_transport.h"
#include "server/core/http/route_metrics.h"
#include "server/core/http/tls_transport.h"

#include <sys/socket.h>
#include <unistd.h>

namespace lectern::http {

namespace {

constexpr std::chrono::milliseconds kTick{500};
constexpr std::chrono::milliseconds kLastWait{1000};
constexpr std::chrono::seconds kForHandlers{5};

} // namespace

IoThread::IoThread(const Shared &shared, ConnectionGate &gate, std::optional<QSslConfiguration> tls)
    : m_shared(shared)
    , m_gate(gate)
    , m_tls(std::move(tls))
    , m_pipeline(shared)
    , m_host(shared.options, m_pipeline, shared.metrics, m_scratch, gate.bodies())
    , m_poller([this] { m_host.refresh(); }, [this] { settle(); })
    , m_listener([this](Descriptor accepted) { accept(std::move(accepted)); })
{
    m_host.resumeSoon = [this](Connection *connection) {
        m_resume.push_back(connection->weak_from_this());
        m_settler.start();
    };
    m_host.retire = [this](Connection *connection) {
        const auto it = m_connections.find(connection);
        if (it == m_connections.end())
            return;
        m_retired.push_back(std::move(it->second));
        m_connections.erase(it);
        m_settler.start();
    };
    m_host.handlers->allEnded = [this] {
        if (m_host.draining)
            m_settler.start();
    };
    m_settler.setSingleShot(true);
    m_settler.setInterval(0);
    connect(&m_settler, &QTimer::timeout, this, [this] {
        m_host.refresh();
        for (const auto &waiting : std::exchange(m_resume, {})) {
            if (const auto connection = waiting.lock())
                connection->advance();
        }
        settle();
    });
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &IoThread::tick);
}

IoThread::~IoThread()
{
    m_host.handlers->allEnded = nullptr;
    m_listener.stop();
    abortAll();
    awaitHandlers();
}

/// What they still wait for (the database, say) can't go on with them once this thread has ended.
void IoThread::awaitHandlers()
{
    if (m_overdue || m_host.handlers->count == 0)
        return;
    QEventLoop loop;
    m_host.handlers->allEnded = [&loop] { loop.quit(); };
    QTimer::singleShot(kForHandlers, &loop, &QEventLoop::quit);
    loop.exec();
    m_host.handlers->allEnded = nullptr;
}

bool IoThread::listen(Descriptor listening)
{
    if (!m_listener.take(std::move(listening)))
        return false;
    if (const WebSocketService *service = m_shared.webSockets) {
        m_upgrades = service->open([this] { m_settler.start(); });
        m_host.webSocketPaths = service->paths;
        m_host.plainWebSocketPaths = service->plainPaths;
        m_host.upgrade = [this](Upgrade upgrade) {
            upgrade.place = std::shared_ptr<void>(nullptr, [this, peer = upgrade.peer](void *) {
                m_gate.leave(peer);
                m_shared.metrics.connections().Decrement();
            });
            m_upgrades->accept(std::move(upgrade));
        };
    }
    return true;
}

void IoThread::accept(Descriptor accepted)
{
    m_host.refresh();
    const int descriptor = accepted.get();
    std::unique_ptr<Transport> transport;
    if (m_tls)
        transport = std::make_unique<TlsTransport>(std::move(accepted), *m_tls);
    else
        transport = std::make_unique<PlainTransport>(std::move(accepted), m_poller);
    const QHostAddress peer = transport->peer();
    if (!m_gate.enter(peer) && !(evictIdle() && m_gate.enter(peer))) {
        m_shared.metrics.refused().Increment();
        if (!m_tls)
            refuse(descriptor);
        return;
    }
    m_shared.metrics.connections().Increment();
    auto connection = std::make_shared<Connection>(std::move(transport), m_host);
    Connection *raw = connection.get();
    m_connections.emplace(raw, std::move(connection));
    if (!m_ticker.isActive())
        m_ticker.start();
    raw->start();
}

/// Says 429 in one go and closes; a reply that doesn't fit the empty socket buffer is not missed.
void IoThread::refuse(int descriptor)
{
    Error error{ErrorKind::TooManyRequests, "request.too_many"};
    error.retryAfterSeconds = 1;
    const Response response = m_shared.errors.render(error, {});
    const QByteArray bytes = "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n"
                             "Retry-After: 1\r\nConnection: close\r\nContent-Length: " +
                             QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body;
    (void)::send(descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(descriptor, SHUT_WR);
}

/// When the house is full, whoever has been silent for longest makes room.
bool IoThread::evictIdle()
{
    Connection *oldest = nullptr;
    for (const auto &[connection, owner] : m_connections) {
        if (connection->isIdle() && (!oldest || connection->deadline() < oldest->deadline()))
            oldest = connection;
    }
    if (!oldest || m_gate.hasRoom())
        return false;
    oldest->abort();
    settle();
    return true;
}

void IoThread::tick()
{
    m_host.refresh();
    std::vector<std::shared_ptr<Connection>> due;
    due.reserve(m_connections.size());
    for (const auto &[connection, owner] : m_connections)
        due.push_back(owner);
    for (const auto &connection : due)
        connection->tick();
    due.clear();
    settle();
    if (m_connections.empty())
        m_ticker.stop();
}

void IoThread::settle()
{
    if (m_upgrades)
        m_upgrades->endOfTurn();
    for (const auto &connection : std::exchange(m_retired, {})) {
        if (connection->wasUpgraded())
            continue;
        m_gate.leave(connection->peer());
        m_shared.metrics.connections().Decrement();
    }
    const bool working = m_host.handlers->count > 0 && !m_overdue;
    const bool open = !m_connections.empty() || (m_upgrades && !m_upgrades->isEmpty());
    if (m_host.draining && !open && !working && !m_saidDrained) {
        m_saidDrained = true;
        Q_EMIT drained();
    }
}

void IoThread::drain()
{
    m_listener.stop();
    m_host.draining = true;
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(size_t(m_connections.size()));
    for (const auto &[connection, owner] : m_connections)
        all.push_back(owner);
    for (const auto &connection : all)
        connection->drain();
    if (m_upgrades)
        m_upgrades->drain();
    settle();
}

void IoThread::cut()
{
    abortAll();
    // What was begun for clients that have left may still come to its end.
    QTimer::singleShot(kLastWait, this, [this] {
        m_overdue = true;
        settle();
    });
}

void IoThread::abortAll()
{
    while (!m_connections.empty())
        m_connections.begin()->second->abort();
    if (m_upgrades)
        m_upgrades->cut();
    settle();
}

} // namespace lectern::http
