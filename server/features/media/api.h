// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

/// What other features may use of media: storing bytes, and links to them.
namespace lectern::media {

/// What is to be stored. An empty content type is found out from the content.
struct NewMedia
{
    MediaId id = MediaId::make();
    QString name; ///< a file name for people; made safe before it is used
    QString contentType = {};
    std::optional<UserId> ownerId = {};
    std::optional<CourseId> courseId = {};
    std::optional<qint64> durationMs = {};
    bool isPublic =
        false; ///< covers and avatars: links live for weeks, shared caches may keep them
    /// Removed after an hour, unless the unit of writing that refers to it calls
    /// MediaLibrary::keep: no crash in between leaves something that nobody knows.
    bool provisional = false;
};

/// What is known of stored media.
struct MediaFacts
{
    MediaId id;
    QString blobKey;
    QString name;
    QString contentType;
    qint64 size = 0;
    QByteArray etag; ///< strong, without quotes
    std::optional<qint64> durationMs;
    bool isPublic = false;
    Timestamp createdAt;
};

/// Media of the school: bytes in the blob store and a row beside them. Shared by all threads.
/// Errors: media.not_found, storage.full, storage.unavailable.
class MediaLibrary
{
public:
    virtual ~MediaLibrary() = default;

    /// Stores all of `source` (open for reading, touched by a worker thread only until the task is
    /// done), then its row; answered when both are on disk.
    [[nodiscard]] virtual QCoro::Task<Result<MediaFacts>>
    store(NewMedia media, std::shared_ptr<QIODevice> source) = 0;
    /// The same within a unit of writing of the caller's, blocking: for tools that fill a school.
    /// The bytes stay where the unit is undone, and nobody knows of them then.
    [[nodiscard]] virtual Result<MediaFacts> storeNow(db::Session &session, const NewMedia &media,
                                                      QIODevice &source) = 0;
    /// In the unit of writing that first refers to provisional media: it stays. False where it is
    /// being removed already.
    [[nodiscard]] virtual bool keep(db::Session &session, const MediaId &id) = 0;
    /// In the unit of writing that refers to it no more: row and bytes go as soon as the unit has
    /// been committed, whatever happens to the server then.
    virtual void removeLater(db::Session &session, const MediaId &id) = 0;
    /// Removes row and bytes; links to it answer media.not_found from then on.
    [[nodiscard]] virtual QCoro::Task<Result<>> remove(MediaId id) = 0;
    /// The facts of one, from a cache of the calling thread where it is there.
    [[nodiscard]] virtual std::optional<MediaFacts> facts(db::Session &session,
                                                          const MediaId &id) = 0;
};

/// Makes signed links. Links made within one window are the same text, so caches work. Any thread.
class LinkMaker
{
public:
    virtual ~LinkMaker() = default;

    /// To a cover or an avatar; `name` is what the file is called in the address ("cover").
    [[nodiscard]] virtual QString publicLink(const MediaId &id, const QString &name) const = 0;
    /// To a lesson's file: opens that media as part of that lesson only.
    [[nodiscard]] virtual QString lessonLink(const MediaId &id, const QString &name,
                                             const LessonId &lesson) const = 0;
    /// To a file of a chat room: good for minutes, so that whoever left the room loses it soon.
    [[nodiscard]] virtual QString roomLink(const MediaId &id, const QString &name,
                                           const RoomId &room) const = 0;
    /// A number that changes when links made from now on differ from those made before: part of
    /// the key of everything that caches links.
    [[nodiscard]] virtual qint64 window() const = 0;
};

} // namespace lectern::media
