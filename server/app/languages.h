// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/error_renderer.h"

namespace lectern::app {

/// What the server can say besides English: its compiled translations (translations/shared_*.ts).
/// The translators in it only read, so any thread may use them.
[[nodiscard]] http::Languages builtInLanguages();

} // namespace lectern::app
