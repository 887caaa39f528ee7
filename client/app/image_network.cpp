// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/image_network.h"

#include <QNetworkAccessManager>
#include <QNetworkDiskCache>

namespace lectern {

namespace {
constexpr qint64 kCacheBytes = 64 * 1024 * 1024;
}

ImageNetwork::ImageNetwork(const QString &dataDirectory)
    : m_folder(dataDirectory + QLatin1String("/pictures"))
{
}

QNetworkAccessManager *ImageNetwork::create(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    auto *cache = new QNetworkDiskCache(manager);
    cache->setCacheDirectory(m_folder);
    cache->setMaximumCacheSize(kCacheBytes);
    manager->setCache(cache);
    return manager;
}

} // namespace lectern
