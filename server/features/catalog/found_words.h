// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"

#include <QCache>
#include <QHash>

#include <array>
#include <deque>
#include <mutex>
#include <optional>

namespace lectern::catalog {

/// Puts together what is found for one word. The index has to outlive it.
class TiersMaker
{
public:
    explicit TiersMaker(const CatalogIndex &index);
    /// Puts a course into that tier and those after it, unless the index doesn't know it.
    void add(size_t tier, qint64 key);
    /// Of all courses.
    [[nodiscard]] WordTiers tiers();
    /// Only these courses were asked for; of the others holds what was found before.
    [[nodiscard]] WordTiers patched(const WordTiers &before, const std::vector<qint64> &keys);

private:
    void addUp();

    const CatalogIndex &m_index;
    std::array<CourseSet, kTiers> m_found;
};

/// What was found for words in a line of indexes that have the same ordinals, and which courses
/// have other search texts since. Bounded; safe from any thread.
class FoundWords
{
public:
    struct Entry
    {
        WordTiers tiers;
        qint64 version = 0; ///< of the search texts
    };

    FoundWords();
    [[nodiscard]] std::optional<Entry> find(const QString &word) const;
    void insert(const QString &word, const Entry &entry);

    /// The search texts of these courses have been written; returns the version since. What is told
    /// again, as it is while a long transaction goes on elsewhere, changes nothing.
    qint64 changed(const std::vector<ChangedText> &texts);
    /// The courses whose texts were written since a version; nothing where they are too many to ask
    /// for one by one.
    [[nodiscard]] std::optional<std::vector<qint64>> changedSince(qint64 version) const;

private:
    struct Change
    {
        qint64 version;
        ChangedText text;
    };

    mutable std::mutex m_mutex;
    QCache<QString, Entry> m_words;  ///< costs in bytes
    std::deque<Change> m_changes;    ///< the last ones, by rising version
    QHash<qint64, qint64> m_numbers; ///< by the keys of m_changes
    qint64 m_version = 0;
    qint64 m_forgotten = 0; ///< changes up to this version are not in m_changes any more
};

} // namespace lectern::catalog
