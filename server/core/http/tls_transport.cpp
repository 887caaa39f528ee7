// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/tls_transport.h"

#include "server/core/http/address_set.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace lectern::http {

namespace {

constexpr qint64 kMostUnsent = 512 * 1024;
constexpr qint64 kPiece = 256 * 1024;

} // namespace

TlsTransport::TlsTransport(Descriptor descriptor, const QSslConfiguration &configuration)
    : m_socket(new QSslSocket)
{
    m_socket->setSslConfiguration(configuration);
    m_socket->setReadBufferSize(kPiece);
    if (!m_socket->setSocketDescriptor(descriptor.get()))
        return;
    (void)descriptor.release();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_peer = normalised(m_socket->peerAddress());
}

TlsTransport::~TlsTransport()
{
    close();
}

void TlsTransport::start(TransportOwner *owner)
{
    m_owner = owner;
    connect(m_socket, &QSslSocket::readyRead, this, [this] { m_owner->onReadable(); });
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, [this] { m_owner->onWritable(); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { m_owner->onBroken(); });
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] {
        // The client's goodbye is an error to Qt; what it sent before may still be unread.
        if (m_socket && m_socket->bytesAvailable() == 0)
            m_owner->onBroken();
    });
    m_socket->startServerEncryption();
}

qint64 TlsTransport::read(char *to, qint64 atMost)
{
    if (!m_socket)
        return kBroken;
    const qint64 n = m_socket->read(to, atMost);
    if (n > 0)
        return n;
    return m_socket->state() == QAbstractSocket::ConnectedState ? kLater : kBroken;
}

qint64 TlsTransport::write(std::span<const QByteArrayView> parts)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return kBroken;
    // QSslSocket would take all of it, however slowly the client reads.
    const qint64 room = roomLeft();
    qint64 total = 0;
    for (const QByteArrayView part : parts) {
        if (total >= room)
            break;
        const qint64 n = m_socket->write(part.data(), std::min(part.size(), room - total));
        if (n < 0)
            return kBroken;
        total += n;
    }
    return total;
}

qint64 TlsTransport::roomLeft() const
{
    return kMostUnsent - m_socket->bytesToWrite() - m_socket->encryptedBytesToWrite();
}

qint64 TlsTransport::send(const FileSlice &slice, qint64 atMost)
{
    if (!m_socket)
        return kBroken;
    const qint64 room = roomLeft();
    if (room <= 0)
        return 0;
    if (!slice.device->seek(slice.offset))
        return kBroken;
    const QByteArray piece = slice.device->read(std::min({slice.length, atMost, kPiece, room}));
    if (piece.isEmpty())
        return kBroken;
    const QByteArrayView view(piece);
    return write({&view, 1});
}

void TlsTransport::finishWriting()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void TlsTransport::close()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket.clear();
}

QSslConfiguration loadTlsConfiguration(const QString &certificateFile, const QString &keyFile,
                                       QString *wrong)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile, QSsl::Pem);
    if (chain.isEmpty()) {
        *wrong = QStringLiteral("no certificate can be read from %1").arg(certificateFile);
        return configuration;
    }
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly)) {
        *wrong = QStringLiteral("the key %1 can't be opened: %2").arg(keyFile, file.errorString());
        return configuration;
    }
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull()) {
        *wrong = QStringLiteral("%1 holds neither an RSA nor an EC key").arg(keyFile);
        return configuration;
    }
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({"http/1.1"});
    return configuration;
}

} // namespace lectern::http
