// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/policy/roles.h"

/// Payloads of the events in api.h.
namespace lectern::accounts {

struct UserEvent
{
    UserId userId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
    }
};

struct RoleEvent
{
    UserId userId;
    Role role = Role::Student;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("role", s.role);
    }
};

} // namespace lectern::accounts
