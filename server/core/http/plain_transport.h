// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/files/descriptor.h"
#include "server/core/http/poller.h"
#include "server/core/http/transport.h"

namespace lectern::http {

/// A TCP socket by its descriptor: files leave by sendfile(2) without passing through here.
class PlainTransport final : public Transport, public Pollable
{
public:
    PlainTransport(Descriptor descriptor, Poller &poller);
    ~PlainTransport() override;

    void start(TransportOwner *owner) override;
    void setOwner(TransportOwner *owner) override { m_owner = owner; }
    qint64 read(char *to, qint64 atMost) override;
    qint64 write(std::span<const QByteArrayView> parts) override;
    qint64 send(const FileSlice &slice, qint64 atMost) override;
    void finishWriting() override;
    void close() override;
    QHostAddress peer() const override { return m_peer; }
    bool isEncrypted() const override { return false; }
    void ready(std::uint32_t events) override;

private:
    qint64 sendCopy(const FileSlice &slice, qint64 atMost);

    Descriptor m_descriptor;
    Poller &m_poller;
    TransportOwner *m_owner = nullptr;
    QHostAddress m_peer;
    bool m_drained = false; ///< there is nothing to read until the poller says so
    bool m_ending = false;  ///< the end of the stream has come, after what is left to read
};

} // namespace lectern::http
