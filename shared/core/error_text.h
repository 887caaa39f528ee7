// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QString>

#include <functional>

namespace lectern {

/// Turns an English source text (context "Errors") into another language's, as
/// QTranslator::translate does; the identity where there is none.
using Translate = std::function<QString(const char *source)>;

/// The words for people that belong to an error's id. The one place where ids become words.
[[nodiscard]] QString errorText(const Error &error, const Translate &translate = {});
/// The words for one wrong field's reason.
[[nodiscard]] QString fieldText(const FieldError &field, const Translate &translate = {});

} // namespace lectern
