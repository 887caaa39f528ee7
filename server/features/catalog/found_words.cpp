// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/found_words.h"

#include <algorithm>

namespace lectern::catalog {

namespace {

constexpr qsizetype kWordBytes = 32 * 1024 * 1024;
constexpr size_t kWordOverhead = 500;
// What is asked for one by one costs some microseconds each.
constexpr size_t kAskedAlone = 32;
constexpr size_t kRemembered = 4096;

} // namespace

TiersMaker::TiersMaker(const CatalogIndex &index) : m_index(index) {}

void TiersMaker::add(size_t tier, qint64 key)
{
    if (const std::optional<quint32> ordinal = m_index.ordinalOf(key))
        m_found[tier].insert(*ordinal);
}

void TiersMaker::addUp()
{
    for (size_t tier = 1; tier < kTiers; ++tier)
        m_found[tier].add(m_found[tier - 1]);
}

WordTiers TiersMaker::tiers()
{
    addUp();
    WordTiers tiers;
    for (size_t tier = 0; tier < kTiers; ++tier) {
        const bool same = tier > 0 && m_found[tier] == *tiers[tier - 1];
        // A copy has no room to spare, unlike what has grown.
        tiers[tier] = same ? tiers[tier - 1] : std::make_shared<const CourseSet>(m_found[tier]);
    }
    return tiers;
}

WordTiers TiersMaker::patched(const WordTiers &before, const std::vector<qint64> &keys)
{
    addUp();
    WordTiers tiers;
    for (size_t tier = 0; tier < kTiers; ++tier) {
        std::shared_ptr<CourseSet> written;
        for (const qint64 key : keys) {
            const std::optional<quint32> ordinal = m_index.ordinalOf(key);
            if (!ordinal || before[tier]->contains(*ordinal) == m_found[tier].contains(*ordinal))
                continue;
            if (!written)
                written = std::make_shared<CourseSet>(*before[tier]);
            if (m_found[tier].contains(*ordinal))
                written->insert(*ordinal);
            else
                written->erase(*ordinal);
        }
        if (written)
            tiers[tier] = std::move(written);
        else
            tiers[tier] = before[tier];
        // Tiers that hold the same are one set.
        if (tier > 0 && tiers[tier] != tiers[tier - 1] && *tiers[tier] == *tiers[tier - 1])
            tiers[tier] = tiers[tier - 1];
    }
    return tiers;
}

FoundWords::FoundWords() : m_words(kWordBytes) {}

std::optional<FoundWords::Entry> FoundWords::find(const QString &word) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *entry = m_words.object(word);
    return entry ? std::optional(*entry) : std::nullopt;
}

void FoundWords::insert(const QString &word, const Entry &entry)
{
    size_t bytes = kWordOverhead;
    for (size_t tier = 0; tier < kTiers; ++tier)
        bytes += tier == 0 || entry.tiers[tier] != entry.tiers[tier - 1]
                     ? entry.tiers[tier]->bytes()
                     : 0;
    const std::lock_guard lock(m_mutex);
    m_words.insert(word, new Entry(entry), qsizetype(bytes));
}

qint64 FoundWords::changed(const std::vector<ChangedText> &texts)
{
    const std::lock_guard lock(m_mutex);
    const qint64 version = m_version + 1;
    for (const ChangedText &text : texts) {
        const auto known = m_numbers.constFind(text.key);
        if (known != m_numbers.cend() && *known == text.number)
            continue;
        m_numbers.insert(text.key, text.number);
        m_changes.push_back({version, text});
        m_version = version;
    }
    while (m_changes.size() > kRemembered) {
        const Change &oldest = m_changes.front();
        m_forgotten = oldest.version;
        if (m_numbers.value(oldest.text.key) == oldest.text.number)
            m_numbers.remove(oldest.text.key);
        m_changes.pop_front();
    }
    return m_version;
}

std::optional<std::vector<qint64>> FoundWords::changedSince(qint64 version) const
{
    const std::lock_guard lock(m_mutex);
    if (version < m_forgotten)
        return std::nullopt;
    std::vector<qint64> keys;
    for (auto change = m_changes.rbegin(); change != m_changes.rend() && change->version > version;
         ++change) {
        const qint64 key = change->text.key;
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
        if (keys.size() > kAskedAlone)
            return std::nullopt;
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace lectern::catalog
