// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/school.h"
#include "server/core/http/http_server.h"
#include "server/core/observability/log_sink.h"
#include "server/core/observability/metrics.h"
#include "server/core/realtime/gateway.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace lectern::app {

/// A school and the HTTP server in front of it: the whole of lectern-server but its command line.
class Server final : public QObject
{
    Q_OBJECT

public:
    /// `log` may be null; it outlives the server.
    Server(const SchoolOptions &options, std::unique_ptr<School> school,
           observability::LogSink *log);
    ~Server() override;

    /// Listens. Errors carry a sentence for people in their detail.
    [[nodiscard]] Result<> start();
    /// http://address:port, or https.
    [[nodiscard]] QString url() const;
    /// Finishes what runs; `drained` follows within ten seconds.
    void drain();

    [[nodiscard]] School &school() { return *m_school; }
    /// All operations, for the document and for tests that walk over them.
    [[nodiscard]] const std::vector<http::Route> &routes() const { return m_routes.routes(); }

Q_SIGNALS:
    void drained();

private:
    QCoro::Task<> finishJobs();
    void finished();

    SchoolOptions m_options;
    observability::Metrics m_metrics;
    std::unique_ptr<School> m_school;
    observability::LogSink *m_log;
    http::RouteTable m_routes;
    std::unique_ptr<realtime::Gateway> m_gateway;
    std::unique_ptr<http::HttpServer> m_http;
    int m_unfinished = 2; ///< of a drain: HTTP and jobs
};

} // namespace lectern::app
