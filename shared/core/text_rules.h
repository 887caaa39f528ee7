// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"

#include <QString>

#include <optional>

namespace lectern {

struct RuleViolation
{
    const char *reason;
    QString argument;
};

/// Checks `text` against `rule`. Before that it trims one-line formats in place, and in texts of
/// several lines CR LF and CR become LF.
[[nodiscard]] std::optional<RuleViolation> checkText(QString &text, const Rule &rule);
[[nodiscard]] std::optional<RuleViolation> checkNumber(double number, const Rule &rule);
[[nodiscard]] bool isEmail(const QString &text);

} // namespace lectern
