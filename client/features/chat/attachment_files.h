// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

class ApiClient;

/// Files of messages on this computer, fetched when they are looked at and kept for the next time.
/// Links are good for minutes only: for an old one a fresh one is asked for. GUI thread.
class AttachmentFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")

public:
    /// Kept in `directory`, those that came last.
    AttachmentFiles(ApiClient *api, const QString &directory, QObject *parent = nullptr);
    ~AttachmentFiles() override;

    /// So much of them is kept; 300 MB unless told otherwise.
    void setMostBytes(qint64 bytes) { m_mostBytes = bytes; }

    /// Where it is on this computer; empty while it isn't.
    Q_INVOKABLE QUrl local(const QString &id, bool thumbnail) const;
    /// Fetches it, if it isn't here: `ready` or `failed` follow. `link` may be an old one.
    Q_INVOKABLE void want(const QString &id, bool thumbnail, const QUrl &link);
    /// Puts a copy where somebody wants it: `saved` or `failed` follow.
    Q_INVOKABLE void save(const QString &id, const QUrl &link, const QUrl &target);

Q_SIGNALS:
    void ready(const QString &id, bool thumbnail);
    void failed(const QString &id, bool thumbnail, const QString &message);
    void saved(const QString &id);

private:
    QCoro::Task<> fetch(QString id, bool thumbnail, QUrl link);
    [[nodiscard]] QCoro::Task<Result<QByteArray>> bytes(QString id, bool thumbnail, QUrl link);
    void finish(const QString &id, bool thumbnail, const Result<QByteArray> &bytes);
    void saveNow(const QString &id);
    void dropOldest();
    [[nodiscard]] QString pathOf(const QString &id, bool thumbnail) const;
    [[nodiscard]] bool isFresh(const QUrl &link) const;

    ApiClient *m_api;
    const QString m_directory;
    qint64 m_mostBytes = 300LL * 1024 * 1024;
    qint64 m_bytes = 0;            ///< that are kept, about
    QSet<QString> m_fetching;      ///< paths
    QHash<QString, QUrl> m_saving; ///< by id
    QThreadPool m_pool;
};

} // namespace lectern
