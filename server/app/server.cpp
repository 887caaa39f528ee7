// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include "server/app/api_document.h"
#include "server/app/languages.h"
#include "server/features/chat/chat_module.h"

#include <QHostAddress>
#include <QPointer>
#include <QTimer>

namespace lectern::app {

namespace {

/// Of the ten seconds that a shutdown may take.
constexpr std::chrono::milliseconds kLongestDrain{9500};

Error badOption(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, "request.invalid", {}, detail};
}

/// "127.0.0.1:8080", "[::1]:0", "localhost:80".
Result<> readAddress(const QString &text, http::HttpOptions &options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool ok = false;
    const int port = colon < 0 ? -1 : text.mid(colon + 1).toInt(&ok);
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    if (!ok || port < 0 || port > 65535 || !options.address.setAddress(host))
        return badOption(
            QStringLiteral("%1 is not an address and port as in 127.0.0.1:8080").arg(text));
    options.port = quint16(port);
    return success();
}

Result<http::AddressSet> networks(const QList<QString> &texts, const char *key)
{
    std::optional<http::AddressSet> set = http::AddressSet::parse(texts);
    if (!set)
        return badOption(QStringLiteral("%1 has something that is neither an address nor a network")
                             .arg(QString::fromLatin1(key)));
    return std::move(*set);
}

Result<http::HttpOptions> httpOptions(const Config &config)
{
    http::HttpOptions options;
    const ServerSection &server = config.server;
    const Result<> address = readAddress(server.listen, options);
    if (!address)
        return address.error();
    Result<http::AddressSet> proxies = networks(server.trustedProxies, "server.trusted_proxies");
    if (!proxies)
        return proxies.error();
    Result<http::AddressSet> local = networks(server.metricsNetworks, "server.metrics_networks");
    if (!local)
        return local.error();
    if (server.tlsCertificate.isEmpty() != server.tlsKey.isEmpty())
        return badOption(
            QStringLiteral("TLS needs both server.tls_certificate and server.tls_key"));
    options.trustedProxies = std::move(*proxies);
    options.localNetworks = std::move(*local);
    options.threads = server.threads;
    options.certificateFile = server.tlsCertificate;
    options.keyFile = server.tlsKey;
    options.corsOrigins = server.corsOrigins;
    options.maxConnections = server.connections;
    options.maxConnectionsPerAddress = server.connectionsPerAddress;
    options.rates.enabled = config.limits.enabled;
    options.rates.standard = config.limits.requestsPerMinute;
    options.rates.signIn = config.limits.signInsPerMinute;
    options.rates.upload = config.limits.uploadsPerMinute;
    options.rates.chat = config.limits.chatPerMinute;
    options.rates.history = config.limits.historyPerMinute;
    options.rates.media = config.limits.mediaPerMinute;
    options.rates.program = config.limits.programsPerMinute;
    options.accessLog = config.log.access;
    return options;
}

} // namespace

Server::Server(const SchoolOptions &options, std::unique_ptr<School> school,
               observability::LogSink *log)
    : m_options(options), m_school(std::move(school)), m_log(log)
{
    m_school->addRoutes(m_routes);
    m_school->addMetrics(m_metrics);
    addOperationsRoutes(m_routes, m_school->readinessChecks(), m_metrics);
    addApiDocument(m_routes);
}

Server::~Server()
{
    // Connections first: their handlers work on the school.
    m_http.reset();
}

Result<> Server::start()
{
    Result<http::HttpOptions> options = httpOptions(m_options.config);
    if (!options)
        return options.error();
    const Result<> school = m_school->start();
    if (!school)
        return school.error();
    m_http = std::make_unique<http::HttpServer>(std::move(*options), m_routes.routes(),
                                                m_school->authenticator(), m_metrics, m_log,
                                                builtInLanguages());
    m_gateway = std::make_unique<realtime::Gateway>(
        realtime::GatewayParts{.hub = m_school->chat().hub(),
                               .actions = m_school->chat().actions(),
                               .authenticator = m_school->authenticator(),
                               .observer = m_school->chat().sessions(),
                               .metrics = m_metrics,
                               .log = m_log,
                               .languages = builtInLanguages(),
                               .limits = {.rated = m_options.config.limits.enabled}});
    m_http->serveWebSockets(m_gateway->service());
    connect(m_http.get(), &http::HttpServer::drained, this, &Server::finished);
    return m_http->start();
}

QString Server::url() const
{
    const ServerSection &server = m_options.config.server;
    const QString host = server.listen.left(server.listen.lastIndexOf(QLatin1Char(':')));
    return QStringLiteral("%1://%2:%3")
        .arg(server.tlsKey.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"), host,
             QString::number(m_http ? m_http->port() : 0));
}

void Server::drain()
{
    m_http->drain();
    finishJobs();
    // A job that takes longer is begun anew at the next start.
    QTimer::singleShot(kLongestDrain, this, [this] {
        m_unfinished = 1;
        finished();
    });
}

QCoro::Task<> Server::finishJobs()
{
    const QPointer<Server> self(this);
    auto finishing = m_school->finishJobs();
    co_await finishing;
    if (self)
        finished();
}

void Server::finished()
{
    if (--m_unfinished != 0)
        return;
    m_school->stop();
    Q_EMIT drained();
}

} // namespace lectern::app
