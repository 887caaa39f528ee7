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

auto inserting(MediaStore *rows, const MediaFacts &facts, const NewMedia &media)
{
    return [rows, facts, media](db::Session &session) -> Result<> {
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
    const auto put = putting(&m_blobs, media, source);
    Result<MediaFacts> facts = co_await m_pool.run(put);
    if (!facts)
        co_return std::move(facts).error();
    const auto insert = inserting(&m_store, *facts, media);
    Result<> written = co_await m_database.write(insert);
    if (written)
        co_return facts;
    // Without a row nobody would ever find these bytes again.
    const auto undo = removing(&m_blobs, facts->blobKey);
    (void)co_await m_pool.run(undo);
    co_return std::move(written).error();
}

Result<MediaFacts> MediaService::storeNow(db::Session &session, const NewMedia &media,
                                          QIODevice &source)
{
    Result<MediaFacts> facts = putBytes(m_blobs, media, source);
    if (facts)
        m_store.insert(session, *facts, media);
    return facts;
}

QCoro::Task<Result<>> MediaService::remove(MediaId id)
{
    MediaStore *rows = &m_store;
    Result<QString> key =
        co_await m_database.write([rows, id](db::Session &session) -> Result<QString> {
            std::optional<QString> erased = rows->erase(session, id);
            if (!erased)
                return Error::notFound("media.not_found");
            return *erased;
        });
    if (!key)
        co_return std::move(key).error();
    m_removals.fetch_add(1, std::memory_order_acq_rel);
    const auto work = removing(&m_blobs, *key);
    co_return co_await m_pool.run(work);
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
