// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlNetworkAccessManagerFactory>
#include <QString>

namespace lectern {

/// Network access of QML's pictures: covers and posters are kept on disk, at most 64 MiB.
class ImageNetwork : public QQmlNetworkAccessManagerFactory
{
public:
    explicit ImageNetwork(const QString &dataDirectory);
    QNetworkAccessManager *create(QObject *parent) override;

private:
    QString m_folder;
};

} // namespace lectern
