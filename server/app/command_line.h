// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lectern::app {

/// What the program was asked to do.
struct CommandLine
{
    QString command;       ///< empty: serve; else "user add", "user role", "user block", "migrate",
                           ///< "backup", …
    QStringList arguments; ///< what follows the command
    QString dataDir;
    QString configFile;
    std::optional<QString> listen;
    bool demo = false;
    bool printConfig = false;
    QString name; ///< of user add
    QString role = QStringLiteral("student");
    int courses = 1000; ///< of bench-data
    int users = -1;     ///< of bench-data; -1: five a course
    int messages = 0;   ///< of bench-data
    QString help;       ///< not empty: print it and end
};

/// Errors carry the sentence for standard error as their detail.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace lectern::app
