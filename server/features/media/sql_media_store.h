// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/media/media_store.h"

namespace lectern::media {

class SqlMediaStore final : public MediaStore
{
public:
    void insert(db::Session &session, const MediaFacts &facts, const NewMedia &media) override;
    [[nodiscard]] std::optional<MediaFacts> find(db::Session &session, const MediaId &id) override;
    [[nodiscard]] std::optional<QString> erase(db::Session &session, const MediaId &id) override;
};

} // namespace lectern::media
