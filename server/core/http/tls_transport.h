// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/files/descriptor.h"
#include "server/core/http/transport.h"

#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>

namespace lectern::http {

/// A TLS connection. Written bytes are buffered by QSslSocket up to a limit of ours.
class TlsTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    TlsTransport(Descriptor descriptor, const QSslConfiguration &configuration);
    ~TlsTransport() override;

    void start(TransportOwner *owner) override;
    void setOwner(TransportOwner *owner) override { m_owner = owner; }
    qint64 read(char *to, qint64 atMost) override;
    qint64 write(std::span<const QByteArrayView> parts) override;
    qint64 send(const FileSlice &slice, qint64 atMost) override;
    void finishWriting() override;
    void close() override;
    QHostAddress peer() const override { return m_peer; }
    bool isEncrypted() const override { return true; }

private:
    /// Bytes that may still be buffered.
    [[nodiscard]] qint64 roomLeft() const;

    QPointer<QSslSocket> m_socket;
    TransportOwner *m_owner = nullptr;
    QHostAddress m_peer;
};

/// The configuration of TLS 1.3 with the PEM files, or what is wrong with them.
[[nodiscard]] QSslConfiguration loadTlsConfiguration(const QString &certificateFile,
                                                     const QString &keyFile, QString *wrong);

} // namespace lectern::http
