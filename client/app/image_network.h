// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QQmlNetworkAccessManagerFactory>
#include <QString>
#include <QUrl>

namespace lectern {

/// Network access of QML's pictures: covers, posters and faces come from the school's own server
/// and from nowhere else (addresses are what people wrote, and would tell strangers who looks), in
/// at most 12 MiB each and with no silence of more than 20 s. They are kept on disk, at most 64
/// MiB.
class ImageNetwork : public QQmlNetworkAccessManagerFactory
{
public:
    static constexpr qint64 kLargestPicture = 12 * 1024 * 1024;

    explicit ImageNetwork(const QString &dataDirectory);
    /// Called by QML in any of its threads.
    QNetworkAccessManager *create(QObject *parent) override;

    /// From now on pictures come from this server. Any thread.
    void setServer(const QUrl &server);
    /// Whether a picture may be fetched from there. Any thread.
    [[nodiscard]] bool allows(const QUrl &url) const;

private:
    QString m_folder;
    mutable QMutex m_mutex;
    QUrl m_server;
};

} // namespace lectern
