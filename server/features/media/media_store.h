// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/media/api.h"

namespace lectern::media {

/// The rows of media. All calls run inside a read or a unit of writing.
class MediaStore
{
public:
    virtual ~MediaStore() = default;

    virtual void insert(db::Session &session, const MediaFacts &facts, const NewMedia &media) = 0;
    [[nodiscard]] virtual std::optional<MediaFacts> find(db::Session &session,
                                                         const MediaId &id) = 0;
    /// The key of its bytes, or nothing where there is no such row.
    [[nodiscard]] virtual std::optional<QString> erase(db::Session &session, const MediaId &id) = 0;
};

} // namespace lectern::media
