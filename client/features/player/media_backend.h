// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern {

/// Chooses what Qt Multimedia plays with, where the environment (QT_MEDIA_BACKEND) has not. Before
/// anything of Qt Multimedia is used.
void chooseMediaBackend();

} // namespace lectern
