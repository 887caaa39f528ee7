// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/realtime/realtime_client.h"

#include "client/api/api_client.h"
#include "client/core/connectivity.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QWebSocketProtocol>

namespace lectern {

namespace {

constexpr int kUnauthenticated = 4401;
constexpr int kBlocked = 4403;
constexpr quint64 kLargestFrame = 16 * 1024 * 1024;

qint64 nowMs()
{
    return QDeadlineTimer::current().deadline();
}

Error noConnection()
{
    return {ErrorKind::Offline, "client.offline"};
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthenticated;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 413:
        return ErrorKind::TooLarge;
    case 429:
        return ErrorKind::TooManyRequests;
    case 507:
        return ErrorKind::StorageFull;
    case 502:
    case 503:
    case 504:
        return ErrorKind::Unavailable;
    default:
        return status >= 500 ? ErrorKind::Internal : ErrorKind::InvalidInput;
    }
}

Error serverError(const QJsonObject &object)
{
    Error error{kindOf(object.value(QLatin1String("errorCode")).toInt()),
                object.value(QLatin1String("id")).toString().toUtf8()};
    error.message = object.value(QLatin1String("message")).toString();
    error.retryAfterSeconds = object.value(QLatin1String("retryAfter")).toInt();
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        error.fields.append({it.key(), {}, it.value().toString()});
    return error;
}

} // namespace

RealtimeClient::RealtimeClient(ApiClient *api, Connectivity *connectivity, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_connectivity(connectivity)
    , m_backoff(m_timings.firstPause, m_timings.longestPause)
{
    for (QTimer *timer : {&m_pause, &m_opening, &m_tokenEnds})
        timer->setSingleShot(true);
    connect(&m_tokenEnds, &QTimer::timeout, this, &RealtimeClient::renewNow);
    connect(&m_pause, &QTimer::timeout, this, &RealtimeClient::open);
    connect(&m_ping, &QTimer::timeout, this, &RealtimeClient::onPing);
    connect(&m_opening, &QTimer::timeout, this, &RealtimeClient::onClosed);
    connect(&m_overdue, &QTimer::timeout, this, &RealtimeClient::failOverdue);
    connect(connectivity, &Connectivity::cameBack, this, &RealtimeClient::tryNow);
}

RealtimeClient::~RealtimeClient()
{
    m_wanted = false;
    dropSocket();
}

void RealtimeClient::setTimings(const RealtimeTimings &timings)
{
    m_timings = timings;
    m_backoff = Backoff(timings.firstPause, timings.longestPause);
}

void RealtimeClient::setWanted(bool wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    m_backoff.reset();
    m_renewed = false;
    if (wanted) {
        open();
        return;
    }
    m_pause.stop();
    dropSocket();
    set(Off);
    failAll();
}

void RealtimeClient::tryNow()
{
    if (m_wanted && m_state == Waiting && m_pause.isActive()) {
        m_pause.stop();
        open();
    }
}

void RealtimeClient::open()
{
    if (!m_wanted)
        return;
    dropSocket();
    set(Connecting);
    QUrl url = m_api->server();
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss")
                                                         : QStringLiteral("ws"));
    url.setPath(url.path() + QLatin1String("/ws"));
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(kLargestFrame);
    connect(m_socket, &QWebSocket::connected, this, &RealtimeClient::authenticate);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &RealtimeClient::onText);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard = true; });
    connect(m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            onClosed();
    });
    m_opening.start(m_timings.opening);
    m_socket->open(url);
}

void RealtimeClient::sendToken(Answer then)
{
    m_usedToken = m_api->tokens().access;
    const QJsonObject data{{QStringLiteral("token"), m_usedToken}};
    ask("authenticate", QJsonDocument(data).toJson(QJsonDocument::Compact), this, std::move(then));
}

void RealtimeClient::authenticate()
{
    sendToken([this](const Result<QJsonObject> &answer) {
        if (!answer)
            return; // the close that follows says what to do
        m_opening.stop();
        m_onlineSince = nowMs();
        m_renewed = false;
        m_heard = true;
        m_ping.start(m_timings.ping);
        renewInTime(*answer);
        set(Online);
    });
}

void RealtimeClient::renewInTime(const QJsonObject &expiry)
{
    const auto left = std::chrono::milliseconds(
        std::chrono::seconds(expiry.value(QLatin1String("expiresIn")).toInt()));
    m_tokenEnds.stop();
    if (left.count() > 0 && left < std::chrono::hours(24 * 7))
        m_tokenEnds.start(left -
                          std::min<std::chrono::milliseconds>(m_timings.beforeEnd, left / 3));
}

/// Where this fails the server closes the socket at the token's end, and it comes back.
void RealtimeClient::renewNow()
{
    [](QPointer<RealtimeClient> self, QPointer<ApiClient> api, QString token) -> QCoro::Task<> {
        const Result<> fresh = co_await api->renew(token);
        if (!fresh || !self || !self->online())
            co_return;
        self->sendToken([self](const Result<QJsonObject> &answer) {
            if (answer && self)
                self->renewInTime(*answer);
        });
    }(this, m_api, m_usedToken);
}

