// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/api.h"
#include "shared/core/text_fold.h"

namespace lectern::accounts {

namespace {

constexpr int kMaxNameWords = 16;
// A key and an id fit into a cursor of 400 characters, whatever the script.
constexpr int kMaxNameKey = 90;

} // namespace

QString emailKey(const QString &email)
{
    return email.trimmed().normalized(QString::NormalizationForm_KC).toLower();
}

QString nameKey(const QString &name)
{
    QString key = foldedWords(name, kMaxNameWords).join(QLatin1Char(' '));
    if (key.isEmpty())
        key = foldText(name);
    if (key.size() > kMaxNameKey)
        key.truncate(key.at(kMaxNameKey - 1).isHighSurrogate() ? kMaxNameKey - 1 : kMaxNameKey);
    return key;
}

} // namespace lectern::accounts
