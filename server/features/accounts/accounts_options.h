// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/accounts/accounts_records.h"

namespace lectern::accounts {

struct AccountsOptions
{
    int accessSeconds = 900;             ///< life of an access token
    int refreshSeconds = 30 * 24 * 3600; ///< of a session that isn't used
    /// How long the refresh token before the current one still gives the current one, for clients
    /// that lost the reply or asked twice at once. 0: a reused token always ends its session.
    int refreshGraceSeconds = 0;
    bool registrationOpen = true;
    LockoutPolicy lockout;
};

/// The longest life an access token may have, and so how far back revocations are remembered.
inline constexpr int kLongestAccessSeconds = 24 * 3600;
/// Of each object in the preferences, as JSON.
inline constexpr int kMaxPreferenceBytes = 16 * 1024;

} // namespace lectern::accounts
