// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/school.h"

#include "server/adapters/storage/directory_blob_store.h"
#include "server/app/nodes.h"
#include "server/core/concurrency/await.h"
#include "server/core/concurrency/work_pool.h"
#include "server/core/db/open_database.h"
#include "server/core/events/event_bus.h"
#include "server/core/files/directory_lock.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/security/secrets.h"
#include "server/core/security/signed_url.h"
#include "server/core/security/token_issuer.h"
#include "server/features/accounts/accounts_module.h"
#include "server/features/catalog/catalog_facts.h"
#include "server/features/catalog/catalog_routes.h"
#include "server/features/catalog/catalog_service.h"
#include "server/features/catalog/instructor_names.h"
#include "server/features/catalog/sql_catalog_store.h"
#include "server/features/catalog/sql_course_writer.h"
#include "server/features/chat/chat_module.h"
#include "server/features/learning/api.h"
#include "server/features/learning/learning_routes.h"
#include "server/features/learning/lesson_count.h"
#include "server/features/learning/membership.h"
#include "server/features/learning/sql_learning_store.h"
#include "server/features/media/media_routes.h"
#include "server/features/media/media_service.h"
#include "server/features/media/signed_links.h"
#include "server/features/media/sql_media_store.h"
#include "server/features/school/school_routes.h"
#include "server/features/school/school_service.h"
#include "server/features/school/sql_school_store.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace lectern::app {

namespace {

Error unusable(const QString &detail)
{
    return Error{ErrorKind::Unavailable, "storage.unavailable", {}, detail};
}

/// A file that went away in the meantime is closed, too.
Result<> closeToOthers(const QString &path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat now = {};
    if (::stat(name.constData(), &now) != 0 || (now.st_mode & 0077) == 0)
        return success();
    if (::chmod(name.constData(), mode) == 0 || errno == ENOENT)
        return success();
    return unusable(QStringLiteral("%1 is open to other accounts and can't be closed to them: %2")
                        .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

accounts::AccountsModule::Options accountsOptions(const AuthSection &auth)
{
    accounts::AccountsModule::Options options;
    options.accounts.accessSeconds = auth.accessTokenSeconds;
    options.accounts.refreshSeconds = auth.refreshTokenDays * 24 * 3600;
    options.accounts.refreshGraceSeconds = auth.refreshGraceSeconds;
    options.accounts.registrationOpen = auth.registrationOpen;
    options.passwords.cost.passes = quint64(auth.argon2Passes);
    options.passwords.cost.memoryBytes = quint64(auth.argon2MemoryKib) * 1024;
    return options;
}

chat::SendRates sendRates(const LimitsSection &limits)
{
    if (!limits.enabled)
        return {};
    return {limits.messagesPerMinute, limits.roomMessagesPerMinute, limits.roomsPerHour,
            limits.addedPerHour};
}

} // namespace

QString databaseFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("lectern.db"));
}

QString mediaDirectory(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("media"));
}

QString secretsDirectory(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("secrets"));
}

Result<> makeDataDirectory(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir) || !QFileInfo(dataDir).isWritable())
        return unusable(QStringLiteral("the data directory %1 can't be written").arg(dataDir));
    Result<> closed = closeToOthers(dataDir, 0700);
    const QDir directory(dataDir);
    const QFileInfoList databases =
        directory.entryInfoList({QStringLiteral("lectern.db*")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : databases) {
        if (closed)
            closed = closeToOthers(file.filePath(), 0600);
    }
    return closed;
}

