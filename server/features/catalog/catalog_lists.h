// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/catalog/api.h"
#include "server/features/catalog/found_words.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace lectern::catalog {

/// Which courses a page of a list shows, and how many are in the list. One copy for all threads: an
/// index of all courses in memory (catalog_index.h), and what searches found for words, which the
/// database's full text knows.
///
/// A change of content made in this process is in the next page, which waits for it. Only the
/// courses that changed are read for that, and what was found for words is asked for them alone.
/// New ratings and numbers of students change the orders by them once 20 times as long has passed
/// as following the changes takes: milliseconds. What another process changed is seen after five
/// seconds; but a course that it withdrew is never shown, since the cards are read for each page.
class CatalogLists
{
public:
    struct Listing
    {
        std::shared_ptr<const CatalogIndex> index;
        FoundPage found;
        qint64 counts = 0; ///< generation of CatalogChanges::counts that it knows of
    };

    CatalogLists(db::Database &database, CatalogStore &store, const CatalogChanges &changes);
    /// Waits for a reading that nobody waits for any more.
    ~CatalogLists();
    CatalogLists(const CatalogLists &) = delete;
    CatalogLists &operator=(const CatalogLists &) = delete;

    [[nodiscard]] QCoro::Task<Result<Listing>> find(CatalogQuery query);

private:
    using Clock = std::chrono::steady_clock;

    /// One reading of the catalog.
    struct Edition
    {
        std::shared_ptr<const CatalogIndex> index;
        std::shared_ptr<FoundWords> words;
        qint64 texts = 0;   ///< version of `words`
        qint64 mark = 0;    ///< where later changes begin (CatalogStore)
        qint64 content = 0; ///< generations as they were before
        qint64 counts = 0;
        Clock::time_point began;
        Clock::time_point readWhole; ///< when all courses were read, not just what changed
        Clock::duration reading{0};
    };
    using Current = std::shared_ptr<const Edition>;
    /// One reads courses at a time; whoever needs them as well waits for that. It outlives this
    /// object in readings that are still queued.
    struct Gate
    {
        std::mutex mutex;
        bool closed = false;
        std::atomic<bool> renewing = false; ///< beside those who ask
    };

    [[nodiscard]] QCoro::Task<Result<Current>> current();
    QCoro::Task<> renew();
    [[nodiscard]] Result<Current> reread(db::Session &session, Clock::time_point since);
    /// With what has changed since an edition; false where all has to be read.
    [[nodiscard]] bool follow(db::Session &session, const Edition &before, Edition &edition);
    void readAll(db::Session &session, Edition &edition);
    [[nodiscard]] WordTiers search(db::Session &session, const Edition &edition,
                                   const QString &word);
    [[nodiscard]] bool isOld(const Edition &edition) const;
    [[nodiscard]] auto rereading(Clock::time_point since);
    [[nodiscard]] auto searching(const Current &edition, const QStringList &words);

    db::Database &m_database;
    CatalogStore &m_store;
    const CatalogChanges &m_changes;

    const std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    std::mutex m_mutex; ///< of what follows
    Current m_current;
};

} // namespace lectern::catalog
