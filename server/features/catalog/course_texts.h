// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/copy_on_write.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace lectern::catalog {

[[nodiscard]] inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// A text a course, one after another in pieces that copies share.
class CourseTexts
{
public:
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] std::string_view operator[](size_t i) const
    {
        return m_pieces[i / kPiece]->at(i % kPiece);
    }
    void append(std::string_view text)
    {
        if (m_size % kPiece == 0)
            m_pieces.emplace_back();
        m_pieces[m_size / kPiece].write().append(text);
        ++m_size;
    }
    void set(size_t i, std::string_view text)
    {
        if ((*this)[i] == text)
            return;
        const Piece &before = *m_pieces[i / kPiece];
        Piece piece;
        for (size_t at = 0; at < before.ends.size(); ++at)
            piece.append(at == i % kPiece ? text : before.at(at));
        m_pieces[i / kPiece] = CopyOnWrite<Piece>(std::move(piece));
    }

private:
    static constexpr size_t kPiece = 256;
    struct Piece
    {
        std::string bytes;
        std::vector<quint32> ends;

        [[nodiscard]] std::string_view at(size_t i) const
        {
            const size_t begin = i == 0 ? 0 : ends[i - 1];
            return std::string_view(bytes).substr(begin, ends[i] - begin);
        }
        void append(std::string_view text)
        {
            bytes.append(text);
            ends.push_back(quint32(bytes.size()));
        }
    };
    std::vector<CopyOnWrite<Piece>> m_pieces;
    size_t m_size = 0;
};

} // namespace lectern::catalog
