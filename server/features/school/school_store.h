// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"

#include <QHash>
#include <QString>

namespace lectern::school {

/// Facts about the school by name: few, small, read whole.
class SchoolStore
{
public:
    virtual ~SchoolStore() = default;
    [[nodiscard]] virtual QHash<QString, QString> settings(db::Session &session) = 0;
    virtual void set(db::Session &session, const QString &name, const QString &value) = 0;
};

} // namespace lectern::school