Result<db::DatabaseOptions> databaseOptions(const SchoolOptions &options)
{
    db::DatabaseOptions result;
    result.readerThreads = options.config.database.readers;
    const QString &text = options.config.database.url;
    if (text.isEmpty()) {
        result.location = db::SqliteLocation{databaseFile(options.dataDir)};
        return result;
    }
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() ||
        (scheme != QLatin1String("postgresql") && scheme != QLatin1String("postgres")))
        return Error{
            ErrorKind::InvalidInput,
            "request.invalid",
            {},
            QStringLiteral("database.url must read postgresql://user:password@host:port/name")};
    // As libpq reads it: a host in the query wins, and may be the directory of a Unix socket.
    QUrlQuery query(url);
    db::PostgresLocation location;
    location.host = query.hasQueryItem(QStringLiteral("host"))
                        ? query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded)
                        : url.host(QUrl::FullyDecoded);
    location.port = url.port(5432);
    if (query.hasQueryItem(QStringLiteral("port")))
        location.port = query.queryItemValue(QStringLiteral("port")).toInt();
    query.removeQueryItem(QStringLiteral("host"));
    query.removeQueryItem(QStringLiteral("port"));
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    location.user = url.userName(QUrl::FullyDecoded);
    location.password = url.password(QUrl::FullyDecoded);
    location.options =
        query.toString(QUrl::FullyDecoded).replace(QLatin1Char('&'), QLatin1Char(';'));
    result.location = std::move(location);
    return result;
}

/// Constructed in this order, so that everything outlives what refers to it.
struct School::Parts
{
    Parts(const SchoolOptions &options, const Secrets &secrets,
          std::optional<DirectoryLock> directoryLock, std::unique_ptr<db::Database> openDatabase,
          std::unique_ptr<BlobStore> blobStore, std::unique_ptr<RedisBus> redis)
        : nodes(std::move(redis))
        , lock(std::move(directoryLock))
        , database(std::move(openDatabase))
        , bus(*database)
        , blobs(std::move(blobStore))
        , tokens(secrets.jwt)
        , signer(secrets.links)
        , pool(WorkPool::Options{.threads = 2, .maxQueued = 256, .niceness = 5})
        , links(signer)
        , mediaService(*database, mediaStore, *blobs, signer, pool)
        , catalogFacts(catalogStore, links, catalogChanges)
        , membership(learningStore, catalogFacts)
        , catalogService({*database, catalogStore, catalogFacts, membership, mediaService, links,
                          catalogChanges})
        , learning(learningParts(), bus)
        , accounts(*database, secrets.jwt, mediaService, links,
                   accountsOptions(options.config.auth))
        , schoolService(*database, schoolStore, options.config.auth.registrationOpen)
        , instructorNames(*database, courseWriter, catalogChanges)
        , lessonCount(learningParts())
        , chat(*database, catalogFacts, membership, links, mediaService, nodes.get(),
               sendRates(options.config.limits))
        , jobs(*database)
    {
        accounts.revocations().setListener([this](accounts::Revocations::Source source) {
            chat.hub().recheck();
            if (nodes && source == accounts::Revocations::Source::Here)
                nodes->send(realtime::NodeTopic::Accounts, {});
        });
        if (nodes)
            followNodes(*nodes, accounts, catalogChanges);
        chat.follow(bus, catalogChanges);
        instructorNames.follow(bus);
        lessonCount.follow(bus);
        mediaService.serve(jobs);
    }
    ~Parts()
    {
        jobs.stop();
        bus.stop();
        stopNodes();
        accounts.feed().stop();
        // What is still to be written or read, for connections that have just been cut, is the
        // services' own.
        database->finish();
    }

    void stopNodes()
    {
        if (nodes)
            nodes->stop();
        chat.stop();
    }

    learning::LearningParts learningParts()
    {
        return {*database,    learningStore,  catalogFacts, catalogService,
                courseWriter, catalogChanges, links};
    }

    std::unique_ptr<RedisBus> nodes; ///< null: there is one node
    std::optional<DirectoryLock> lock;
    std::unique_ptr<db::Database> database;
    events::EventBus bus;
    std::unique_ptr<BlobStore> blobs;
    TokenIssuer tokens;
    LinkSigner signer;
    WorkPool pool;

    media::SqlMediaStore mediaStore;
    media::SignedLinks links;
    media::MediaService mediaService;

    catalog::CatalogChanges catalogChanges;
    catalog::SqlCatalogStore catalogStore;
    catalog::SqlCourseWriter courseWriter;
    catalog::CatalogFacts catalogFacts;
    learning::SqlLearningStore learningStore;
    learning::LearningMembership membership;
    catalog::CatalogService catalogService;
    learning::LearningService learning;

    accounts::AccountsModule accounts;
    school::SqlSchoolStore schoolStore;
    school::SchoolService schoolService;

