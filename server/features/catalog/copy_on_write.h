// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace lectern::catalog {

/// A value that copies share until one of them is written. An object that has been copied must not
/// be written any more (it is published, and others read it); its copies may.
template<class T>
class CopyOnWrite
{
public:
    CopyOnWrite() : m_value(std::make_shared<T>()) {}
    explicit CopyOnWrite(T value) : m_value(std::make_shared<T>(std::move(value))) {}
    CopyOnWrite(const CopyOnWrite &other) : m_value(other.m_value), m_own(false) {}
    CopyOnWrite(CopyOnWrite &&) noexcept = default;
    CopyOnWrite &operator=(const CopyOnWrite &) = delete;
    CopyOnWrite &operator=(CopyOnWrite &&) noexcept = default;
    ~CopyOnWrite() = default;

    [[nodiscard]] const T &operator*() const { return *m_value; }
    [[nodiscard]] const T *operator->() const { return m_value.get(); }
    [[nodiscard]] T &write()
    {
        if (!m_own)
            m_value = std::make_shared<T>(*m_value);
        m_own = true;
        return *m_value;
    }

private:
    std::shared_ptr<T> m_value;
    bool m_own = true;
};

/// A long array in pieces, so that a copy with a few other values costs little.
template<class T>
class Column
{
public:
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] const T &operator[](size_t i) const
    {
        return (*m_pieces[i / kPiece])[i % kPiece];
    }
    void append(const T &value)
    {
        if (m_size == m_pieces.size() * kPiece)
            m_pieces.emplace_back();
        ++m_size;
        set(m_size - 1, value);
    }
    void set(size_t i, const T &value)
    {
        if (!((*this)[i] == value))
            m_pieces[i / kPiece].write()[i % kPiece] = value;
    }

private:
    static constexpr size_t kPiece = 512;
    std::vector<CopyOnWrite<std::array<T, kPiece>>> m_pieces;
    size_t m_size = 0;
};

} // namespace lectern::catalog
