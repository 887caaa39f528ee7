// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/languages.h"

#include <QDir>
#include <QTranslator>

namespace lectern::app {

http::Languages builtInLanguages()
{
    http::Languages languages;
    const QString prefix = QStringLiteral("server_");
    const QDir folder(QStringLiteral(":/i18n"));
    for (const QString &name : folder.entryList({prefix + QStringLiteral("*.qm")})) {
        const auto translator = std::make_shared<QTranslator>();
        if (!translator->load(folder.filePath(name)))
            continue;
        const QString language = name.mid(prefix.size()).section(QLatin1Char('.'), 0, 0);
        languages.emplace(language.toLatin1(), [translator](const char *source) {
            const QString error = translator->translate("Errors", source);
            return error.isEmpty() ? translator->translate("Messages", source) : error;
        });
    }
    return languages;
}

} // namespace lectern::app