    catalog::InstructorNames instructorNames;
    learning::LessonCount lessonCount;
    chat::ChatModule chat;
    jobs::JobQueue jobs;
};

Result<std::unique_ptr<School>> School::open(const SchoolOptions &options)
{
    if (Result<> made = makeDataDirectory(options.dataDir); !made)
        return std::move(made).error();
    std::optional<DirectoryLock> lock;
    if (options.exclusive) {
        Result<DirectoryLock> taken = DirectoryLock::take(options.dataDir);
        if (!taken)
            return std::move(taken).error();
        lock.emplace(std::move(*taken));
    }
    const Result<Secrets> secrets = loadSecrets(options.dataDir);
    if (!secrets)
        return secrets.error();
    const Result<db::DatabaseOptions> location = databaseOptions(options);
    if (!location)
        return location.error();
    Result<std::unique_ptr<db::Database>> database = db::openDatabase(*location);
    if (!database)
        return database.error();
    Result<std::unique_ptr<DirectoryBlobStore>> blobs =
        DirectoryBlobStore::make(mediaDirectory(options.dataDir));
    if (!blobs)
        return blobs.error();
    if (options.exclusive)
        (*blobs)->sweep();
    Result<std::unique_ptr<RedisBus>> nodes = openBus(options.config.redis, options.exclusive);
    if (!nodes)
        return nodes.error();
    return std::unique_ptr<School>(
        new School(std::make_unique<Parts>(options, *secrets, std::move(lock), std::move(*database),
                                           std::move(*blobs), std::move(*nodes))));
}

School::School(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

School::~School() = default;

Result<> School::start()
{
    Result<> started = await(m_parts->accounts.feed().start());
    if (started)
        started = await(m_parts->chat.start());
    if (started)
        started = await(m_parts->bus.start());
    if (started)
        m_parts->jobs.start();
    if (started && m_parts->nodes)
        m_parts->nodes->start();
    return started;
}

void School::stop()
{
    m_parts->stopNodes();
    m_parts->accounts.feed().stop();
}

QCoro::Task<> School::finishJobs()
{
    return m_parts->jobs.drain();
}

void School::addRoutes(http::RouteTable &routes)
{
    m_parts->accounts.addRoutes(routes);
    catalog::addCatalogRoutes(routes, m_parts->catalogService);
    learning::addLearningRoutes(routes, m_parts->learning);
    media::addMediaRoutes(routes, m_parts->mediaService);
    school::addSchoolRoutes(routes, m_parts->schoolService);
    m_parts->chat.addRoutes(routes);
}

void School::addMetrics(observability::Metrics &metrics)
{
    if (m_parts->nodes)
        m_parts->nodes->count(metrics);
}

std::vector<ReadinessCheck> School::readinessChecks()
{
    static constexpr db::Statement kProbe{"operations.probe", "SELECT 1"};
    Parts *parts = m_parts.get();
    std::vector<ReadinessCheck> checks{
        {QStringLiteral("database"),
         [parts] {
             return parts->database->read([](db::Session &session) -> Result<> {
                 return session.query(kProbe).next()
                            ? success()
                            : Result<>(Error{ErrorKind::Unavailable, "storage.unavailable"});
             });
         }},
        {QStringLiteral("storage"),
         [parts] { return parts->pool.run([parts] { return parts->blobs->check(); }); }}};
    if (parts->nodes)
        checks.push_back(nodesCheck(*parts->nodes));
    return checks;
}

http::Authenticator &School::authenticator()
{
    return m_parts->accounts.authenticator();
}

db::Database &School::database()
{
    return *m_parts->database;
}

BlobStore &School::blobs()
{
    return *m_parts->blobs;
}

const TokenIssuer &School::tokens() const
{
    return m_parts->tokens;
}

accounts::AccountsAdmin &School::accounts()
{
    return m_parts->accounts.admin();
}

catalog::CourseWriter &School::courses()
{
    return m_parts->courseWriter;
}

catalog::CatalogChanges &School::catalogChanges()
{
    return m_parts->catalogChanges;
}

chat::ChatModule &School::chat()
{
    return m_parts->chat;
}

media::MediaLibrary &School::media()
{
    return m_parts->mediaService;
}

} // namespace lectern::app
