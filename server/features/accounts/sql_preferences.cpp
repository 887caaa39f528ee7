// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/sql_accounts_store.h"

/// The part of SqlAccountsStore that keeps preferences.
namespace lectern::accounts {

namespace {

using db::Session;
using db::Statement;

constexpr Statement kUserExists{
    "accounts.lock_user", "SELECT id FROM users WHERE id = ? AND deleted_at IS NULL",
    "SELECT id FROM users WHERE id = ? AND deleted_at IS NULL FOR UPDATE"};

constexpr Statement kPreferences{
    "accounts.preferences",
    "SELECT language, theme, notifications, playback FROM preferences WHERE user_id = ?"};

constexpr Statement kStorePreferences{
    "accounts.store_preferences",
    "INSERT INTO preferences (user_id, language, theme, notifications, playback, updated_at) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET language = excluded.language, "
    "theme = excluded.theme, notifications = excluded.notifications, "
    "playback = excluded.playback, updated_at = excluded.updated_at"};

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PreferencesDto readPreferences(Session &db, const UserId &user)
{
    PreferencesDto preferences;
    db::Rows rows = db.query(kPreferences, user);
    if (rows.next()) {
        preferences.language = rows.text(0);
        preferences.theme = enumFromName<ThemeChoice>(rows.text(1)).value_or(ThemeChoice::System);
        preferences.notifications = objectOf(rows.text(2));
        preferences.playback = objectOf(rows.text(3));
    }
    return preferences;
}

/// RFC 7396: members of `patch` replace, null removes, objects merge.
QJsonObject merged(QJsonObject target, const QJsonObject &patch)
{
    for (auto it = patch.constBegin(); it != patch.constEnd(); ++it) {
        if (it->isNull())
            target.remove(it.key());
        else if (it->isObject())
            target.insert(it.key(), merged(target.value(it.key()).toObject(), it->toObject()));
        else
            target.insert(it.key(), *it);
    }
    return target;
}

} // namespace

QCoro::Task<Result<PreferencesDto>> SqlAccountsStore::preferences(UserId user)
{
    return m_db.read(
        [user](Session &db) -> Result<PreferencesDto> { return readPreferences(db, user); });
}

QCoro::Task<Result<PreferencesDto>>
SqlAccountsStore::updatePreferences(UserId user, UpdatePreferencesRequest change,
                                    int maxObjectBytes, Timestamp now)
{
    return m_db.write([user, change = std::move(change), maxObjectBytes,
                       now](Session &db) -> Result<PreferencesDto> {
        if (!db.query(kUserExists, user).next())
            return Error::notFound("accounts.not_found");
        PreferencesDto preferences = readPreferences(db, user);
        preferences.language = change.language.value_or(preferences.language);
        preferences.theme = change.theme.value_or(preferences.theme);
        if (change.notifications)
            preferences.notifications = merged(preferences.notifications, *change.notifications);
        if (change.playback)
            preferences.playback = merged(preferences.playback, *change.playback);
        const QByteArray notifications = textOf(preferences.notifications);
        const QByteArray playback = textOf(preferences.playback);
        QList<FieldError> tooLong;
        if (notifications.size() > maxObjectBytes)
            tooLong.append({QStringLiteral("notifications"), "validation.too_long",
                            QString::number(maxObjectBytes)});
        if (playback.size() > maxObjectBytes)
            tooLong.append({QStringLiteral("playback"), "validation.too_long",
                            QString::number(maxObjectBytes)});
        if (!tooLong.isEmpty())
            return Error::invalid(std::move(tooLong));
        db.run(kStorePreferences, user, preferences.language, enumName(preferences.theme),
               QString::fromUtf8(notifications), QString::fromUtf8(playback), now);
        return preferences;
    });
}

} // namespace lectern::accounts
