// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/plain_transport.h"

#include "server/core/http/address_set.h"

#include <QFileDevice>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace lectern::http {

namespace {

constexpr size_t kMaxParts = 16;
constexpr qint64 kPiece = 256 * 1024;

bool isBlocked()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

PlainTransport::PlainTransport(Descriptor descriptor, Poller &poller)
    : m_descriptor(std::move(descriptor)), m_poller(poller)
{
    const int socket = m_descriptor.get();
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        m_peer = normalised(QHostAddress(reinterpret_cast<const sockaddr *>(&address)));
}

PlainTransport::~PlainTransport()
{
    close();
}

void PlainTransport::start(TransportOwner *owner)
{
    m_owner = owner;
    if (!m_poller.add(m_descriptor.get(), this))
        owner->onBroken();
}

void PlainTransport::ready(std::uint32_t events)
{
    if (!m_descriptor.valid())
        return;
    m_drained = false;
    m_ending = m_ending || (events & EPOLLRDHUP) != 0;
    if (events & (EPOLLERR | EPOLLHUP))
        m_owner->onBroken();
    else if (events & (EPOLLIN | EPOLLRDHUP))
        m_owner->onReadable();
    else
        m_owner->onWritable();
}

qint64 PlainTransport::read(char *to, qint64 atMost)
{
    if (!m_descriptor.valid())
        return kBroken;
    if (m_drained)
        return kLater;
    const ssize_t n = ::recv(m_descriptor.get(), to, size_t(atMost), 0);
    if (n > 0) {
        // Edge-triggered: more data, or the end, is a new event (epoll(7), question 9).
        m_drained = n < atMost && !m_ending;
        return n;
    }
    return n < 0 && isBlocked() ? kLater : kBroken;
}

qint64 PlainTransport::write(std::span<const QByteArrayView> parts)
{
    if (!m_descriptor.valid())
        return kBroken;
    ssize_t n = 0;
    if (parts.size() == 1) {
        n = ::send(m_descriptor.get(), parts[0].data(), size_t(parts[0].size()), MSG_NOSIGNAL);
    } else {
        std::array<iovec, kMaxParts> vectors;
        const size_t count = std::min(parts.size(), kMaxParts);
        for (size_t i = 0; i < count; ++i)
            vectors[i] = {const_cast<char *>(parts[i].data()), size_t(parts[i].size())};
        msghdr message{};
        message.msg_iov = vectors.data();
        message.msg_iovlen = count;
        n = ::sendmsg(m_descriptor.get(), &message, MSG_NOSIGNAL);
    }
    if (n >= 0)
        return n;
    return isBlocked() ? 0 : kBroken;
}

qint64 PlainTransport::send(const FileSlice &slice, qint64 atMost)
{
    if (!m_descriptor.valid())
        return kBroken;
    auto *file = qobject_cast<QFileDevice *>(slice.device.get());
    if (!file || file->handle() < 0)
        return sendCopy(slice, atMost);
    off_t offset = slice.offset;
    const ssize_t n = ::sendfile(m_descriptor.get(), file->handle(), &offset,
                                 size_t(std::min(slice.length, atMost)));
    if (n > 0)
        return n;
    // Nothing although something is left: the file has become shorter.
    return n < 0 && isBlocked() ? 0 : kBroken;
}

qint64 PlainTransport::sendCopy(const FileSlice &slice, qint64 atMost)
{
    if (!slice.device->seek(slice.offset))
        return kBroken;
    const QByteArray piece = slice.device->read(std::min({slice.length, atMost, kPiece}));
    if (piece.isEmpty())
        return kBroken;
    const QByteArrayView view(piece);
    return write({&view, 1});
}

void PlainTransport::finishWriting()
{
    if (m_descriptor.valid())
        ::shutdown(m_descriptor.get(), SHUT_WR);
}

void PlainTransport::close()
{
    if (!m_descriptor.valid())
        return;
    m_poller.remove(m_descriptor.get());
    m_descriptor.close();
}

} // namespace lectern::http
