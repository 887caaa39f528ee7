// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/api_tokens.h"

#include <QTest>

using namespace lectern;
using namespace lectern::accounts;

/// Tokens follow the people whom they speak for.
class TestTokenHolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangesOfAPersonHoldsForAllTokens()
    {
        ApiTokens tokens(m_revocations);
        const ApiTokenRecord first = token('a', m_ann);
        const ApiTokenRecord second = token('b', m_ann);
        const ApiTokenRecord other = token('c', m_bob);
        const ApiTokenRecord program = token('d', {}, ApiTokenKind::Client);
        tokens.add({first, second, other, program});
        tokens.add({first}); // heard of once more
        tokens.apply({{}, {{.id = m_ann, .role = Role::Instructor, .changedAt = {5}}}});
        for (const ApiTokenRecord &one : {first, second})
            QCOMPARE(roleOf(tokens, one), std::optional(Role::Instructor));
        for (const ApiTokenRecord &one : {other, program})
            QCOMPARE(roleOf(tokens, one), std::optional(Role::Student));
        tokens.apply({{}, {{.id = m_ann, .blocked = true, .changedAt = {6}}}});
        QVERIFY(!tokens.standing(first.id) && !tokens.standing(second.id));
        QVERIFY(tokens.standing(other.id).ok());
    }

    void whatIsForgottenChangesNoMore()
    {
        ApiTokens tokens(m_revocations);
        const ApiTokenRecord ended = token('a', m_ann);
        ApiTokenRecord expired = token('b', m_ann);
        expired.expiresAt = {5};
        const ApiTokenRecord left = token('c', m_ann);
        tokens.add({ended, expired, left});
        tokens.apply({{{SessionId(ended.id.uuid()), {5}}}, {}});
        tokens.dropExpired({6});
        tokens.apply({{}, {{.id = m_ann, .role = Role::Instructor, .changedAt = {7}}}});
        for (const ApiTokenRecord &one : {ended, expired})
            QCOMPARE(tokens.standing(one.id).error().id, QByteArray("auth.token_invalid"));
        QCOMPARE(roleOf(tokens, left), std::optional(Role::Instructor));
        // Those that come anew are found.
        tokens.add({ended});
        tokens.apply({{}, {{.id = m_ann, .role = Role::Student, .changedAt = {8}}}});
        for (const ApiTokenRecord &one : {ended, left})
            QCOMPARE(roleOf(tokens, one), std::optional(Role::Student));
    }

private:
    static std::optional<Role> roleOf(const ApiTokens &tokens, const ApiTokenRecord &token)
    {
        const Result<Role> role = tokens.standing(token.id);
        return role ? std::optional(*role) : std::nullopt;
    }
    static ApiTokenRecord token(char hash, const UserId &user,
                                ApiTokenKind kind = ApiTokenKind::User)
    {
        ApiTokenRecord out;
        out.id = ApiTokenId::make();
        out.kind = kind;
        out.hash = QByteArray(32, hash);
        out.expiresAt = {1000};
        out.person.id = user;
        return out;
    }

    const UserId m_ann = UserId::make();
    const UserId m_bob = UserId::make();
    Revocations m_revocations;
};

QTEST_GUILESS_MAIN(TestTokenHolders)
#include "tst_token_holders.moc"
