// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/thread_cache.h"
#include "server/core/concurrency/work_pool.h"
#include "server/core/db/database.h"
#include "server/core/jobs/job_queue.h"
#include "server/core/security/signed_url.h"
#include "server/features/media/media_store.h"
#include "server/ports/blob_store.h"

#include <atomic>

namespace lectern::media {

/// The media of a school. Shared by all threads; everything it refers to outlives it.
class MediaService final : public MediaLibrary
{
public:
    /// `pool` does the writing of bytes.
    MediaService(db::Database &database, MediaStore &store, BlobStore &blobs,
                 const LinkSigner &signer, WorkPool &pool);

    [[nodiscard]] QCoro::Task<Result<MediaFacts>> store(NewMedia media,
                                                        std::shared_ptr<QIODevice> source) override;
    [[nodiscard]] Result<MediaFacts> storeNow(db::Session &session, const NewMedia &media,
                                              QIODevice &source) override;
    [[nodiscard]] bool keep(db::Session &session, const MediaId &id) override;
    void removeLater(db::Session &session, const MediaId &id) override;
    [[nodiscard]] QCoro::Task<Result<>> remove(MediaId id) override;
    [[nodiscard]] std::optional<MediaFacts> facts(db::Session &session, const MediaId &id) override;

    /// Removes what removeLater and unkept provisional media ask for. Before the queue starts.
    void serve(jobs::JobQueue &queue);

    /// What a link gives access to. Errors: media.link_invalid, media.link_expired,
    /// media.not_found.
    [[nodiscard]] QCoro::Task<Result<MediaFacts>> byLink(LinkGrant grant, QByteArray signature);
    /// Its bytes, open for reading. Errors: media.not_found, storage.unavailable.
    [[nodiscard]] Result<std::shared_ptr<QIODevice>> open(const MediaFacts &facts);

private:
    struct CacheTag;

    QCoro::Task<Result<>> removeByJob(jobs::Job job);
    /// Its row goes first; answers where its bytes were, if it had a row.
    QCoro::Task<Result<std::optional<QString>>> eraseRow(MediaId id);

    db::Database &m_database;
    MediaStore &m_store;
    BlobStore &m_blobs;
    const LinkSigner &m_signer;
    WorkPool &m_pool;
    std::atomic<qint64> m_removals{0};
    ThreadCache<CacheTag, MediaId, MediaFacts> m_cache;
};

} // namespace lectern::media
