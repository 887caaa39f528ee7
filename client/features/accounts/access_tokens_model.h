// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/api_token_list.h"

namespace lectern {

class ApiClient;

/// Tokens that hold, youngest first: those that speak for oneself, or (for admins) those of
/// programs. What a new one says is here only until it was shown.
class AccessTokensModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(bool changing READ changing NOTIFY actionChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionChanged FINAL)
    Q_PROPERTY(QString secret READ secret NOTIFY secretChanged FINAL)
    Q_PROPERTY(QString secretName READ secretName NOTIFY secretChanged FINAL)

public:
    enum Role {
        TokenIdRole = Qt::UserRole + 1,
        TitleRole, ///< what it is called, or who made it
        MadeRole,  ///< since when, and by whom
        EndsRole,
        SoonRole, ///< it ends within a week
    };

    AccessTokensModel(ApiClient *api, ApiTokenKind kind, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// One is made or revoked just now.
    [[nodiscard]] bool changing() const { return m_changing; }
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }
    /// The token that was just made; empty: it has been put away.
    [[nodiscard]] QString secret() const { return m_secret; }
    [[nodiscard]] QString secretName() const { return m_secretName; }

    /// Somebody else is signed in.
    void forget();
    /// For a program of that name: `made` follows, or an error.
    Q_INVOKABLE void make(const QString &name, int days);
    Q_INVOKABLE void putSecretAway();
    /// With `alsoMade` also the tokens that it made.
    Q_INVOKABLE void revoke(const QString &tokenId, bool alsoMade);
    Q_INVOKABLE void clearActionError() { tell(m_changing, {}); }

Q_SIGNALS:
    void actionChanged();
    void secretChanged();
    void made();
    void revoked();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    void tell(bool changing, const ErrorInfo &error);
    void remove(const ApiTokenId &id);

    ApiClient *m_api;
    ApiTokenKind m_kind;
    std::unique_ptr<QObject> m_scope; ///< of one account
    QList<ApiTokenDto> m_rows;
    QString m_secret;
    QString m_secretName;
    ErrorInfo m_actionError;
    bool m_changing = false;
};

} // namespace lectern
