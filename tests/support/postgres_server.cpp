// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace lectern::test {

namespace {

constexpr int kStepMilliseconds = 60'000;

QString findBin()
{
    const QDir root(QStringLiteral("/usr/lib/postgresql"));
    const QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString bin = root.filePath(*version + QLatin1String("/bin"));
        if (QFile::exists(bin + QLatin1String("/initdb")))
            return bin;
    }
    return {};
}

std::unique_ptr<PostgresServer> &sharedServer()
{
    static std::unique_ptr<PostgresServer> server;
    return server;
}

} // namespace

bool PostgresServer::installed()
{
    return !findBin().isEmpty();
}

PostgresServer &PostgresServer::shared()
{
    std::unique_ptr<PostgresServer> &server = sharedServer();
    if (!server) {
        server = std::make_unique<PostgresServer>();
        qAddPostRoutine([] { sharedServer().reset(); });
    }
    return *server;
}

PostgresServer::PostgresServer(Durability durability) : m_durability(durability), m_bin(findBin())
{
    initialize();
    start();
}

PostgresServer::~PostgresServer()
{
    stop();
}

/// PostgreSQL refuses to run as root. The child also ends when this program does, however it ends.
void PostgresServer::runAsPostgres(QProcess &process) const
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_directory.path());
    uid_t user = 0;
    gid_t group = 0;
    if (::geteuid() == 0) {
        const passwd *postgres = ::getpwnam("postgres");
        if (!postgres)
            qFatal("PostgreSQL can't run as root and there is no user postgres");
        user = postgres->pw_uid;
        group = postgres->pw_gid;
    }
    process.setChildProcessModifier([user, group] {
        if (user != 0 &&
            (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGINT); // after setuid, which clears it
    });
}

void PostgresServer::initialize()
{
    if (::geteuid() == 0) {
        const passwd *postgres = ::getpwnam("postgres");
        if (postgres && ::chown(QFile::encodeName(m_directory.path()).constData(), postgres->pw_uid,
                                postgres->pw_gid) != 0)
            qFatal("PostgreSQL: the temporary directory can't be given to the user postgres");
    }
    QProcess process;
    runAsPostgres(process);
    process.start(m_bin + QLatin1String("/initdb"),
                  {QStringLiteral("--no-sync"), QStringLiteral("--auth=trust"),
                   QStringLiteral("--username=lectern"), QStringLiteral("--locale=C.UTF-8"),
                   QStringLiteral("--encoding=UTF8"), QStringLiteral("--pgdata=data")});
    if (!process.waitForFinished(kStepMilliseconds) || process.exitCode() != 0)
        qFatal("initdb: %s", process.readAll().constData());
}

void PostgresServer::start()
{
    runAsPostgres(m_process);
    QStringList arguments{QStringLiteral("-D"), QStringLiteral("data"), QStringLiteral("-k"),
                          m_directory.path(), QStringLiteral("-c"),
                          QStringLiteral("listen_addresses="), QStringLiteral("-c"),
                          QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"),
                          QStringLiteral("max_connections=64"),
                          // Its transactions are among those that the log of changes waits for.
                          QStringLiteral("-c"), QStringLiteral("autovacuum=off")};
    if (m_durability == Durability::Off)
        arguments << QStringLiteral("-c") << QStringLiteral("fsync=off") << QStringLiteral("-c")
                  << QStringLiteral("full_page_writes=off");
    m_process.start(m_bin + QLatin1String("/postgres"), arguments);
    QByteArray log;
    while (!log.contains("ready to accept connections")) {
        if (!m_process.waitForReadyRead(kStepMilliseconds))
            qFatal("postgres: %s", log.constData());
        log += m_process.readAll();
    }
    // What it says later nobody reads; a full pipe must not stop it.
    m_process.closeReadChannel(QProcess::StandardOutput);
}

void PostgresServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), SIGINT);
    if (!m_process.waitForFinished(kStepMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void PostgresServer::restart()
{
    stop();
    start();
}

db::PostgresLocation PostgresServer::location(const QString &database) const
{
    return {m_directory.path(), 5432, database, QStringLiteral("lectern"), {}, {}};
}

void PostgresServer::runSql(const QString &sql) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_bin + QLatin1String("/psql"),
                  {QStringLiteral("-h"), m_directory.path(), QStringLiteral("-U"),
                   QStringLiteral("lectern"), QStringLiteral("-d"), QStringLiteral("postgres"),
                   QStringLiteral("-q"), QStringLiteral("-c"), sql});
    if (!process.waitForFinished(kStepMilliseconds) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(sql), process.readAll().constData());
}

db::PostgresLocation PostgresServer::createDatabase()
{
    const db::PostgresLocation made = location(QStringLiteral("test_%1").arg(++m_databases));
    runSql(QStringLiteral("CREATE DATABASE %1").arg(made.database));
    return made;
}

void PostgresServer::dropDatabase(const db::PostgresLocation &dropped)
{
    runSql(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(dropped.database));
}

} // namespace lectern::test
