// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace lectern::catalog {

/// Some of the courses of one CatalogIndex, a bit each, by their ordinals. Sets that are combined
/// must be of the same size.
class CourseSet
{
public:
    explicit CourseSet(size_t courses = 0) : m_words((courses + 63) / 64) {}
    [[nodiscard]] static CourseSet all(size_t courses)
    {
        CourseSet set(courses);
        for (quint64 &word : set.m_words)
            word = ~quint64(0);
        if (courses % 64 != 0)
            set.m_words.back() >>= 64 - courses % 64;
        return set;
    }

    void resize(size_t courses) { m_words.resize((courses + 63) / 64); }
    void insert(quint32 ordinal) { m_words[ordinal / 64] |= quint64(1) << ordinal % 64; }
    [[nodiscard]] bool contains(quint32 ordinal) const
    {
        return m_words[ordinal / 64] >> ordinal % 64 & 1;
    }
    void add(const CourseSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void keep(const CourseSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void remove(const CourseSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    [[nodiscard]] size_t count() const
    {
        size_t sum = 0;
        for (const quint64 word : m_words)
            sum += word ? size_t(std::popcount(word)) : 0;
        return sum;
    }
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
