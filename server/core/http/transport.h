// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/response.h"

#include <QHostAddress>

#include <span>

namespace lectern::http {

/// Who uses a transport and hears from it.
class TransportOwner
{
public:
    virtual ~TransportOwner() = default;
    virtual void onReadable() = 0;
    virtual void onWritable() = 0;
    virtual void onBroken() = 0; ///< nothing can be sent or received any more
};

/// A byte stream to one client, plain or over TLS. Nothing here blocks. Used on one thread.
class Transport
{
public:
    static constexpr qint64 kBroken = -1; ///< also what a read gets at the end of the stream
    static constexpr qint64 kLater = -2;  ///< nothing to read; onReadable says when there is

    virtual ~Transport() = default;
    virtual void start(TransportOwner *owner) = 0;
    /// Somebody else goes on with it. What has arrived meanwhile is not told of again: read.
    virtual void setOwner(TransportOwner *owner) = 0;
    /// Bytes read, kBroken or kLater.
    [[nodiscard]] virtual qint64 read(char *to, qint64 atMost) = 0;
    /// Bytes taken (fewer or none: onWritable says when to go on) or kBroken.
    [[nodiscard]] virtual qint64 write(std::span<const QByteArrayView> parts) = 0;
    /// Sends of the slice what can be sent now; same answers as write.
    [[nodiscard]] virtual qint64 send(const FileSlice &slice, qint64 atMost) = 0;
    /// Says goodbye after what was written.
    virtual void finishWriting() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual QHostAddress peer() const = 0;
    [[nodiscard]] virtual bool isEncrypted() const = 0;
};

} // namespace lectern::http
