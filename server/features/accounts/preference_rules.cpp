// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/preference_rules.h"

#include <QRegularExpression>

namespace lectern::accounts {

namespace {

constexpr double kSlowest = 0.25;
constexpr double kFastest = 4;

bool isLanguage(const QString &text)
{
    static const QRegularExpression tag(
        QStringLiteral("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}$"));
    return tag.match(text).hasMatch();
}

QString inPlayback(const char *name)
{
    return QStringLiteral("playback.") + QLatin1String(name);
}

/// Nothing where the member is absent or null.
std::optional<QJsonValue> member(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    return value.isUndefined() || value.isNull() ? std::nullopt : std::optional(value);
}

void checkNumber(const QJsonObject &playback, const char *name, double least, double most,
                 QList<FieldError> &wrong)
{
    const std::optional<QJsonValue> value = member(playback, name);
    if (!value)
        return;
    if (!value->isDouble())
        wrong.append({inPlayback(name), "validation.type", QStringLiteral("number")});
    else if (value->toDouble() < least)
        wrong.append({inPlayback(name), "validation.too_small", QString::number(least)});
    else if (value->toDouble() > most)
        wrong.append({inPlayback(name), "validation.too_large", QString::number(most)});
}

} // namespace

QList<FieldError> wrongPreferences(const UpdatePreferencesRequest &change)
{
    QList<FieldError> wrong;
    if (change.language && !isLanguage(*change.language))
        wrong.append({QStringLiteral("language"), "validation.language", {}});
    if (!change.playback)
        return wrong;
    const QJsonObject &playback = *change.playback;
    checkNumber(playback, "speed", kSlowest, kFastest, wrong);
    checkNumber(playback, "volume", 0, 1, wrong);
    if (const auto captions = member(playback, "captions");
        captions && !captions->isBool() && !isLanguage(captions->toString()))
        wrong.append({inPlayback("captions"), "validation.language", {}});
    if (const auto next = member(playback, "autoplayNext"); next && !next->isBool())
        wrong.append({inPlayback("autoplayNext"), "validation.type", QStringLiteral("boolean")});
    return wrong;
}

} // namespace lectern::accounts
