// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"

#include "client/core/connectivity.h"
#include "shared/endpoints/accounts.h"
#include "shared/endpoints/school.h"

#include <QCoroSignal>
#include <QCoroTimer>
#include <QNetworkReply>

namespace lectern {

namespace {

constexpr qint64 kReplyLimit = 16 * 1024 * 1024;

Error cancelled()
{
    return {ErrorKind::Cancelled, "client.cancelled"};
}

/// Calls without an owner belong to the client itself.
QPointer<QObject> ownerOf(const CallOptions &options, ApiClient *client)
{
    return options.owner ? options.owner : client;
}

} // namespace

ApiClient::ApiClient(Connectivity *connectivity, QObject *parent)
    : QObject(parent), m_connectivity(connectivity)
{
    // Following a redirect would hand the token to whoever the redirect names.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
    connect(connectivity, &Connectivity::probe, this, &ApiClient::probe);
}

void ApiClient::setServer(const QUrl &server)
{
    if (m_server == server)
        return;
    m_server = server;
    m_tokens = {};
    m_network.clearConnectionCache();
    if (m_connectivity)
        m_connectivity->forget();
    Q_EMIT serverChanged();
}

void ApiClient::setTokens(const Tokens &tokens)
{
    m_tokens = tokens;
    Q_EMIT tokensChanged();
}

QUrl ApiClient::resolve(const QString &pathOrUrl) const
{
    if (pathOrUrl.isEmpty())
        return {};
    const QUrl url(pathOrUrl);
    if (!url.isRelative()) {
        const QString scheme = url.scheme();
        return scheme == QLatin1String("http") || scheme == QLatin1String("https") ? url : QUrl();
    }
    return m_server.resolved(url);
}

QNetworkRequest ApiClient::wireRequest(const QUrl &url, std::chrono::milliseconds timeout) const
{
    QNetworkRequest wire(url);
    wire.setTransferTimeout(int(timeout.count()));
    // The bearer token is enough; a session cookie beside it would only ask for CSRF headers.
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("Accept-Language", m_language);
    wire.setRawHeader("User-Agent", "Lectern/" LECTERN_VERSION);
    return wire;
}

QCoro::Task<Result<QJsonObject>> ApiClient::send(ApiRequest request, CallOptions options)
{
    return sendGuarded(std::move(request), options, ownerOf(options, this));
}

QCoro::Task<Result<QJsonObject>> ApiClient::sendGuarded(ApiRequest request, CallOptions options,
                                                        QPointer<QObject> owner)
{
    const QPointer<ApiClient> self(this);
    const QString used = m_tokens.access;
    ApiReply reply = co_await attemptWithRetries(request, options, owner);
    if (!self || !owner)
        co_return cancelled();
    Result<QJsonObject> result = readEnvelope(reply);
    // Expired, revoked, or signed with a key that is no more: the refresh token tells which. A
    // password that was wrong is another matter (accounts.*).
    const bool tokenRefused = !result && reply.status == 401 && !used.isEmpty() &&
                              result.error().id.startsWith("auth.") &&
                              request.info->id != QByteArrayView(endpoints::kRefresh.info.id);
    // Whoever has signed out meanwhile has nothing left to exchange.
    if (!tokenRefused || m_tokens.isEmpty())
        co_return result;
    Result<> fresh = co_await renew(used);
    if (!self || !owner)
        co_return cancelled();
    if (!fresh)
        co_return std::move(fresh).error();
    reply = co_await attemptWithRetries(request, options, owner);
    if (!owner)
        co_return cancelled();
    co_return readEnvelope(reply);
}

QCoro::Task<ApiReply> ApiClient::attemptWithRetries(ApiRequest request, CallOptions options,
                                                    QPointer<QObject> owner)
{
    const QPointer<ApiClient> self(this);
    const bool repeatable = options.repeatable || isRepeatable(request.info->method);
    for (int attempts = 1;; ++attempts) {
        QUrl url = m_server;
        url.setPath(m_server.path() + request.path, QUrl::TolerantMode);
        url.setQuery(request.query);
        QNetworkRequest wire = wireRequest(url, options.timeout);
        if (!request.contentType.isEmpty())
            wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
        if (!m_tokens.access.isEmpty())
            wire.setRawHeader("Authorization", "Bearer " + m_tokens.access.toLatin1());
        auto trying = attempt(wire, enumName(request.info->method), request, owner, kReplyLimit,
                              options.progress);
        ApiReply reply = co_await trying;
        if (!self || !owner)
            co_return reply;
        const auto pause = pauseBeforeRetry(m_retry, repeatable, attempts, reply);
        if (!pause) {
            note(reply);
            co_return reply;
        }
        co_await QCoro::sleepFor(*pause);
        if (!self || !owner)
            co_return reply;
    }
}

QNetworkReply *ApiClient::start(const QNetworkRequest &wire, const QByteArray &verb,
                                const ApiRequest &request)
{
    if (!request.form)
        return request.body.isEmpty() ? m_network.sendCustomRequest(wire, verb)
                                      : m_network.sendCustomRequest(wire, verb, request.body);
    std::unique_ptr<QHttpMultiPart> parts = multipartOf(*request.form);
    QNetworkReply *reply = m_network.sendCustomRequest(wire, verb, parts.get());
    parts.release()->setParent(reply);
    // What is sent stays as long as it may be read.
    connect(reply, &QObject::destroyed, [content = request.form->file.content] {});
    return reply;
}

QCoro::Task<ApiReply> ApiClient::attempt(QNetworkRequest wire, QByteArray verb, ApiRequest request,
                                         QPointer<QObject> owner, qint64 limit,
                                         std::function<void(qint64, qint64)> progress)
{
    const QPointer<QNetworkReply> reply = start(wire, verb, request);
    if (owner)
        connect(owner, &QObject::destroyed, reply, &QNetworkReply::abort);
    BodyCollector collector(*reply, limit);
    if (progress)
        connect(reply, &QNetworkReply::uploadProgress, owner, progress);
    if (!reply->isFinished())
        co_await qCoro(reply.data(), &QNetworkReply::finished);
    if (!reply)
        co_return ApiReply{};
    ApiReply taken = collector.take(*reply);
    reply->deleteLater();
    co_return taken;
}

QCoro::Task<Result<QByteArray>> ApiClient::bytes(QUrl url, qint64 limit, CallOptions options)
{
    const QPointer<ApiClient> self(this);
    const QPointer<QObject> owner = ownerOf(options, this);
    QNetworkRequest wire = wireRequest(m_server.resolved(url), options.timeout);
    wire.setRawHeader("Accept", "*/*");
    const ApiRequest nothing;
    for (int attempts = 1;; ++attempts) {
        auto trying = attempt(wire, "GET", nothing, owner, limit);
        ApiReply reply = co_await trying;
        if (!self || !owner)
            co_return cancelled();
        const auto pause = pauseBeforeRetry(m_retry, true, attempts, reply);
        if (!pause) {
            note(reply);
            co_return readBytes(reply);
        }
        co_await QCoro::sleepFor(*pause);
        if (!self || !owner)
            co_return cancelled();
    }
}

QCoro::Task<Result<>> ApiClient::renew(QString refused)
{
    const QPointer<ApiClient> self(this);
    // Somebody else exchanged it while this call was under way.
    if (m_tokens.access != refused && !m_tokens.access.isEmpty())
        co_return success();
    if (m_refreshing) {
        co_await qCoro(this, &ApiClient::refreshed);
        if (!self)
            co_return cancelled();
        co_return m_lastRefresh;
    }
    m_refreshing = true;
    RefreshRequest members;
    members.refreshToken = m_tokens.refresh;
    const ApiRequest request = makeApiRequest(endpoints::kRefresh.info, members);
    QUrl url = m_server;
    url.setPath(m_server.path() + request.path);
    QNetworkRequest wire = wireRequest(url, std::chrono::seconds(20));
    wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    auto trying = attempt(wire, "POST", request, this, kReplyLimit);
    const ApiReply reply = co_await trying;
    if (!self)
        co_return cancelled();
    note(reply);
    m_refreshing = false;
    auto data = readEnvelope(reply);
    if (data) {
        auto session = fromJson<SessionReply>(*data, JsonDecoder::Unknown::Ignore);
        if (session) {
            m_lastRefresh = success();
            setTokens({session->token, session->refreshToken});
        } else {
            m_lastRefresh = Error{ErrorKind::Internal, "client.unexpected_reply"};
        }
    } else {
        m_lastRefresh = data.error();
        const ErrorKind kind = data.error().kind;
        // Only the server's own refusal ends the sign-in; a bad network never does.
        if (kind == ErrorKind::Unauthenticated || kind == ErrorKind::Forbidden) {
            setTokens({});
            Q_EMIT signedOut(data.error());
        }
    }
    Q_EMIT refreshed();
    co_return m_lastRefresh;
}

void ApiClient::note(const ApiReply &reply)
{
    if (!m_connectivity)
        return;
    if (answered(reply))
        m_connectivity->reportAnswer();
    else
        m_connectivity->reportSilence();
}

void ApiClient::probe()
{
    fetch(endpoints::kSchool, Nothing{}, this, [](const Result<SchoolDto> &) {});
}

} // namespace lectern
