// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_lists.h"

#include "server/core/db/db_error.h"

#include <algorithm>

namespace lectern::catalog {

namespace {

// Read again after this, while requests make do with what is known; but nobody with what is older.
constexpr std::chrono::seconds kMaxAge{2};
constexpr std::chrono::seconds kTooOld{5};
// At most a twentieth of the time goes into following counts.
constexpr int kPause = 20;
// Where more courses have changed, reading all of them is hardly more.
constexpr int kFollowed = 2000;
// Changes that a log couldn't tell, such as those a lost primary took with it, are seen after this.
constexpr std::chrono::minutes kFollowedFor{10};

} // namespace

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
    if (!before || !follow(session, *before, *edition))
        readAll(session, *edition);
    edition->reading = Clock::now() - edition->began;
    const std::lock_guard lock(m_mutex);
    m_current = edition;
    return Current(std::move(edition));
}

bool CatalogLists::follow(db::Session &session, const Edition &before, Edition &edition)
{
    if (edition.began - before.readWhole >= kFollowedFor)
        return false;
    edition.readWhole = before.readWhole;
    const CourseChanges changes = m_store.changes(session, before.mark, kFollowed);
    if (changes.tooMany)
        return false;
    edition.index =
        changes.courses.isEmpty() ? before.index : before.index->patched(changes.courses);
    edition.words = before.words;
    edition.texts = before.words->changed(changes.searchTexts);
    edition.mark = changes.mark;
    return edition.index != nullptr;
}

void CatalogLists::readAll(db::Session &session, Edition &edition)
{
    edition.readWhole = edition.began;
    edition.mark = m_store.changeMark(session);
    auto index = std::make_shared<CatalogIndex>();
    m_store.listed(session, [&index](const ListedCourse &course) { index->add(course); });
    index->finish();
    edition.index = std::move(index);
    edition.words = std::make_shared<FoundWords>();
    edition.texts = 0;
}

WordTiers CatalogLists::search(db::Session &session, const Edition &edition, const QString &word)
{
    const std::optional<FoundWords::Entry> known = edition.words->find(word);
    std::optional<std::vector<qint64>> changed;
    if (known)
        changed = edition.words->changedSince(known->version);
    if (changed && changed->empty())
        return known->tiers;
    TiersMaker maker(*edition.index);
    const auto add = [&maker](size_t tier, qint64 key) { maker.add(tier, key); };
    WordTiers tiers;
    if (changed) {
        m_store.matchesAmong(session, word, *changed, add);
        tiers = maker.patched(known->tiers, *changed);
    } else {
        m_store.matches(session, word, add);
        tiers = maker.tiers();
    }
    edition.words->insert(word, {tiers, edition.texts});
    return tiers;
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
        for (const QString &word : words)
            found.push_back(search(session, *edition, word));
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
                renews = isOld(*known) && !m_gate->renewing.exchange(true);
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
    const std::shared_ptr<Gate> gate = m_gate;
    const auto work = rereading(Clock::now());
    const Result<Current> read = co_await m_database.readLong(work);
    // Nobody waited for this: the lists may be gone.
    gate->renewing = false; // or the next one tries again
}

QCoro::Task<Result<CatalogLists::Listing>> CatalogLists::find(CatalogQuery query)
{
    const Result<Current> edition = co_await current();
    if (!edition)
        co_return edition.error();
    std::vector<WordTiers> words;
    bool known = true;
    for (const QString &word : query.filter.words) {
        std::optional<FoundWords::Entry> entry = (*edition)->words->find(word);
        known = known && entry && entry->version >= (*edition)->texts;
        if (known)
            words.push_back(std::move(entry->tiers));
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
