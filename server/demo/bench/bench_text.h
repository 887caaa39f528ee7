// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>

/// Words for the benchmark's school: plausible and varied, not meant to be read.
namespace lectern::demo {

[[nodiscard]] QString benchName(QRandomGenerator &dice);
[[nodiscard]] QString benchCategory(int index);
[[nodiscard]] QString benchTitle(QRandomGenerator &dice, int index);
/// `sentences` of them.
[[nodiscard]] QString benchProse(QRandomGenerator &dice, int sentences);

} // namespace lectern::demo
