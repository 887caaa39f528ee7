// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/accounts/access_tokens_model.h"

#include "client/api/api_client.h"
#include "client/core/name_text.h"
#include "client/features/accounts/check_request.h"
#include "shared/endpoints/api_tokens.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace lectern {

namespace {

constexpr int kDaySeconds = 24 * 3600;
constexpr int kSoonDays = 7;

QString dayOf(Timestamp at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.ms).date(), QLocale::LongFormat);
}

QString titleOf(const ApiTokenDto &token)
{
    if (token.name)
        return shownName(*token.name);
    return token.program ? shownName(*token.program)
                         : QCoreApplication::translate("AccessTokens", "A program of the school");
}

QString madeText(const ApiTokenDto &token)
{
    const QString day = dayOf(token.createdAt);
    return token.madeBy ? QCoreApplication::translate("AccessTokens", "Made by %1 on %2")
                              .arg(nameInSentence(*token.madeBy), day)
                        : QCoreApplication::translate("AccessTokens", "Made on %1").arg(day);
}

} // namespace

AccessTokensModel::AccessTokensModel(ApiClient *api, ApiTokenKind kind, QObject *parent)
    : PagedListModel(parent), m_api(api), m_kind(kind), m_scope(std::make_unique<QObject>())
{
}

int AccessTokensModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> AccessTokensModel::roleNames() const
{
    return {{TokenIdRole, "tokenId"},
            {TitleRole, "title"},
            {MadeRole, "madeText"},
            {EndsRole, "endsText"},
            {SoonRole, "soon"}};
}

QVariant AccessTokensModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiTokenDto &one = m_rows[index.row()];
    switch (role) {
    case TokenIdRole:
        return one.tokenId.toString();
    case TitleRole:
    case Qt::DisplayRole:
        return titleOf(one);
    case MadeRole:
        return madeText(one);
    case EndsRole:
        return QCoreApplication::translate("AccessTokens", "Ends on %1").arg(dayOf(one.expiresAt));
    case SoonRole:
        return one.expiresAt < Timestamp::now().plusSeconds(qint64(kSoonDays) * kDaySeconds);
    default:
        return {};
    }
}

void AccessTokensModel::forget()
{
    m_scope = std::make_unique<QObject>(); // what is under way is theirs
    clear();
    putSecretAway();
    tell(false, {});
}

void AccessTokensModel::make(const QString &name, int days)
{
    if (m_changing)
        return;
    CreateClientTokenRequest request;
    request.name = name.trimmed();
    request.expiresIn = days * kDaySeconds;
    if (const auto wrong = checkRequest(request))
        return tell(false, presentError(*wrong));
    tell(true, {});
    m_api->fetch(endpoints::kCreateClientToken, request, m_scope.get(),
                 [this](const Result<ApiTokenReply> &reply) {
                     tell(false, reply ? ErrorInfo() : presentError(reply.error()));
                     if (!reply)
                         return;
                     m_secret = reply->token;
                     m_secretName = shownName(reply->name.value_or(QString()));
                     Q_EMIT secretChanged();
                     Q_EMIT made();
                     reload();
                 });
}

void AccessTokensModel::putSecretAway()
{
    if (m_secret.isEmpty())
        return;
    m_secret.clear();
    m_secretName.clear();
    Q_EMIT secretChanged();
}

void AccessTokensModel::revoke(const QString &tokenId, bool alsoMade)
{
    const auto id = Uuid::fromString(tokenId);
    if (!id || m_changing)
        return;
    tell(true, {});
    const RevokeTokenRequest request{ApiTokenId(*id), alsoMade};
    m_api->fetch(endpoints::kRevokeToken, request, m_scope.get(),
                 [this, token = request.tokenId](const Result<TokenRevokedReply> &reply) {
                     // Somebody else may have been quicker: it is gone either way.
                     const bool gone = reply || reply.error().kind == ErrorKind::NotFound;
                     tell(false, gone ? ErrorInfo() : presentError(reply.error()));
                     if (!gone)
                         return;
                     remove(token);
                     Q_EMIT revoked();
                 });
}

void AccessTokensModel::remove(const ApiTokenId &id)
{
    const auto is = [&](const ApiTokenDto &one) { return one.tokenId == id; };
    const auto row = int(std::find_if(m_rows.cbegin(), m_rows.cend(), is) - m_rows.cbegin());
    if (row == m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
    if (m_rows.isEmpty())
        reload(); // the empty state, or what comes after
}

void AccessTokensModel::tell(bool changing, const ErrorInfo &error)
{
    m_changing = changing;
    m_actionError = error;
    Q_EMIT actionChanged();
}

void AccessTokensModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    ApiTokensRequest request;
    request.type = m_kind;
    request.cursor = cursor;
    m_api->fetch(endpoints::kApiTokens, request, owner, [this](Result<ApiTokensReply> reply) {
        if (!reply)
            return fail(reply.error());
        const qint64 count = m_rows.size() + reply->tokens.size();
        deliver(m_rows, std::move(reply->tokens), reply->nextCursor, count);
    });
}

} // namespace lectern
