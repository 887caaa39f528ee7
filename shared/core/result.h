// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace lectern {

struct Unit
{
    friend bool operator==(Unit, Unit) = default;
};

/// Either a value or an Error, as std::expected of C++23. Reading the wrong side is a bug and
/// asserts.
template<class T = Unit>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor): an error is a result
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return get(); }
    [[nodiscard]] T &value() & { return const_cast<T &>(std::as_const(*this).get()); }
    [[nodiscard]] T &&value() && { return std::move(const_cast<T &>(std::as_const(*this).get())); }
    const T &operator*() const & { return get(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &get(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const &
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }
    [[nodiscard]] Error &&error() &&
    {
        Q_ASSERT(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

private:
    const T &get() const
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }

    std::variant<T, Error> m_state;
};

[[nodiscard]] inline Result<> success()
{
    return Unit{};
}

} // namespace lectern
