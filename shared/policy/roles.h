// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"

namespace lectern {

enum class Role { Student, Instructor, Admin };

template<>
struct EnumNames<Role>
{
    static constexpr std::array values{std::pair{Role::Student, "student"},
                                       std::pair{Role::Instructor, "instructor"},
                                       std::pair{Role::Admin, "admin"}};
};

} // namespace lectern
