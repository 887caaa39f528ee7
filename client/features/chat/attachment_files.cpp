// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/attachment_files.h"

#include "client/api/api_client.h"
#include "client/core/error_info.h"
#include "shared/core/timestamp.h"
#include "shared/endpoints/chat.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <QUrlQuery>

namespace lectern {

namespace {

constexpr qint64 kMostOfOne = limits::kUploadFormBytes;
constexpr int kLeftSeconds = 20;

} // namespace

AttachmentFiles::AttachmentFiles(ApiClient *api, const QString &directory, QObject *parent)
    : QObject(parent), m_api(api), m_directory(directory)
{
    dropOldest();
}

// The id becomes a name: only what is an id may.
QString AttachmentFiles::pathOf(const QString &id, bool thumbnail) const
{
    const auto uuid = Uuid::fromString(id);
    if (!uuid)
        return {};
    return m_directory + QLatin1Char('/') + uuid->toString() +
           (thumbnail ? QLatin1String("-small") : QLatin1String());
}

AttachmentFiles::~AttachmentFiles()
{
    m_pool.waitForDone();
}

QUrl AttachmentFiles::local(const QString &id, bool thumbnail) const
{
    const QString path = pathOf(id, thumbnail);
    return !path.isEmpty() && QFile::exists(path) ? QUrl::fromLocalFile(path) : QUrl();
}

void AttachmentFiles::want(const QString &id, bool thumbnail, const QUrl &link)
{
    const QString path = pathOf(id, thumbnail);
    if (path.isEmpty() || m_fetching.contains(path))
        return;
    if (QFile::exists(path)) {
        Q_EMIT ready(id, thumbnail);
        return;
    }
    m_fetching.insert(path);
    fetch(id, thumbnail, link);
}

void AttachmentFiles::save(const QString &id, const QUrl &link, const QUrl &target)
{
    if (!target.isLocalFile() || pathOf(id, false).isEmpty())
        return;
    m_saving.insert(id, target);
    if (!local(id, false).isEmpty())
        saveNow(id);
    else
        want(id, false, link);
}

bool AttachmentFiles::isFresh(const QUrl &link) const
{
    const qint64 expires = QUrlQuery(link).queryItemValue(QStringLiteral("exp")).toLongLong();
    return link.authority() == m_api->server().authority() &&
           expires > Timestamp::now().ms / 1000 + kLeftSeconds;
}

QCoro::Task<Result<QByteArray>> AttachmentFiles::bytes(QString id, bool thumbnail, QUrl link)
{
    const QPointer<AttachmentFiles> self(this);
    CallOptions options;
    options.owner = this;
    if (isFresh(link)) {
        auto fetching = m_api->bytes(link, kMostOfOne, options);
        Result<QByteArray> found = co_await fetching;
        if (!self || found || found.error().kind != ErrorKind::Forbidden)
            co_return found;
    }
    auto asking = m_api->call(endpoints::kAttachment,
                              AttachmentRequest{AttachmentId(*Uuid::fromString(id))}, options);
    const Result<AttachmentDto> fresh = co_await asking;
    if (!fresh)
        co_return fresh.error();
    if (!self)
        co_return Error{ErrorKind::Cancelled, "client.cancelled"};
    const QUrl url =
        m_api->resolve(thumbnail && fresh->thumbnailUrl ? *fresh->thumbnailUrl : fresh->url);
    auto fetching = m_api->bytes(url, kMostOfOne, options);
    co_return co_await fetching;
}

QCoro::Task<> AttachmentFiles::fetch(QString id, bool thumbnail, QUrl link)
{
    const QPointer<AttachmentFiles> self(this);
    auto fetching = bytes(id, thumbnail, link);
    const Result<QByteArray> found = co_await fetching;
    if (self)
        finish(id, thumbnail, found);
}

void AttachmentFiles::finish(const QString &id, bool thumbnail, const Result<QByteArray> &bytes)
{
    const QString path = pathOf(id, thumbnail);
    m_fetching.remove(path);
    Error why{ErrorKind::StorageFull, "client.file_unreadable"};
    if (bytes) {
        QSaveFile file(path);
        if (QDir().mkpath(m_directory) && file.open(QIODevice::WriteOnly) &&
            file.write(*bytes) == bytes->size() && file.commit()) {
            m_bytes += bytes->size();
            if (m_bytes > m_mostBytes)
                dropOldest();
            Q_EMIT ready(id, thumbnail);
            if (!thumbnail && m_saving.contains(id))
                saveNow(id);
            return;
        }
    } else {
        why = bytes.error();
    }
    if (!thumbnail)
        m_saving.remove(id);
    Q_EMIT failed(id, thumbnail, presentError(why).message);
}

/// Beside the GUI thread: the target may be slow.
void AttachmentFiles::saveNow(const QString &id)
{
    const QString target = m_saving.take(id).toLocalFile();
    m_pool.start([this, id, target, path = pathOf(id, false)] {
        QFile source(path);
        QSaveFile copy(target);
        const bool well = source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly) &&
                          copy.write(source.readAll()) == source.size() && copy.commit();
        // Never after the destructor, which waits for this.
        QMetaObject::invokeMethod(
            this,
            [this, id, well] {
                if (well)
                    return Q_EMIT saved(id);
                const Error why{ErrorKind::StorageFull, "client.file_unreadable"};
                Q_EMIT failed(id, false, presentError(why).message);
            },
            Qt::QueuedConnection);
    });
}

void AttachmentFiles::dropOldest()
{
    m_bytes = 0;
    const QFileInfoList files = QDir(m_directory).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (m_bytes + file.size() > m_mostBytes)
            QFile::remove(file.filePath());
        else
            m_bytes += file.size();
    }
}

} // namespace lectern
