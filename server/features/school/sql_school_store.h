// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/school/school_store.h"

namespace lectern::school {

class SqlSchoolStore final : public SchoolStore
{
public:
    [[nodiscard]] QHash<QString, QString> settings(db::Session &session) override;
    void set(db::Session &session, const QString &name, const QString &value) override;
};

} // namespace lectern::school
