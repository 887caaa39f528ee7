// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/catalog/catalog_store.h"
#include "server/features/media/api.h"

namespace lectern::catalog {

/// How much of a course somebody sees.
enum class View {
    Outsider, ///< what is published; media and text of previews only
    Member,   ///< what is published, with media and text
    Editor,   ///< its instructor and admins: drafts, too
};

/// Modules as that view has them, with links. Looks media up, so it runs inside a read.
[[nodiscard]] QList<ModuleDto> viewModules(db::Session &session, QList<ModuleRow> rows, View view,
                                           media::MediaLibrary &library,
                                           const media::LinkMaker &links);

} // namespace lectern::catalog
