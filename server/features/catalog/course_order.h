// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/copy_on_write.h"

#include <QtGlobal>

#include <algorithm>

namespace lectern::catalog {

/// Courses by their ordinals in one order, in pieces that copies share. A course is put in and
/// taken out at the cost of a piece.
class CourseOrder
{
public:
    using Ordinals = std::vector<quint32>;

    /// A place between two courses, or at an end.
    struct Place
    {
        size_t piece = 0;
        size_t at = 0;
    };

    CourseOrder() = default;
    explicit CourseOrder(const Ordinals &order)
    {
        for (size_t from = 0; from < order.size(); from += kPiece / 2) {
            const size_t to = std::min(order.size(), from + kPiece / 2);
            m_pieces.emplace_back(
                Ordinals(order.begin() + qptrdiff(from), order.begin() + qptrdiff(to)));
        }
    }

    [[nodiscard]] Place begin() const { return {}; }
    [[nodiscard]] Place end() const { return {m_pieces.size(), 0}; }
    /// Behind all courses that `isBefore` holds for, which are those before all others.
    template<class F>
    [[nodiscard]] Place firstNot(F isBefore) const
    {
        const auto piece = std::partition_point(
            m_pieces.begin(), m_pieces.end(),
            [&](const CopyOnWrite<Ordinals> &ordinals) { return isBefore(ordinals->back()); });
        if (piece == m_pieces.end())
            return end();
        const Ordinals &ordinals = **piece;
        const auto at = std::partition_point(ordinals.begin(), ordinals.end(), isBefore);
        return {size_t(piece - m_pieces.begin()), size_t(at - ordinals.begin())};
    }
    /// Calls `visit` with each course from a place on, until it returns false.
    template<class F>
    void eachFrom(Place place, F visit) const
    {
        for (; place.piece < m_pieces.size(); place = {place.piece + 1, 0}) {
            const Ordinals &ordinals = *m_pieces[place.piece];
            for (size_t i = place.at; i < ordinals.size(); ++i) {
                if (!visit(ordinals[i]))
                    return;
            }
        }
    }
    /// The same with those before a place, the last one first.
    template<class F>
    void eachBefore(Place place, F visit) const
    {
        for (;;) {
            for (size_t i = place.at; i-- > 0;) {
                if (!visit((*m_pieces[place.piece])[i]))
                    return;
            }
            if (place.piece == 0)
                return;
            --place.piece;
            place.at = m_pieces[place.piece]->size();
        }
    }

    /// Where firstNot said.
    void insert(Place place, quint32 ordinal)
    {
        if (m_pieces.empty())
            m_pieces.emplace_back();
        if (place.piece == m_pieces.size())
            place = {m_pieces.size() - 1, m_pieces.back()->size()};
        Ordinals &ordinals = m_pieces[place.piece].write();
        ordinals.insert(ordinals.begin() + qptrdiff(place.at), ordinal);
        if (ordinals.size() < kPiece)
            return;
        const auto middle = ordinals.begin() + qptrdiff(kPiece / 2);
        Ordinals rest(middle, ordinals.end());
        ordinals.erase(middle, ordinals.end());
        m_pieces.emplace(m_pieces.begin() + qptrdiff(place.piece) + 1, std::move(rest));
    }
    /// The course behind that place.
    void erase(Place place)
    {
        Ordinals &ordinals = m_pieces[place.piece].write();
        ordinals.erase(ordinals.begin() + qptrdiff(place.at));
        if (ordinals.empty())
            m_pieces.erase(m_pieces.begin() + qptrdiff(place.piece));
    }

private:
    static constexpr size_t kPiece = 1024;
    std::vector<CopyOnWrite<Ordinals>> m_pieces; ///< none of them empty
};

} // namespace lectern::catalog
