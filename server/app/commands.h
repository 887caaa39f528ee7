// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/command_line.h"
#include "server/app/school.h"

namespace lectern::app {

/// Runs a command other than serving; blocks. Returns what to print on standard output. Errors
/// carry the sentence for standard error in their detail, or words by their id.
[[nodiscard]] Result<QString> runCommand(const CommandLine &line, const Config &config);

} // namespace lectern::app
