// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_worker.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>

namespace lectern {

namespace {

Q_LOGGING_CATEGORY(lcRedis, "lectern.redis")

constexpr qint64 kMostUnsent = 1024 * 1024;
constexpr size_t kMostUnanswered = 10'000;
constexpr size_t kAtOnce = 256;
constexpr int kFirstPauseMs = 100;
constexpr int kLongestPauseMs = 10'000;
constexpr int kGoodbyeMs = 300;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void count(prometheus::Counter *counter, double by = 1)
{
    if (counter)
        counter->Increment(by);
}

} // namespace

RedisWorker::RedisWorker(const RedisOptions &options, RedisOutbox &outbox)
    : m_options(options)
    , m_outbox(outbox)
    , m_board(options, m_node, outbox, [this] { missed(); })
    , m_beat(this)
    , m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RedisWorker::open);
    connect(&m_beat, &QTimer::timeout, this, &RedisWorker::beat);
}

RedisWorker::~RedisWorker() = default;

void RedisWorker::start()
{
    m_since = nowMs();
    m_beat.start(std::max(std::chrono::milliseconds(100), m_options.presence / 5));
    open();
}

void RedisWorker::open()
{
    m_state = State::Opening;
    m_signedIn = false;
    m_listens = false;
    const auto owner = [this](std::function<void()> ready) {
        return RedisConnection::Owner{.ready = std::move(ready),
                                      .pushed = [this](const RedisReply &reply) { pushed(reply); },
                                      .failed = [this](const QString &why) { failed(why); },
                                      .advanced = [this] { drain(); }};
    };
    m_commands = std::make_unique<RedisConnection>(m_options, owner([this] {
                                                       m_signedIn = true;
                                                       opened();
                                                   }));
    m_listening = std::make_unique<RedisConnection>(
        m_options, owner([this] {
            m_listening->sendUnanswered({"SUBSCRIBE", m_options.name + ":bus"});
        }));
    m_since = nowMs();
    m_commands->open();
    if (m_state == State::Opening)
        m_listening->open();
}

void RedisWorker::opened()
{
    if (!m_signedIn || !m_listens || m_state != State::Opening)
        return;
    m_state = State::Open;
    m_attempts = 0;
    m_complained = false;
    m_forgotten = false;
    m_board.attach(*m_commands);
    m_outbox.setOpen(true);
    if (counters.connected)
        counters.connected->Set(1);
    qCInfo(lcRedis) << "Redis is there: nodes hear of each other";
    // Nobody has heard what this node did before, and it has not heard the others.
    say(redis::Kind::Gap);
    missed();
    drain();
}

void RedisWorker::failed(const QString &why)
{
    if (m_state == State::Away || m_stopped)
        return;
    if (m_state == State::Open)
        m_since = nowMs();
    m_state = State::Away;
    m_outbox.setOpen(false);
    m_board.detach();
    if (counters.connected)
        counters.connected->Set(0);
    if (!std::exchange(m_complained, true))
        qCWarning(lcRedis) << "Redis is away, this node serves its own people:" << why;
    // Called from within one of them.
    for (auto *connection : {&m_commands, &m_listening}) {
        (*connection)->abandon();
        connection->release()->deleteLater();
    }
    const int pause = std::min(kLongestPauseMs, kFirstPauseMs << std::min(m_attempts++, 10));
    m_again.start(pause / 2 + int(QRandomGenerator::global()->bounded(pause / 2 + 1)));
}

void RedisWorker::beat()
{
    const qint64 now = nowMs();
    if (m_state == State::Open) {
        const qint64 silent = std::max(m_options.silentAtMost, m_options.presence * 3 / 5).count();
        if (m_commands->silentMs() > silent || m_listening->silentMs() > silent)
            return failed(QStringLiteral("it does not answer"));
        m_board.beat();
        m_listening->sendUnanswered({"PING"});
        return;
    }
    if (m_state == State::Opening && now - m_since > m_options.silentAtMost.count()) {
        failed(QStringLiteral("it does not answer"));
        return;
    }
    if (m_state == State::Away && !m_forgotten && now - m_since > m_options.presence.count()) {
        m_forgotten = true;
        m_board.forgetAll();
    }
}

void RedisWorker::drain()
{
    if (m_state != State::Open)
        return;
    bool more = true;
    while (more && m_state == State::Open && m_commands->unsent() < kMostUnsent &&
           m_commands->unanswered() < kMostUnanswered) {
        const std::vector<QByteArray> messages = m_outbox.take(kAtOnce);
        for (const QByteArray &message : messages)
            m_commands->send({"PUBLISH", m_options.name + ":bus", message});
        count(counters.sent, double(messages.size()));
        more = m_board.writeChanges() || messages.size() == kAtOnce;
        if (m_outbox.takeLoss())
            say(redis::Kind::Gap);
    }
}

void RedisWorker::say(redis::Kind kind)
{
    m_commands->send({"PUBLISH", m_options.name + ":bus", redis::seal(kind, m_node)});
}

void RedisWorker::missed()
{
    count(counters.gaps);
    gap();
}

void RedisWorker::pushed(const RedisReply &reply)
{
    if (reply.list.size() < 2)
        return;
    const QByteArray &what = reply.list[0].text;
    if (what == "message" && reply.list.size() == 3) {
        receive(reply.list[2].text);
    } else if (what == "subscribe") {
        m_listens = true;
        opened();
    }
}

void RedisWorker::receive(QByteArrayView message)
{
    const std::optional<redis::Envelope> envelope = redis::open(message);
    if (!envelope || envelope->node == m_node)
        return;
    count(counters.received);
    if (envelope->kind == redis::Kind::Bye)
        return m_board.gone(envelope->node, false);
    m_board.heard(envelope->node);
    if (envelope->kind == redis::Kind::Board) {
        if (const auto changes = redis::readBoardChanges(envelope->body))
            m_board.changed(envelope->node, *changes);
    } else if (envelope->kind == redis::Kind::Gap) {
        missed();
    } else if (size_t(envelope->kind) < handlers.size() && handlers[size_t(envelope->kind)]) {
        handlers[size_t(envelope->kind)](envelope->body);
    }
}

void RedisWorker::stop()
{
    m_beat.stop();
    m_again.stop();
    if (m_state == State::Open) {
        drain();
        m_board.leave();
        m_commands->finish(kGoodbyeMs);
    }
    m_stopped = true;
    m_state = State::Away;
    m_outbox.setOpen(false);
    m_board.detach();
    m_commands.reset();
    m_listening.reset();
}

} // namespace lectern