void RealtimeClient::onText(const QString &text)
{
    m_heard = true;
    const auto frame = parseJsonObject(text.toUtf8());
    if (!frame)
        return;
    const QJsonValue ack = frame->value(QLatin1String("ack"));
    const QJsonObject data = frame->value(QLatin1String("data")).toObject();
    if (ack.isDouble()) {
        const QJsonValue error = frame->value(QLatin1String("error"));
        settle(qint64(ack.toDouble()), error.isObject()
                                           ? Result<QJsonObject>(serverError(error.toObject()))
                                           : Result<QJsonObject>(data));
    } else if (m_state == Online) {
        Q_EMIT pushed(frame->value(QLatin1String("event")).toString(), data);
    }
}

void RealtimeClient::ask(const QByteArray &event, const QByteArray &data, QObject *owner,
                         Answer then)
{
    const bool signingIn = event == "authenticate";
    if (!m_socket || !(m_state == Online || (signingIn && m_state == Connecting))) {
        QMetaObject::invokeMethod(
            owner, [then = std::move(then)] { then(noConnection()); }, Qt::QueuedConnection);
        return;
    }
    const qint64 id = ++m_lastId;
    m_waiting.insert(id, {owner, std::move(then), nowMs() + m_timings.answer.count()});
    if (!m_overdue.isActive())
        m_overdue.start(std::min<std::chrono::milliseconds>(m_timings.answer / 4,
                                                            std::chrono::milliseconds(1000)));
    m_socket->sendTextMessage(QString::fromUtf8("{\"event\":\"" + event + "\",\"data\":" + data +
                                                ",\"id\":" + QByteArray::number(id) + '}'));
}

void RealtimeClient::tell(const QByteArray &event, const QByteArray &data)
{
    if (m_state == Online && m_socket)
        m_socket->sendTextMessage(
            QString::fromUtf8("{\"event\":\"" + event + "\",\"data\":" + data + '}'));
}

void RealtimeClient::settle(qint64 id, Result<QJsonObject> answer)
{
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    const Pending waiting = std::move(it.value());
    m_waiting.erase(it);
    if (m_waiting.isEmpty())
        m_overdue.stop();
    if (waiting.owner)
        waiting.then(std::move(answer));
}

void RealtimeClient::failOverdue()
{
    const qint64 now = nowMs();
    QList<qint64> overdue;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (it->due <= now)
            overdue.append(it.key());
    }
    std::sort(overdue.begin(), overdue.end());
    for (const qint64 id : std::as_const(overdue))
        settle(id, Error{ErrorKind::Timeout, "client.timeout"});
}

void RealtimeClient::failAll()
{
    QList<qint64> ids = m_waiting.keys();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : std::as_const(ids))
        settle(id, noConnection());
}

/// A peer that vanished without a word is noticed by the pong that doesn't come.
void RealtimeClient::onPing()
{
    if (!m_heard) {
        onClosed();
        return;
    }
    m_heard = false;
    if (m_socket)
        m_socket->ping();
}

void RealtimeClient::onClosed()
{
    if (!m_socket)
        return;
    const int code = m_state == Connecting || m_state == Online ? int(m_socket->closeCode()) : 0;
    const QString refused = m_usedToken;
    // A server that has too much to do takes everybody in and cuts them right after.
    if (m_state == Online && nowMs() - m_onlineSince >= m_timings.settled.count())
        m_backoff.reset();
    dropSocket();
    set(Waiting);
    failAll();
    if (!m_wanted)
        return;
    if (code == kBlocked) {
        m_wanted = false;
        set(Off);
        Q_EMIT blocked(Error{ErrorKind::Forbidden, "accounts.blocked"});
    } else if (code == kUnauthenticated && !m_renewed) {
        renewThenOpen(refused);
    } else {
        comeBackLater();
    }
}

/// A token refused right after it was exchanged isn't exchanged again at once: that would be a
/// storm.
void RealtimeClient::renewThenOpen(const QString &refused)
{
    m_renewed = true;
    [](QPointer<RealtimeClient> self, QPointer<ApiClient> api, QString token) -> QCoro::Task<> {
        const Result<> fresh = co_await api->renew(token);
        if (!self || !self->m_wanted || self->m_state != Waiting)
            co_return;
        if (fresh)
            self->open();
        else
            self->comeBackLater(); // where the sign-in ended, ApiClient::signedOut has said so
    }(this, m_api, refused);
}

void RealtimeClient::comeBackLater()
{
    m_pause.start(m_backoff.next());
}

void RealtimeClient::dropSocket()
{
    m_ping.stop();
    m_opening.stop();
    m_tokenEnds.stop();
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket;
    m_socket = nullptr;
    disconnect(socket, nullptr, this, nullptr);
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->close();
    socket->abort();
    socket->deleteLater();
}

void RealtimeClient::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lectern
