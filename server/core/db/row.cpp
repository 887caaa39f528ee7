// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/row.h"

#include <utility>

namespace lectern::db {

Rows::~Rows()
{
    if (m_cursor)
        m_cursor->finish();
}

Rows::Rows(Rows &&other) noexcept
    : m_cursor(std::exchange(other.m_cursor, nullptr)), m_affected(other.m_affected)
{
}

bool Rows::next()
{
    if (m_cursor && m_cursor->next())
        return true;
    m_cursor = nullptr;
    return false;
}

} // namespace lectern::db
