// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"
#include "shared/dto/profile.h"

namespace lectern::accounts {

/// Every wrong member of a change: a language is a tag as in `en` or `pt-BR`; in `playback`, speed
/// is 0.25–4, volume 0–1, captions true, false or a language, autoplayNext true or false. What else
/// a client keeps there is its own business; null removes.
[[nodiscard]] QList<FieldError> wrongPreferences(const UpdatePreferencesRequest &change);

} // namespace lectern::accounts
