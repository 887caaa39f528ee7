// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_lists.h"

#include "server/core/db/db_error.h"

#include <algorithm>

namespace lectern::catalog {

namespace {

// Read again after this, while requests make do with what is known; but nobody with what is older.
constexpr std::chrono::seconds kMaxAge{8};
constexpr std::chrono::seconds kTooOld{10};
// An instructor's new name changes what a search finds, but no course.
constexpr std::chrono::seconds kWordAge{60};
// At most a twentieth of the time goes into following counts.
constexpr int kPause = 20;
constexpr qsizetype kWordBytes = 32 * 1024 * 1024;
constexpr size_t kWordOverhead = 500;

WordTiers tiersOf(const CatalogIndex &index, const QList<WordMatch> &matches)
{
    std::array<std::vector<qint64>, kTiers> keys;
    for (const WordMatch &match : matches)
        keys[size_t(match.tier)].push_back(match.key);
    WordTiers tiers;
    CourseSet set(index.size());
    for (size_t tier = 0; tier < kTiers; ++tier) {
        const size_t before = set.count();
        set.add(index.setOf(keys[tier]));
        const bool same = tier > 0 && set.count() == before;
        tiers[tier] = same ? tiers[tier - 1] : std::make_shared<const CourseSet>(set);
    }
    return tiers;
}

} // namespace

FoundWords::FoundWords() : m_words(kWordBytes) {}

std::optional<WordTiers> FoundWords::find(const QString &word) const
{
    const std::lock_guard lock(m_mutex);
    const WordTiers *tiers = m_words.object(word);
    return tiers ? std::optional(*tiers) : std::nullopt;
}

void FoundWords::insert(const QString &word, const WordTiers &tiers)
{
    size_t bytes = kWordOverhead;
    for (size_t tier = 0; tier < kTiers; ++tier)
        bytes += tier == 0 || tiers[tier] != tiers[tier - 1] ? tiers[tier]->bytes() : 0;
    const std::lock_guard lock(m_mutex);
    m_words.insert(word, new WordTiers(tiers), qsizetype(bytes));
}

CatalogLists::CatalogLists(db::Database &database, CatalogStore &store,
                           const CatalogChanges &changes)
    : m_database(database), m_store(store), m_changes(changes)
{
}

CatalogLists::~CatalogLists()
{
    const std::lock_guard lock(m_gate->mutex);
    m_gate->closed = true;
}

bool CatalogLists::isOld(const Edition &edition) const
{
    const auto age = Clock::now() - edition.began;
    return age > kMaxAge ||
           (edition.counts != m_changes.counts() && age > edition.reading * kPause);
}

Result<CatalogLists::Current> CatalogLists::reread(db::Session &session, Clock::time_point since)
{
    Current before;
    {
        const std::lock_guard lock(m_mutex);
        before = m_current;
    }
    auto edition = std::make_shared<Edition>();
    edition->content = m_changes.content();
    edition->counts = m_changes.counts();
    if (before && before->content == edition->content && before->began >= since)
        return before; // somebody else has just read it
    edition->began = Clock::now();
    auto index = std::make_shared<CatalogIndex>();
    m_store.listed(session, [&index](const ListedCourse &course) { index->add(course); });
    index->finish();
    edition->reading = Clock::now() - edition->began;
    const bool sameTexts = before && before->content == edition->content &&
                           before->index->hasSameTexts(*index) &&
                           edition->began - before->words->madeAt() < kWordAge;
    edition->words = sameTexts ? before->words : std::make_shared<FoundWords>();
    edition->index = std::move(index);
    const std::lock_guard lock(m_mutex);
    m_current = edition;
    return Current(std::move(edition));
}

// Such functions are made outside of coroutines: within one, GCC 12 copies what they capture bit by
// bit.
auto CatalogLists::rereading(Clock::time_point since)
{
    return [this, since, gate = m_gate](db::Session &session) -> Result<Current> {
        const std::lock_guard lock(gate->mutex);
        return gate->closed ? db::unavailable(QStringLiteral("closing")) : reread(session, since);
    };
}

auto CatalogLists::searching(const Current &edition, const QStringList &words)
{
    return [this, edition, words](db::Session &session) -> Result<std::vector<WordTiers>> {
        std::vector<WordTiers> found;
        for (const QString &word : words) {
            std::optional<WordTiers> tiers = edition->words->find(word);
            if (!tiers) {
                tiers = tiersOf(*edition->index, m_store.matches(session, word));
                edition->words->insert(word, *tiers);
            }
            found.push_back(std::move(*tiers));
        }
        return found;
    };
}

QCoro::Task<Result<CatalogLists::Current>> CatalogLists::current()
{
    Current known;
    bool renews = false;
    Clock::time_point since = Clock::time_point::min();
    {
        const std::lock_guard lock(m_mutex);
        if (m_current && m_current->content == m_changes.content()) {
            if (Clock::now() - m_current->began > kTooOld) {
                since = Clock::now();
            } else {
                known = m_current;
                renews = !m_renewing && isOld(*known);
                m_renewing = m_renewing || renews;
            }
        }
    }
    if (renews)
        renew();
    if (known)
        co_return known;
    const auto work = rereading(since);
    Result<Current> read = co_await m_database.readLong(work);
    co_return read;
}

QCoro::Task<> CatalogLists::renew()
{
    const auto work = rereading(Clock::now());
    const Result<Current> read = co_await m_database.readLong(work);
    const std::lock_guard lock(m_mutex);
    m_renewing = false; // or the next one tries again
}

QCoro::Task<Result<CatalogLists::Listing>> CatalogLists::find(CatalogQuery query)
{
    const Result<Current> edition = co_await current();
    if (!edition)
        co_return edition.error();
    std::vector<WordTiers> words;
    bool known = true;
    for (const QString &word : query.filter.words) {
        std::optional<WordTiers> tiers = (*edition)->words->find(word);
        known = known && tiers;
        if (known)
            words.push_back(std::move(*tiers));
    }
    if (!known) {
        const auto work = searching(*edition, query.filter.words);
        Result<std::vector<WordTiers>> found = co_await m_database.readLong(work);
        if (!found)
            co_return std::move(found).error();
        words = std::move(*found);
    }
    Listing listing{(*edition)->index, (*edition)->index->find(query, words), (*edition)->counts};
    co_return listing;
}

} // namespace lectern::catalog
