// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/media/media_service.h"

#include "server/core/media/media_type.h"

#include <QIODevice>

namespace lectern::media {

namespace {

constexpr qsizetype kCachedFacts = 4096;
// Another node may have removed something meanwhile.
constexpr std::chrono::seconds kCacheAge{30};

constexpr auto kRemoveJob = "media.remove";
const QString kMediaId = QStringLiteral("mediaId");
constexpr int kProvisionalSeconds = 3600;
const QString kTooSlow = QStringLiteral("storing a file took longer than an hour");
// With their growing pauses, for as long as a disk may be away.
constexpr int kRemovalAttempts = 40;

// The end of a version 7 identifier is random, its start is not: it spreads over the folders.
QString blobKey(const MediaId &id)
{
    const QString text = id.toString();
    return text.mid(32, 2) + QLatin1Char('/') + text.mid(34, 2) + QLatin1Char('/') + text;
}

/// Puts the bytes and returns the facts that the row will hold. Blocks.
Result<MediaFacts> putBytes(BlobStore &blobs, const NewMedia &media, QIODevice &source)
{
    MediaFacts facts;
    facts.id = media.id;
    facts.blobKey = blobKey(media.id);
    facts.name = safeFileName(media.name);
    facts.contentType = media.contentType.isEmpty() ? contentTypeOf(source.peek(kContentTypeBytes))
                                                    : media.contentType;
    facts.durationMs = media.durationMs;
    facts.isPublic = media.isPublic;
    facts.createdAt = Timestamp::now();
    Result<BlobStore::Info> info = blobs.put(facts.blobKey, source);
    if (!info)
        return std::move(info).error();
    facts.size = info->size;
    facts.etag = info->etag;
    return facts;
}

// Made outside of coroutines: within one, GCC 12 copies what such a closure captures bit by bit.
auto putting(BlobStore *blobs, const NewMedia &media, const std::shared_ptr<QIODevice> &source)
{
    return [blobs, media, source] { return putBytes(*blobs, media, *source); };
}

QString removalKey(const MediaId &id)
{
    return QString(QLatin1String(kRemoveJob) + QLatin1Char('/') + id.toString());
}

void enqueueRemoval(db::Session &session, const MediaId &id, Timestamp runAt)
{
    jobs::EnqueueOptions options;
    options.uniqueKey = removalKey(id);
    options.runAt = runAt;
    options.maxAttempts = kRemovalAttempts;
    jobs::enqueue(session, kRemoveJob, QJsonObject{{kMediaId, id.toString()}}, options);
}

auto reserving(const MediaId &id)
{
    return [id](db::Session &session) -> Result<> {
        enqueueRemoval(session, id, Timestamp::now().plusSeconds(kProvisionalSeconds));
        return success();
    };
}

auto inserting(MediaStore *rows, const MediaFacts &facts, const NewMedia &media)
{
    return [rows, facts, media](db::Session &session) -> Result<> {
        if (!media.provisional && !jobs::cancel(session, removalKey(media.id)))
            return Error{ErrorKind::Unavailable, "storage.unavailable", {}, kTooSlow};
        rows->insert(session, facts, media);
        return success();
    };
}

auto removing(BlobStore *blobs, const QString &key)
{
    return [blobs, key] { return blobs->remove(key); };
}

} // namespace

MediaService::MediaService(db::Database &database, MediaStore &store, BlobStore &blobs,
                           const LinkSigner &signer, WorkPool &pool)
    : m_database(database)
    , m_store(store)
    , m_blobs(blobs)
    , m_signer(signer)
    , m_pool(pool)
    , m_cache(kCachedFacts, kCacheAge)
{
}

QCoro::Task<Result<MediaFacts>> MediaService::store(NewMedia media,
                                                    std::shared_ptr<QIODevice> source)
{
    // Before there are bytes, their removal is written down: whatever ends this early, they go.
    const auto reserve = reserving(media.id);
    Result<> reserved = co_await m_database.write(reserve);
    if (!reserved)
        co_return std::move(reserved).error();
    const auto put = putting(&m_blobs, media, source);
    Result<MediaFacts> facts = co_await m_pool.run(put);
    if (!facts)
        co_return std::move(facts).error();
    const auto insert = inserting(&m_store, *facts, media);
    Result<> written = co_await m_database.write(insert);
    if (!written)
        co_return std::move(written).error();
    co_return facts;
}

Result<MediaFacts> MediaService::storeNow(db::Session &session, const NewMedia &media,
                                          QIODevice &source)
{
    Result<MediaFacts> facts = putBytes(m_blobs, media, source);
    if (facts)
        m_store.insert(session, *facts, media);
    return facts;
}

bool MediaService::keep(db::Session &session, const MediaId &id)
{
    return jobs::cancel(session, removalKey(id));
}

void MediaService::removeLater(db::Session &session, const MediaId &id)
{
    enqueueRemoval(session, id, {});
}

QCoro::Task<Result<std::optional<QString>>> MediaService::eraseRow(MediaId id)
{
    MediaStore *rows = &m_store;
    auto erasing =
        m_database.write([rows, id](db::Session &session) -> Result<std::optional<QString>> {
            return rows->erase(session, id);
        });
    Result<std::optional<QString>> key = co_await erasing;
    m_removals.fetch_add(1, std::memory_order_acq_rel);
    co_return key;
}

QCoro::Task<Result<>> MediaService::remove(MediaId id)
{
    const Result<std::optional<QString>> key = co_await eraseRow(id);
    if (!key)
        co_return key.error();
    if (!*key)
        co_return Error::notFound("media.not_found");
    const auto work = removing(&m_blobs, **key);
    co_return co_await m_pool.run(work);
}

void MediaService::serve(jobs::JobQueue &queue)
{
    queue.handle(QLatin1String(kRemoveJob),
                 [this](jobs::Job job) { return removeByJob(std::move(job)); });
}

// It may be the second time: row and bytes may have gone already, each on its own.
QCoro::Task<Result<>> MediaService::removeByJob(jobs::Job job)
{
    const auto id = Uuid::fromString(QStringView(job.payload.value(kMediaId).toString()));
    if (!id)
        co_return Error::internal(QStringLiteral("a job without its media"));
    const Result<std::optional<QString>> key = co_await eraseRow(MediaId(*id));
    if (!key)
        co_return key.error();
    const auto work = removing(&m_blobs, key->value_or(blobKey(MediaId(*id))));
    const Result<> removed = co_await m_pool.run(work);
    const bool gone = removed || removed.error().kind == ErrorKind::NotFound;
    co_return gone ? success() : removed;
}

std::optional<MediaFacts> MediaService::facts(db::Session &session, const MediaId &id)
{
    const qint64 generation = m_removals.load(std::memory_order_acquire);
    if (std::optional<MediaFacts> known = m_cache.find(id, generation))
        return known;
    std::optional<MediaFacts> found = m_store.find(session, id);
    if (found)
        m_cache.insert(id, *found, generation);
    return found;
}

QCoro::Task<Result<MediaFacts>> MediaService::byLink(LinkGrant grant, QByteArray signature)
{
    if (Result<> good = m_signer.verify(grant, signature, Timestamp::now().ms / 1000); !good)
        co_return std::move(good).error();
    const qint64 generation = m_removals.load(std::memory_order_acquire);
    if (std::optional<MediaFacts> known = m_cache.find(grant.mediaId, generation))
        co_return *known;
    MediaStore *rows = &m_store;
    const MediaId id = grant.mediaId;
    Result<MediaFacts> found =
        co_await m_database.read([rows, id](db::Session &session) -> Result<MediaFacts> {
            std::optional<MediaFacts> row = rows->find(session, id);
            if (!row)
                return Error::notFound("media.not_found");
            return *row;
        });
    if (found)
        m_cache.insert(id, *found, generation);
    co_return found;
}

Result<std::shared_ptr<QIODevice>> MediaService::open(const MediaFacts &facts)
{
    return m_blobs.open(facts.blobKey);
}

} // namespace lectern::media
