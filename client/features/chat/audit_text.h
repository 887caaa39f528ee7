// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_traces.h"

#include <QString>

namespace lectern {

/// What a moderator did, as a sentence with the names of both; a reason, where one was given,
/// stands below it.
[[nodiscard]] QString auditText(const AuditEntryDto &entry);

} // namespace lectern
