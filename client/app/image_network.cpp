// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/image_network.h"

#include <QMutexLocker>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>

#include <chrono>

namespace lectern {

namespace {

constexpr qint64 kCacheBytes = 64 * 1024 * 1024;
constexpr qint64 kRoom = 256 * 1024;
constexpr std::chrono::seconds kSilence{20};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

class PictureAccess : public QNetworkAccessManager
{
public:
    PictureAccess(const ImageNetwork *rules, QObject *parent)
        : QNetworkAccessManager(parent), m_rules(rules)
    {
        setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy);
        setTransferTimeout(int(std::chrono::milliseconds(kSilence).count()));
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &wanted,
                                 QIODevice *outgoing) override
    {
        QNetworkRequest request(wanted);
        // An address without a scheme ends in an error and goes nowhere.
        if (operation != GetOperation || !m_rules->allows(request.url()))
            request.setUrl(QUrl());
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, outgoing);
        // Nobody reads before the end, so what is there is all that came. (downloadProgress comes
        // every 100 ms only.)
        reply->setReadBufferSize(ImageNetwork::kLargestPicture + kRoom);
        connect(reply, &QNetworkReply::readyRead, reply, [reply] {
            if (reply->bytesAvailable() > ImageNetwork::kLargestPicture)
                reply->abort();
        });
        return reply;
    }

private:
    const ImageNetwork *m_rules;
};

} // namespace

ImageNetwork::ImageNetwork(const QString &dataDirectory)
    : m_folder(dataDirectory + QLatin1String("/pictures"))
{
}

QNetworkAccessManager *ImageNetwork::create(QObject *parent)
{
    auto *manager = new PictureAccess(this, parent);
    auto *cache = new QNetworkDiskCache(manager);
    cache->setCacheDirectory(m_folder);
    cache->setMaximumCacheSize(kCacheBytes);
    manager->setCache(cache);
    return manager;
}

void ImageNetwork::setServer(const QUrl &server)
{
    const QMutexLocker lock(&m_mutex);
    m_server = server;
}

bool ImageNetwork::allows(const QUrl &url) const
{
    const QMutexLocker lock(&m_mutex);
    const QString scheme = url.scheme();
    return (scheme == QLatin1String("http") || scheme == QLatin1String("https")) &&
           scheme == m_server.scheme() && url.host() == m_server.host() &&
           portOf(url) == portOf(m_server);
}

} // namespace lectern
