// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_options.h"
#include "shared/core/describe.h"
#include "shared/core/result.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>

namespace lectern::app {

enum class LogLevel { Debug, Info, Warning, Error };

/// [server]: how the server is reached.
struct ServerSection
{
    QString listen = QStringLiteral("127.0.0.1:8080"); ///< address:port; port 0 picks a free one
    int threads = 0;                                   ///< I/O threads; 0: one per core
    QList<QString> trustedProxies;                     ///< networks whose forwarded headers count
    QList<QString> corsOrigins;
    QList<QString> metricsNetworks; ///< who may read /metrics besides loopback
    QString tlsCertificate;         ///< PEM file; TLS is on when both are named
    QString tlsKey;
    int connectionsPerAddress = http::HttpOptions().maxConnectionsPerAddress;
    int connections = http::HttpOptions().maxConnections;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("listen", s.listen, {.optional = true, .min = 1});
        v("threads", s.threads, {.optional = true, .min = 0, .max = 64});
        v("trusted_proxies", s.trustedProxies, {.optional = true});
        v("cors_origins", s.corsOrigins, {.optional = true});
        v("metrics_networks", s.metricsNetworks, {.optional = true});
        v("tls_certificate", s.tlsCertificate, {.optional = true, .max = 4096});
        v("tls_key", s.tlsKey, {.optional = true, .max = 4096});
        v("connections_per_address", s.connectionsPerAddress,
          {.optional = true, .min = 1, .max = 1000000});
        v("connections", s.connections, {.optional = true, .min = 1, .max = 1000000});
    }
};

/// [database]: an embedded SQLite file in the data directory, or a PostgreSQL server.
struct DatabaseSection
{
    QString url; ///< empty: SQLite; else postgresql://user:password@host:port/name
    int readers = 2;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("url", s.url, {.optional = true, .max = 2000, .format = Format::Secret});
        v("readers", s.readers, {.optional = true, .min = 1, .max = 64});
    }
};

/// [redis]: what several nodes of one school hear of each other by.
struct RedisSection
{
    QString url;           ///< empty: one node; else redis://user:password@host:port, or rediss://
    QString caCertificate; ///< PEM file, for rediss; empty: those of the system
    QString name = QStringLiteral("lectern"); ///< tells schools in one Redis apart
    int presenceSeconds = 15;                 ///< in which a node that died is noticed

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("url", s.url, {.optional = true, .max = 2000, .format = Format::Secret});
        v("ca_certificate", s.caCertificate, {.optional = true, .max = 4096});
        v("name", s.name, {.optional = true, .min = 1, .max = 100});
        v("presence_seconds", s.presenceSeconds, {.optional = true, .min = 1, .max = 300});
    }
};

/// [auth]: sessions and passwords. The Argon2id defaults are the second recommendation of RFC 9106.
struct AuthSection
{
    int accessTokenSeconds = 900;
    int refreshTokenDays = 30;
    int refreshGraceSeconds = 0;
    int argon2MemoryKib = 65536;
    int argon2Passes = 3;
    bool registrationOpen = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("access_token_seconds", s.accessTokenSeconds, {.optional = true, .min = 1, .max = 86400});
        v("refresh_token_days", s.refreshTokenDays, {.optional = true, .min = 1, .max = 3650});
        v("refresh_grace_seconds", s.refreshGraceSeconds, {.optional = true, .min = 0, .max = 60});
        v("argon2_memory_kib", s.argon2MemoryKib, {.optional = true, .min = 8, .max = 1048576});
        v("argon2_passes", s.argon2Passes, {.optional = true, .min = 1, .max = 100});
        v("registration_open", s.registrationOpen, {.optional = true});
    }
};

/// [limits]: requests a minute, by class, messages a minute, and what a student makes an hour.
struct LimitsSection
{
    bool enabled = true;
    int requestsPerMinute = http::RateLimits().standard;
    int signInsPerMinute = http::RateLimits().signIn;
    int uploadsPerMinute = http::RateLimits().upload;
    int chatPerMinute = http::RateLimits().chat;
    int historyPerMinute = http::RateLimits().history; ///< pages of messages that somebody reads
    int mediaPerMinute = http::RateLimits().media;
    int programsPerMinute = http::RateLimits().program; ///< requests of a CLIENT token
    int messagesPerMinute = 120;      ///< that somebody writes, over HTTP and sockets together
    int roomMessagesPerMinute = 6000; ///< that are written in a room
    int roomsPerHour = 20;            ///< groups and personal rooms that a student makes
    int addedPerHour = 600;           ///< people whom a student puts into groups

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("enabled", s.enabled, {.optional = true});
        v("requests_per_minute", s.requestsPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("sign_ins_per_minute", s.signInsPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("uploads_per_minute", s.uploadsPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("chat_per_minute", s.chatPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("history_per_minute", s.historyPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("media_per_minute", s.mediaPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("programs_per_minute", s.programsPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("messages_per_minute", s.messagesPerMinute, {.optional = true, .min = 1, .max = 1000000});
        v("room_messages_per_minute", s.roomMessagesPerMinute,
          {.optional = true, .min = 1, .max = 1000000});
        v("rooms_per_hour", s.roomsPerHour, {.optional = true, .min = 1, .max = 1000000});
        v("added_per_hour", s.addedPerHour, {.optional = true, .min = 1, .max = 1000000});
    }
};

/// [log]: JSON lines on standard error.
struct LogSection
{
    LogLevel level = LogLevel::Info;
    bool access = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("level", s.level, {.optional = true});
        v("access", s.access, {.optional = true});
    }
};

/// Everything that can be set. Read from TOML, then from LECTERN_SECTION_KEY variables, then from
/// the command line; what is left out has the defaults above.
struct Config
{
    ServerSection server;
    DatabaseSection database;
    RedisSection redis;
    AuthSection auth;
    LimitsSection limits;
    LogSection log;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("server", s.server, {.optional = true});
        v("database", s.database, {.optional = true});
        v("redis", s.redis, {.optional = true});
        v("auth", s.auth, {.optional = true});
        v("limits", s.limits, {.optional = true});
        v("log", s.log, {.optional = true});
    }
};

/// `file` may be empty. An error's detail names the file with line and column, every wrong key,
/// or the variables LECTERN_SECTION_… that no key has.
[[nodiscard]] Result<Config> loadConfig(const QString &file,
                                        const QProcessEnvironment &environment);

/// As TOML that loadConfig takes; the passwords in database.url and redis.url are replaced by
/// stars.
[[nodiscard]] QByteArray printConfig(const Config &config);

} // namespace lectern::app

template<>
struct lectern::EnumNames<lectern::app::LogLevel>
{
    static constexpr std::array values{std::pair{lectern::app::LogLevel::Debug, "debug"},
                                       std::pair{lectern::app::LogLevel::Info, "info"},
                                       std::pair{lectern::app::LogLevel::Warning, "warning"},
                                       std::pair{lectern::app::LogLevel::Error, "error"}};
};
