// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api/api_request.h"
#include "client/api/retry_policy.h"
#include "shared/core/json_decoder.h"
#include "shared/core/result.h"

#include <QCoroTask>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace lectern {

class Connectivity;

struct Tokens
{
    QString access;
    QString refresh;
    [[nodiscard]] bool isEmpty() const { return refresh.isEmpty() && access.isEmpty(); }
};

struct CallOptions
{
    /// Whoever wants the answer: once it is destroyed the call is aborted and answers
    /// client.cancelled. Without one the call runs to its end.
    QObject *owner = nullptr;
    /// The call may be repeated even though its method says otherwise.
    bool repeatable = false;
    std::chrono::milliseconds timeout{20000};
    /// Hears how much of the body has been sent, and of how much.
    std::function<void(qint64 sent, qint64 total)> progress = {};
};

/// Calls the server by the shared endpoint descriptors. Lives in the GUI thread.
///
/// An access token that the server refuses (401 auth.*) is exchanged once, however many calls meet
/// that at the same moment, and those calls are repeated once. Tokens change by `tokensChanged`;
/// when the server takes the refresh token no longer, `signedOut` says so.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    explicit ApiClient(Connectivity *connectivity, QObject *parent = nullptr);

    [[nodiscard]] QUrl server() const { return m_server; }
    void setServer(const QUrl &server);
    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    void setTokens(const Tokens &tokens);
    /// For Accept-Language: a language tag such as `de`.
    void setLanguage(const QString &language) { m_language = language.toLatin1(); }
    void setRetryPolicy(const RetryPolicy &policy) { m_retry = policy; }

    /// A path of the server's (covers, media) as a full URL; absolute ones as they are, none as
    /// none.
    [[nodiscard]] QUrl resolve(const QString &pathOrUrl) const;
    [[nodiscard]] QUrl resolve(const std::optional<QString> &pathOrUrl) const
    {
        return pathOrUrl ? resolve(*pathOrUrl) : QUrl();
    }

    /// Calls an operation. After each co_await the caller checks that it is still there itself.
    template<class Rq, class Rp>
    QCoro::Task<Result<Rp>> call(const Endpoint<Rq, Rp> &endpoint, Rq request,
                                 CallOptions options = {})
    {
        return decode<Rp>(send(makeApiRequest(endpoint.info, request), options));
    }
    /// The same for code without coroutines: `then` is called with the Result, unless `owner` has
    /// gone.
    template<class Rq, class Rp, class Then>
    void fetch(const Endpoint<Rq, Rp> &endpoint, Rq request, QObject *owner, Then then)
    {
        hand<Rp>(call(endpoint, std::move(request), {.owner = owner}), owner, std::move(then));
    }
    /// Sends a file as the operation's multipart body.
    template<class Rp, class Then>
    void upload(const Endpoint<Nothing, Rp> &endpoint, const FilePart &file, QObject *owner,
                Then then)
    {
        CallOptions options{.owner = owner, .timeout = std::chrono::minutes(2)};
        hand<Rp>(decode<Rp>(send(makeFormRequest(endpoint.info, QJsonObject(), file), options)),
                 owner, std::move(then));
    }
    /// The same with members beside the file; `options.owner` is whoever wants the answer.
    template<class Rq, class Rp, class Then>
    void uploadWith(const Endpoint<Rq, Rp> &endpoint, const Rq &request, const FilePart &file,
                    CallOptions options, Then then)
    {
        QObject *owner = options.owner;
        ApiRequest form = makeFormRequest(endpoint.info, request, file);
        hand<Rp>(decode<Rp>(send(std::move(form), std::move(options))), owner, std::move(then));
    }
    /// Whole bytes of a signed link or other path of the server (captions, PDFs), at most `limit`.
    QCoro::Task<Result<QByteArray>> bytes(QUrl url, qint64 limit, CallOptions options = {});

    /// Exchanges the tokens, unless somebody else already has since `refused` was used. Calls do
    /// this by themselves; it is for what else carries a token.
    QCoro::Task<Result<>> renew(QString refused);

    /// The envelope's data for a prepared request.
    QCoro::Task<Result<QJsonObject>> send(ApiRequest request, CallOptions options);

Q_SIGNALS:
    void serverChanged();
    void tokensChanged();
    void signedOut(const lectern::Error &why);
    /// The end of an exchange of tokens; for calls that wait for it.
    void refreshed();

private:
    template<class Rp>
    static QCoro::Task<Result<Rp>> decode(QCoro::Task<Result<QJsonObject>> pending)
    {
        Result<QJsonObject> data = co_await pending;
        if (!data)
            co_return std::move(data).error();
        auto decoded = fromJson<Rp>(*data, JsonDecoder::Unknown::Ignore);
        if (!decoded)
            co_return Error{ErrorKind::Internal, "client.unexpected_reply"};
        co_return std::move(decoded).value();
    }
    template<class Rp, class Then>
    static QCoro::Task<> hand(QCoro::Task<Result<Rp>> pending, QPointer<QObject> owner, Then then)
    {
        Result<Rp> result = co_await pending;
        if (owner)
            then(std::move(result));
    }

    QCoro::Task<Result<QJsonObject>> sendGuarded(ApiRequest request, CallOptions options,
                                                 QPointer<QObject> owner);
    QCoro::Task<ApiReply> attempt(QNetworkRequest wire, QByteArray verb, ApiRequest request,
                                  QPointer<QObject> owner, qint64 limit,
                                  std::function<void(qint64, qint64)> progress = {});
    [[nodiscard]] QNetworkReply *start(const QNetworkRequest &wire, const QByteArray &verb,
                                       const ApiRequest &request);
    QCoro::Task<ApiReply> attemptWithRetries(ApiRequest request, CallOptions options,
                                             QPointer<QObject> owner);
    [[nodiscard]] QNetworkRequest wireRequest(const QUrl &url,
                                              std::chrono::milliseconds timeout) const;
    void note(const ApiReply &reply);
    void probe();

    QNetworkAccessManager m_network;
    QPointer<Connectivity> m_connectivity;
    QUrl m_server;
    Tokens m_tokens;
    QByteArray m_language = "en";
    RetryPolicy m_retry;
    bool m_refreshing = false;
    Result<> m_lastRefresh = success();
};

} // namespace lectern
