// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <vector>

namespace lectern::catalog {

/// Some of the courses of one CatalogIndex, a bit each, by their ordinals. A set may be shorter
/// than another: what it has no bit for is not in it.
class CourseSet
{
public:
    explicit CourseSet(size_t courses = 0) : m_words((courses + 63) / 64) {}

    void insert(quint32 ordinal)
    {
        if (ordinal / 64 >= m_words.size())
            m_words.resize(ordinal / 64 + 1);
        m_words[ordinal / 64] |= quint64(1) << ordinal % 64;
    }
    void erase(quint32 ordinal)
    {
        if (ordinal / 64 < m_words.size())
            m_words[ordinal / 64] &= ~(quint64(1) << ordinal % 64);
    }
    [[nodiscard]] bool contains(quint32 ordinal) const
    {
        return ordinal / 64 < m_words.size() && (m_words[ordinal / 64] >> ordinal % 64 & 1) != 0;
    }
    void add(const CourseSet &other)
    {
        m_words.resize(std::max(m_words.size(), other.m_words.size()));
        for (size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void keep(const CourseSet &other)
    {
        m_words.resize(std::min(m_words.size(), other.m_words.size()));
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void remove(const CourseSet &other)
    {
        const size_t common = std::min(m_words.size(), other.m_words.size());
        for (size_t i = 0; i < common; ++i)
            m_words[i] &= ~other.m_words[i];
    }
    [[nodiscard]] size_t count() const
    {
        size_t sum = 0;
        for (const quint64 word : m_words)
            sum += word ? size_t(std::popcount(word)) : 0;
        return sum;
    }
    [[nodiscard]] bool operator==(const CourseSet &other) const = default;
    [[nodiscard]] size_t bytes() const { return m_words.size() * sizeof(quint64); }

    /// Calls `visit` with each ordinal below `end`, the greatest first, until it returns false.
    template<class F>
    void eachFromEnd(size_t end, F visit) const
    {
        for (size_t i = m_words.size(); i-- > 0;) {
            quint64 word = m_words[i];
            if (end < (i + 1) * 64)
                word = end <= i * 64 ? 0 : word & ~(~quint64(0) << end % 64);
            while (word) {
                const int bit = 63 - std::countl_zero(word);
                if (!visit(quint32(i * 64) + quint32(bit)))
                    return;
                word &= ~(quint64(1) << bit);
            }
        }
    }

private:
    std::vector<quint64> m_words;
};

} // namespace lectern::catalog
