// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/address_set.h"

#include <QStringList>

#include <chrono>

namespace lectern::http {

/// Requests a minute of each class, a user or (for those not signed in, and for signing in) an
/// address; of a program (a CLIENT token) requests of any class.
struct RateLimits
{
    bool enabled = true;
    int standard = 100;
    int signIn = 60;
    int upload = 60;
    int chat = 120;
    int history = 600;
    int media = 600;
    int program = 3000;
};

/// How the server listens and what it puts up with. What the configuration can set has its default
/// from here.
struct HttpOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: a free one
    int threads = 0;  ///< 0: one a core

    QString certificateFile; ///< PEM, with its chain; together with keyFile: TLS 1.3
    QString keyFile;

    RateLimits rates;
    QStringList corsOrigins;   ///< `https://school.example`, or `*`; empty: none
    AddressSet trustedProxies; ///< whose X-Forwarded-For and X-Forwarded-Proto count
    AddressSet localNetworks;  ///< may call Access::Local beside loopback

    int maxConnections = 20000;
    /// A whole school may be behind one address. Not for loopback and trusted proxies.
    int maxConnectionsPerAddress = 2000;
    bool limitLoopback = false; ///< the limit an address holds for loopback too
    qsizetype maxHeaderBytes = 16 * 1024;
    qint64 maxBodyBytes = 128LL * 1024 * 1024; ///< of all bodies that are being received or used

    std::chrono::milliseconds headerTimeout{10'000};
    std::chrono::milliseconds idleTimeout{60'000};
    std::chrono::milliseconds bodyPauseTimeout{15'000}; ///< without one byte more
    qint64 bodyBytesPerSecond = 1024;                   ///< on average, after the first pause
    std::chrono::milliseconds writeTimeout{60'000};     ///< without one byte less
    std::chrono::milliseconds drainTimeout{8000};       ///< of the 10 s a shutdown may take

    bool accessLog = true;
    bool compress = true;

    [[nodiscard]] bool tls() const { return !certificateFile.isEmpty(); }
};

} // namespace lectern::http
