// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/config.h"
#include "server/app/operations_routes.h"
#include "server/core/db/database.h"
#include "server/core/db/database_options.h"
#include "server/core/http/route.h"
#include "server/features/accounts/api.h"
#include "server/features/catalog/api.h"
#include "server/features/media/api.h"

#include <memory>
#include <optional>
#include <vector>

namespace lectern {
class BlobStore;
class TokenIssuer;
struct PasswordCost;
} // namespace lectern

namespace lectern::chat {
class ChatModule;
} // namespace lectern::chat

namespace lectern::observability {
class Metrics;
} // namespace lectern::observability

namespace lectern::app {

/// Where a school is kept, and how.
struct SchoolOptions
{
    Config config;
    QString dataDir;
    bool exclusive = true; ///< refuse a directory that another server works on
};

/// All features of a school over its database and files, without the network: what the server, the
/// command line and the tests start from. Belongs to one thread with an event loop; the services in
/// it are safe from any thread.
class School
{
public:
    /// Makes the directory where it is missing, brings the database up to date. Blocks. Errors
    /// carry a sentence for people in their detail.
    [[nodiscard]] static Result<std::unique_ptr<School>> open(const SchoolOptions &options);
    ~School();
    School(const School &) = delete;
    School &operator=(const School &) = delete;

    /// Before requests are taken: reads what has been revoked, and keeps reading; background jobs
    /// begin. Blocks.
    [[nodiscard]] Result<> start();
    /// Begins no more jobs; done when none runs. Those left are for the next start.
    [[nodiscard]] QCoro::Task<> finishJobs();
    void stop();

    void addRoutes(http::RouteTable &routes);
    /// Before start; `metrics` outlives the school.
    void addMetrics(observability::Metrics &metrics);
    [[nodiscard]] std::vector<ReadinessCheck> readinessChecks();
    [[nodiscard]] http::Authenticator &authenticator();

    [[nodiscard]] db::Database &database();
    [[nodiscard]] BlobStore &blobs();
    [[nodiscard]] const TokenIssuer &tokens() const;
    [[nodiscard]] accounts::AccountsAdmin &accounts();
    [[nodiscard]] catalog::CourseWriter &courses();
    [[nodiscard]] catalog::CatalogChanges &catalogChanges();
    [[nodiscard]] media::MediaLibrary &media();
    [[nodiscard]] chat::ChatModule &chat();

private:
    struct Parts;
    explicit School(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// Where the database of a school is.
[[nodiscard]] Result<db::DatabaseOptions> databaseOptions(const SchoolOptions &options);

/// Makes the directory where it is missing; it and the database in it are for the account that
/// runs the server alone, also where they were made otherwise. Errors have a sentence in `detail`.
[[nodiscard]] Result<> makeDataDirectory(const QString &dataDir);

/// The names inside a data directory.
[[nodiscard]] QString databaseFile(const QString &dataDir);
[[nodiscard]] QString mediaDirectory(const QString &dataDir);
[[nodiscard]] QString secretsDirectory(const QString &dataDir);

} // namespace lectern::app
