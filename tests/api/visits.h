// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/school_server.h"

#include <QJsonObject>

#include <vector>

namespace lectern::test {

/// An operation on something that belongs to its owner, or to those who are in it.
struct Visit
{
    QByteArray id; ///< of the operation
    QByteArray method;
    QString path;
    QJsonObject body;
    int status;           ///< to somebody else
    QByteArray file = {}; ///< sent as a form instead
};

/// What can be done in a group that `owner` makes for this, and in the course's room. In this
/// order, and by the stranger first: the last ones end it.
[[nodiscard]] std::vector<Visit> chatVisits(SchoolServer &server, const Member &owner,
                                            const Member &companion, const TestCourse &course);

} // namespace lectern::test
