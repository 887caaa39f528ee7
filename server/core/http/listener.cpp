// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/listener.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace lectern::http {

namespace {

constexpr int kBacklog = 1024;

Descriptor bound(const QHostAddress &address, quint16 port, bool shared, QString *wrong)
{
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    Descriptor made(
        ::socket(v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int descriptor = made.get();
    if (!made.valid()) {
        *wrong = QString::fromLocal8Bit(std::strerror(errno));
        return {};
    }
    const int on = 1;
    const int off = 0;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (shared)
        ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    sockaddr_storage storage{};
    socklen_t size = 0;
    if (v4) {
        auto *target = reinterpret_cast<sockaddr_in *>(&storage);
        target->sin_family = AF_INET;
        target->sin_port = htons(port);
        target->sin_addr.s_addr = htonl(address.toIPv4Address());
        size = sizeof *target;
    } else {
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
        auto *target = reinterpret_cast<sockaddr_in6 *>(&storage);
        target->sin6_family = AF_INET6;
        target->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&target->sin6_addr, bytes.c, sizeof bytes.c);
        size = sizeof *target;
    }
    // Any is both: the IPv6 wildcard that takes IPv4 as well.
    if (::bind(descriptor, reinterpret_cast<sockaddr *>(&storage), size) == 0 &&
        ::listen(descriptor, kBacklog) == 0) {
        return made;
    }
    *wrong = QString::fromLocal8Bit(std::strerror(errno));
    return {};
}

} // namespace

Descriptor openListeningSocket(const QHostAddress &address, quint16 port, bool alone,
                               QString *wrong)
{
    if (alone && port != 0 && !bound(address, port, false, wrong).valid())
        return {};
    return bound(address, port, true, wrong);
}

Listener::Listener(std::function<void(Descriptor)> accepted, QObject *parent)
    : QTcpServer(parent), m_accepted(std::move(accepted))
{
}

bool Listener::take(Descriptor listening)
{
    if (!setSocketDescriptor(listening.get()))
        return false;
    (void)listening.release();
    return true;
}

void Listener::stop()
{
    if (!isListening())
        return;
    for (;;) {
        Descriptor accepted(::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC));
        if (!accepted.valid())
            break;
        m_accepted(std::move(accepted));
    }
    close();
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_accepted(Descriptor(int(descriptor)));
}

} // namespace lectern::http
