// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/guarded.h"
#include "server/core/http/body_reader.h"
#include "server/core/http/exchange.h"
#include "server/core/http/upgrade.h"

#include <QCoroTask>

#include <array>
#include <functional>

namespace lectern::http {

class Connection;
class Pipeline;
class RouteMetrics;
struct HttpOptions;

/// The handlers of one I/O thread that are at work, also those whose client has left.
struct RunningHandlers
{
    int count = 0;
    std::function<void()> allEnded; ///< none is left
};

/// What the connections of one I/O thread share.
struct ConnectionHost
{
    ConnectionHost(const HttpOptions &theOptions, Pipeline &thePipeline, RouteMetrics &theMetrics,
                   std::array<char, 64 * 1024> &theScratch, std::shared_ptr<BodyBudget> theBodies)
        : options(theOptions)
        , pipeline(thePipeline)
        , metrics(theMetrics)
        , scratch(theScratch)
        , bodies(std::move(theBodies))
    {
        refresh();
    }

    /// Reads the clock.
    void refresh();

    const HttpOptions &options;
    Pipeline &pipeline;
    RouteMetrics &metrics;
    std::array<char, 64 * 1024> &scratch;
    std::shared_ptr<BodyBudget> bodies; ///< of the whole server
    qint64 nowMs = 0;                   ///< steady clock, as of this turn
    qint64 second = 0;                  ///< of the wall clock, which `date` shows
    QByteArray date;                    ///< the Date header with its line end
    bool draining = false;
    std::shared_ptr<RunningHandlers> handlers = std::make_shared<RunningHandlers>();
    QList<QByteArray> webSocketPaths;
    QList<QByteArray> plainWebSocketPaths; ///< see WebSocketService
    std::function<void(Upgrade)> upgrade;
    std::function<void(Connection *)> resumeSoon; ///< call advance() in a later turn
    std::function<void(Connection *)> retire;     ///< it is over; drop it after this turn
};

/// One client's connection: reads requests with their limits and deadlines, hands each to its
/// handler, answers in order. One request is worked on at a time; what the client sends ahead waits
/// in the kernel, so a connection holds at most a head, one body within its limit, and one reply.
class Connection final : public TransportOwner, public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::unique_ptr<Transport> transport, ConnectionHost &host);
    ~Connection() override;

    void start();
    /// Goes on with whatever is possible now.
    void advance();
    /// Called twice a second: deadlines.
    void tick();
    /// No further requests: closes when the running one is answered, at once when idle.
    void drain();
    /// Ends it whatever it is doing.
    void abort();
    [[nodiscard]] bool isIdle() const
    {
        return m_state == State::Head && m_in.isEmpty() && m_out.empty();
    }
    [[nodiscard]] qint64 deadline() const { return m_deadline; }
    /// Somebody else has taken the transport over.
    [[nodiscard]] bool wasUpgraded() const { return !m_transport; }
    [[nodiscard]] QHostAddress peer() const { return m_transport->peer(); }

    void onReadable() override;
    void onWritable() override;
    void onBroken() override;

private:
    enum class State { Head, Body, Asking, Discard, Running, Closing, Gone };

    /// What waits to be sent: bytes or a part of a file.
    struct Chunk
    {
        QByteArray bytes;
        std::shared_ptr<FileSlice> file;
    };

    bool step();
    bool stepHead();
    bool stepBody();
    /// Whoever may not do it at all is told so before the rest is taken. False: there is nothing to
    /// ask, or not yet.
    bool askFirst();
    static QCoro::Task<void> ask(std::weak_ptr<Connection> connection,
                                 std::shared_ptr<Exchange> exchange,
                                 std::shared_ptr<RunningHandlers> handlers, Guard guard);
    void takeBody(Result<> may);
    void refuseBody(Error error);
    bool fill();
    void beginRequest(const RequestHead &head);
    void upgrade(const RequestHead &head);
    void makeExchange(const RequestHead &head);
    void dispatch();
    static QCoro::Task<void> serve(std::weak_ptr<Connection> connection,
                                   std::shared_ptr<Exchange> exchange,
                                   std::shared_ptr<RunningHandlers> handlers);
    void answer(Result<Response> result);
    void refuse(Error error);
    void queue(Response response);
    void writeHead(const Response &response, qint64 length, QByteArray &out) const;
    void afterReply();
    void flush();
    bool flushBytes();
    bool flushFile();
    void consume(qsizetype count);
    [[nodiscard]] QByteArrayView pending() const { return QByteArrayView(m_in).sliced(m_at); }
    void stopRunning();
    void setDeadline(std::chrono::milliseconds fromNow);
    void setReadDeadline();

    std::unique_ptr<Transport> m_transport;
    ConnectionHost &m_host;
    State m_state = State::Head;
    bool m_advancing = false;
    bool m_mayRead = true;
    bool m_keepAlive = true;
    bool m_http10 = false;
    bool m_saidGoodbye = false;
    QByteArray m_in;
    qsizetype m_at = 0; ///< of m_in, where what is not yet used starts
    std::vector<Chunk> m_out;
    size_t m_sent = 0;      ///< chunks of m_out that are gone
    qsizetype m_sentOf = 0; ///< bytes of the next one that are gone
    qint64 m_budget = 0;    ///< file bytes this turn may still send
    BodyReader m_body;
    bool m_asked = false;   ///< who may, of this request
    bool m_goAhead = false; ///< the client waits to be told to send the body
    qint64 m_discard = 0;
    qint64 m_bodyStarted = 0;
    qint64 m_headStarted = 0; ///< 0: nothing of the next head is there
    qint64 m_deadline = 0;    ///< steady milliseconds; 0: none
    bool m_running = false;   ///< a handler works on m_exchange
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace lectern::http
