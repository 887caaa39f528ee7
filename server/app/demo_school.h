// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/school.h"

namespace lectern::app {

/// Makes an empty school the demo school, telling its progress on standard error; does nothing
/// where it is one already. Blocks for up to a minute. Errors carry a sentence for people in their
/// detail.
[[nodiscard]] Result<> prepareDemoSchool(School &school, const SchoolOptions &options);

} // namespace lectern::app
