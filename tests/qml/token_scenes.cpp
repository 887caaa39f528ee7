// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"
#include "shared/dto/api_token_list.h"
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QJsonDocument>

#include <memory>
#include <tuple>

namespace lectern {

namespace {

const QString kTokens = QStringLiteral("/api/tokens");

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

ApiTokenDto token(ApiTokenKind kind, int sinceDays, int forDays)
{
    ApiTokenDto one;
    one.tokenId = ApiTokenId::make();
    one.type = kind;
    one.createdAt = Timestamp::now().plusSeconds(-qint64(sinceDays) * 24 * 3600);
    one.expiresAt = Timestamp::now().plusSeconds(qint64(forDays) * 24 * 3600);
    return one;
}

void answerOwn(FakeApiServer &server)
{
    ApiTokensReply reply;
    reply.tokens = {token(ApiTokenKind::User, 2, 88), token(ApiTokenKind::User, 86, 4),
                    token(ApiTokenKind::User, 120, 245)};
    reply.tokens[0].program = QStringLiteral("Campus app");
    reply.tokens[1].program = QStringLiteral("Library of the faculty of physics and astronomy");
    reply.tokens[2].madeBy = QStringLiteral("Ada Admin");
    server.answer("GET", kTokens, asObject(reply));
}

void answerPrograms(FakeApiServer &server)
{
    answerModeration(server, Role::Admin);
    ApiTokensReply reply;
    reply.tokens = {token(ApiTokenKind::Client, 1, 364), token(ApiTokenKind::Client, 360, 5)};
    reply.tokens[0].name = QStringLiteral("Campus app");
    reply.tokens[1].name = QStringLiteral("Timetable");
    for (ApiTokenDto &one : reply.tokens)
        one.madeBy = QStringLiteral("Ada Admin");
    server.answer("GET", kTokens, asObject(reply));
    ApiTokenReply made;
    made.tokenId = ApiTokenId::make();
    made.type = ApiTokenKind::Client;
    made.token = QStringLiteral("lct_Q3VyaW91cywgYXJlbid0IHlvdT8gTm90aGluZyBoZXJl");
    made.name = QStringLiteral("Library");
    made.expiresIn = 365 * 24 * 3600;
    made.expiresAt = Timestamp::now().plusSeconds(made.expiresIn);
    server.answer("POST", kTokens + QLatin1String("/client"), asObject(made));
}

QQuickItem *section(QQuickWindow *window)
{
    const QQuickItem *page = find(window->contentItem(), "SettingsPage");
    for (QQuickItem *one : page ? page->findChildren<QQuickItem *>() : QList<QQuickItem *>()) {
        if (QByteArray(one->metaObject()->className()).startsWith("TokensSection") &&
            one->isVisible())
            return one;
    }
    qWarning("there are no tokens");
    return nullptr;
}

/// What is listed there.
QObject *listed(QQuickWindow *window)
{
    const QQuickItem *shown = section(window);
    return shown ? shown->property("tokens").value<QObject *>() : nullptr;
}

void making(QQuickWindow *window)
{
    const QQuickItem *shown = section(window);
    for (QObject *part : shown ? shown->findChildren<QObject *>() : QList<QObject *>()) {
        if (QByteArray(part->metaObject()->className()).startsWith("NewTokenSheet")) {
            QMetaObject::invokeMethod(part, "open");
            return settle(200);
        }
    }
    qWarning("nothing makes a token");
}

void made(QQuickWindow *window)
{
    making(window);
    QObject *tokens = listed(window);
    if (!tokens)
        return;
    QMetaObject::invokeMethod(tokens, "make", Q_ARG(QString, QStringLiteral("Library")),
                              Q_ARG(int, 365));
    settle(300);
    if (tokens->property("secret").toString().isEmpty())
        qWarning("no token was made");
}

void revoking(QQuickWindow *window)
{
    QQuickItem *shown = section(window);
    QQuickItem *row = shown ? find(shown, "TokenRow") : nullptr;
    if (!row)
        return qWarning("there is no token to revoke");
    QMetaObject::invokeMethod(row, "revokeWanted");
    settle(200);
}

} // namespace

void addTokens(QList<Scene> &all)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto P = Navigator::Settings;
    const QVariantMap own{{S("section"), S("tokens")}};
    const QVariantMap programs{{S("section"), S("programs")}};
    const auto none = [](FakeApiServer &server) {
        answerPrograms(server);
        server.answer("GET", kTokens, asObject(ApiTokensReply()));
    };
    const auto late = [](FakeApiServer &server) {
        answerPrograms(server);
        server.hang("GET", kTokens);
    };
    const auto wrong = [](FakeApiServer &server) {
        answerPrograms(server);
        server.refuse("GET", kTokens, 500, QStringLiteral("internal"));
    };
    const auto server = std::make_shared<FakeApiServer *>();
    const auto kept = [server](FakeApiServer &one) {
        answerPrograms(one);
        one.answer("GET", kTokens, asObject(ApiTokensReply()));
        *server = &one;
    };
    const auto cut = [server](QQuickWindow *window) {
        (*server)->goAway();
        if (QObject *tokens = listed(window))
            QMetaObject::invokeMethod(tokens, "reload");
        settle(500);
    };
    for (const auto &[name, place, full] : {std::tuple{S("settings-tokens"), own, &answerOwn},
                                            {S("settings-programs"), programs, &answerPrograms}}) {
        all.append({name, true, P, place, full});
        all.append({name + S("-empty"), true, P, place, none});
        all.append({name + S("-loading"), true, P, place, late});
        all.append({name + S("-error"), true, P, place, wrong});
        all.append({name + S("-offline"), true, P, place, kept, cut});
        for (const char *language : {"de", "ar"}) {
            const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
            all.append({name + tail, true, P, place, full, {}, {960, 600}, S(language)});
        }
    }
    for (const auto &[name, act] : {std::pair{S("settings-programs-new"), &making},
                                    {S("settings-programs-made"), &made},
                                    {S("settings-programs-revoke"), &revoking}}) {
        all.append({name, true, P, programs, answerPrograms, act});
        for (const char *language : {"de", "ar"}) {
            const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
            all.append(
                {name + tail, true, P, programs, answerPrograms, act, {960, 600}, S(language)});
        }
    }
}

} // namespace lectern
