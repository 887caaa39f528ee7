// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/policy/limits.h"

#include <QList>

namespace lectern {

/// The paging members of a list request: call PageQuery::describe(v, s.paging) from the describe of
/// the request that has one.
struct PageQuery
{
    int page = 1;
    int limit = limits::kDefaultPageSize;
    std::optional<QString> cursor; ///< the nextCursor of the page before; wins over `page`

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("page", s.page, {.optional = true, .min = 1, .max = 100000});
        v("limit", s.limit, {.optional = true, .min = 1, .max = limits::kMaxPageSize});
        v("cursor", s.cursor, {.max = 400});
    }
};

/// Those of a list that has pages alone, and no cursor.
struct PageOnlyQuery
{
    int page = 1;
    int limit = limits::kDefaultPageSize;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("page", s.page, {.optional = true, .min = 1, .max = 100000});
        v("limit", s.limit, {.optional = true, .min = 1, .max = limits::kMaxPageSize});
    }
};

} // namespace lectern
