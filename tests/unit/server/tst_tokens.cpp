// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/token_issuer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace lectern;

namespace {

const QByteArray kKey(32, 'k');

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

AccessClaims someone(int seconds = 900)
{
    const Timestamp now{Timestamp::now().ms / 1000 * 1000};
    return {UserId::make(), SessionId::make(), Role::Instructor, now, now.plusSeconds(seconds)};
}

QJsonObject payloadOf(const AccessClaims &claims)
{
    return {{QStringLiteral("sub"), claims.userId.toString()},
            {QStringLiteral("sid"), claims.sessionId.toString()},
            {QStringLiteral("role"), QStringLiteral("admin")},
            {QStringLiteral("iat"), qint64(claims.issuedAt.ms / 1000)},
            {QStringLiteral("exp"), qint64(claims.expiresAt.ms / 1000)}};
}

/// A token with a right signature of `key` over whatever header and payload.
QByteArray handMade(const QByteArray &header, const QByteArray &payload,
                    const QByteArray &key = kKey,
                    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256)
{
    const QByteArray signedPart = base64(header) + '.' + base64(payload);
    return signedPart + '.' + base64(QMessageAuthenticationCode::hash(signedPart, key, hash));
}

const QByteArray kHeader(R"({"alg":"HS256","typ":"JWT"})");

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasIssued()
    {
        const TokenIssuer issuer(kKey);
        const AccessClaims claims = someone();
        const QByteArray token = issuer.issue(claims);
        for (int round = 0; round < 2; ++round) { // decoded, then remembered
            const Result<AccessClaims> read = issuer.verify(token);
            QVERIFY(read);
            QCOMPARE(read->userId, claims.userId);
            QCOMPARE(read->sessionId, claims.sessionId);
            QCOMPARE(read->role, Role::Instructor);
            QCOMPARE(read->issuedAt, claims.issuedAt);
            QCOMPARE(read->expiresAt, claims.expiresAt);
        }
        QVERIFY(issuer.issue(claims) != token); // each has an id of its own
        QVERIFY(issuer.verify(handMade(kHeader, json(payloadOf(claims)))));
    }

    void refusesForgeries_data()
    {
        QTest::addColumn<QByteArray>("token");
        const AccessClaims claims = someone();
        const QByteArray payload = json(payloadOf(claims));
        const QByteArray good = TokenIssuer(kKey).issue(claims);
        const QByteArray none(R"({"alg":"none","typ":"JWT"})");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("let me in");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("none, no signature") << base64(none) + '.' + base64(payload) + '.';
        QTest::newRow("none, two parts") << base64(none) + '.' + base64(payload);
        QTest::newRow("none, our signature") << handMade(none, payload);
        QTest::newRow("None") << base64(R"({"alg":"None"})") + '.' + base64(payload) + '.';
        QTest::newRow("no alg") << handMade(R"({"typ":"JWT"})", payload);
        QTest::newRow("HS384") << handMade(R"({"alg":"HS384"})", payload, kKey,
                                           QCryptographicHash::Sha384);
        QTest::newRow("HS512") << handMade(R"({"alg":"HS512"})", payload, kKey,
                                           QCryptographicHash::Sha512);
        QTest::newRow("RS256") << handMade(R"({"alg":"RS256"})", payload);
        QTest::newRow("another key") << handMade(kHeader, payload, QByteArray(32, 'x'));
        QTest::newRow("no signature") << good.left(good.lastIndexOf('.') + 1);
        QTest::newRow("signature cut") << good.chopped(1);
        QTest::newRow("another payload")
            << good.left(good.indexOf('.') + 1) + base64(payload) + good.mid(good.lastIndexOf('.'));
        QTest::newRow("NUL after it") << good + QByteArray(1, '\0') + "x";
        QTest::newRow("huge") << good + QByteArray(100'000, 'A');
        for (const char *name : {"sub", "sid", "role", "iat", "exp"}) {
            QJsonObject without = payloadOf(claims);
            without.remove(QLatin1String(name));
            QTest::addRow("without %s", name) << handMade(kHeader, json(without));
        }
        QJsonObject odd = payloadOf(claims);
        odd.insert(QStringLiteral("role"), QStringLiteral("owner"));
        QTest::newRow("unknown role") << handMade(kHeader, json(odd));
        odd = payloadOf(claims);
        odd.insert(QStringLiteral("exp"), QStringLiteral("never"));
        QTest::newRow("exp is text") << handMade(kHeader, json(odd));
        odd = payloadOf(claims);
        odd.insert(QStringLiteral("sub"), QStringLiteral("' OR 1=1 --"));
        QTest::newRow("sub is no id") << handMade(kHeader, json(odd));
        QTest::newRow("payload is a list") << handMade(kHeader, "[1,2]");
    }

    void refusesForgeries()
    {
        QFETCH(const QByteArray, token);
        const TokenIssuer issuer(kKey);
        const Result<AccessClaims> read = issuer.verify(token);
        QVERIFY(!read);
        QCOMPARE(read.error().id, QByteArray("auth.token_invalid"));
        QCOMPARE(read.error().kind, ErrorKind::Unauthenticated);
    }

    void expires()
    {
        const TokenIssuer issuer(kKey);
        AccessClaims claims = someone();
        claims.issuedAt = claims.issuedAt.plusSeconds(-100);
        claims.expiresAt = Timestamp::now().plusSeconds(-1);
        const Result<AccessClaims> old = issuer.verify(issuer.issue(claims));
        QVERIFY(!old);
        QCOMPARE(old.error().id, QByteArray("auth.token_expired"));

        const QByteArray shortLived = issuer.issue(someone(2));
        QVERIFY(issuer.verify(shortLived)); // remembered from here on
        QTRY_VERIFY(!issuer.verify(shortLived));
        QCOMPARE(issuer.verify(shortLived).error().id, QByteArray("auth.token_expired"));
    }

    void remembersPerKey()
    {
        const TokenIssuer one(kKey);
        const TokenIssuer other(QByteArray(32, 'o'));
        const QByteArray token = one.issue(someone());
        QVERIFY(one.verify(token));
        QVERIFY(!other.verify(token));
        QVERIFY(one.verify(token));
        QVERIFY(one.derivedKey("a") != one.derivedKey("b"));
        QVERIFY(one.derivedKey("a") != other.derivedKey("a"));
        QCOMPARE(one.derivedKey("a").size(), 32);
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
