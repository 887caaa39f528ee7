// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of programs on the desktop: what is listed, made once and ended.
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/core/toaster.h"
#include "client/features/accounts/access_tokens_model.h"
#include "shared/core/json_encoder.h"
#include "tests/client/fake_api_server.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>
#include <QtPlugin>

Q_IMPORT_QML_PLUGIN(Lectern_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Lectern_CorePlugin)
Q_IMPORT_QML_PLUGIN(Lectern_SessionPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_Auth_ModelPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_Chat_ModelPlugin)

using namespace lectern;

namespace {

const QString kTokens = QStringLiteral("/api/tokens");
const QString kClient = QStringLiteral("/api/tokens/client");

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

ApiTokenDto token(int days)
{
    ApiTokenDto one;
    one.tokenId = ApiTokenId::make();
    one.createdAt = Timestamp::now();
    one.expiresAt = one.createdAt.plusSeconds(qint64(days) * 24 * 3600);
    return one;
}

} // namespace

class TestAccessTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view.reset();
        m_server = std::make_unique<FakeApiServer>();
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setTokens({QStringLiteral("a"), QStringLiteral("r")});
        m_api->setRetryPolicy({.attempts = 1});
        m_model = std::make_unique<AccessTokensModel>(m_api.get(), ApiTokenKind::Client);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_tester->setUseFetchMore(false);
    }
    void cleanup() { m_view.reset(); }

    void saysWhoMadeThemAndHowLongTheyHold()
    {
        ApiTokenDto named = token(100);
        named.name = QStringLiteral("Campus app");
        named.madeBy = QStringLiteral("Ada");
        ApiTokenDto ofProgram = token(3);
        ofProgram.program = QStringLiteral("Library");
        list({named, ofProgram, token(8)}, QStringLiteral("more"));
        m_model->reload();
        QCOMPARE(m_model->state(), ViewState::Loading);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(lastQuery().contains(QLatin1String("type=CLIENT")));
        const auto at = [this](int row, int role) { return m_model->index(row).data(role); };
        QCOMPARE(at(0, AccessTokensModel::TitleRole).toString(), QStringLiteral("Campus app"));
        QVERIFY(at(0, AccessTokensModel::MadeRole).toString().contains(QLatin1String("Ada")));
        QVERIFY(!at(0, AccessTokensModel::SoonRole).toBool());
        QCOMPARE(at(1, AccessTokensModel::TitleRole).toString(), QStringLiteral("Library"));
        QVERIFY(at(1, AccessTokensModel::SoonRole).toBool());
        QVERIFY(!at(2, AccessTokensModel::TitleRole).toString().isEmpty());
        QVERIFY(!at(2, AccessTokensModel::SoonRole).toBool());
        list({token(9)});
        m_model->retry();
        QTRY_COMPARE(m_model->rowCount(), 4);
        QVERIFY(lastQuery().contains(QLatin1String("cursor=more")));
        QVERIFY(!m_model->hasMore());
        m_model->forget();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void namesTurnNothingRoundThem()
    {
        ApiTokenDto one = token(100);
        one.program = QStringLiteral("Libr\u202Eary");
        one.madeBy = QStringLiteral("A\u202Eda");
        list({one});
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), 1);
        for (const int role : {AccessTokensModel::TitleRole, AccessTokensModel::MadeRole}) {
            const QString text = m_model->index(0).data(role).toString();
            QVERIFY(!text.contains(QChar(0x202E)));
            QVERIFY(text.contains(QChar(QChar::ReplacementCharacter)));
        }
    }

    void whatCantBeListedIsSaid()
    {
        list({});
        m_model->reload();
        QTRY_COMPARE(m_model->state(), ViewState::Empty);
        m_server->refuse("GET", kTokens, 500, QStringLiteral("internal"));
        m_model->reload();
        QTRY_COMPARE(m_model->state(), ViewState::Error);
        m_server->goAway();
        m_model->reload();
        QTRY_COMPARE(m_model->state(), ViewState::Offline);
    }

    void aNewOneIsShownOnce()
    {
        list({});
        m_model->make(QStringLiteral("  "), 90);
        QVERIFY(m_model->actionError().fields.contains(QStringLiteral("name")));
        QCOMPARE(m_server->count("POST", kClient), 0);
        m_server->refuse("POST", kClient, 403, QStringLiteral("auth.forbidden"));
        m_model->make(QStringLiteral("Campus app"), 90);
        QVERIFY(m_model->changing());
        QTRY_VERIFY(m_model->actionError().present);
        QVERIFY(m_model->secret().isEmpty());

        makes();
        QSignalSpy made(m_model.get(), &AccessTokensModel::made);
        m_model->make(QStringLiteral(" Campus app "), 90);
        m_model->make(QStringLiteral("Twice"), 90); // one at a time
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(m_server->count("POST", kClient), 2);
        const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().at(1).body).object();
        QCOMPARE(sent.value(QLatin1String("name")).toString(), QStringLiteral("Campus app"));
        QCOMPARE(sent.value(QLatin1String("expiresIn")).toInt(), 90 * 24 * 3600);
        QCOMPARE(m_model->secret(), QStringLiteral("lct_secret"));
        QTRY_COMPARE(m_model->state(), ViewState::Empty); // it was listed anew
        m_model->putSecretAway();
        QVERIFY(m_model->secret().isEmpty() && m_model->secretName().isEmpty());
    }

    void whoComesNextLearnsNoSecret()
    {
        makes();
        m_model->make(QStringLiteral("Campus app"), 90);
        m_model->forget();
        QVERIFY(!m_model->changing());
        QVERIFY(!QTest::qWaitFor([this] { return !m_model->secret().isEmpty(); }, 300));
    }

    void whatIsRevokedGoes()
    {
        const ApiTokenDto first = token(20);
        const ApiTokenDto second = token(30);
        list({first, second});
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), 2);
        const QString path = kTokens + QLatin1Char('/') + first.tokenId.toString();
        m_server->refuse("DELETE", path, 500, QStringLiteral("internal"));
        m_model->revoke(first.tokenId.toString(), true);
        QTRY_VERIFY(m_model->actionError().present);
        QCOMPARE(m_model->rowCount(), 2);
        m_server->answer("DELETE", path, asObject(TokenRevokedReply{first.tokenId, 3}));
        QSignalSpy revoked(m_model.get(), &AccessTokensModel::revoked);
        m_model->revoke(first.tokenId.toString(), true);
        QTRY_COMPARE(revoked.size(), 1);
        QCOMPARE(m_model->rowCount(), 1);
        const FakeApiServer::Request asked = m_server->requests().constLast();
        QVERIFY(asked.query.contains(QLatin1String("userTokens=true")) ||
                asked.body.contains("\"userTokens\":true"));
        // Another admin was quicker.
        m_server->refuse("DELETE", kTokens + QLatin1Char('/') + second.tokenId.toString(), 404,
                         QStringLiteral("tokens.not_found"));
        list({});
        m_model->revoke(second.tokenId.toString(), false);
        QTRY_COMPARE(m_model->state(), ViewState::Empty);
        QVERIFY(!m_model->actionError().present);
    }

    void theTokenGoesWithItsSheet()
    {
        list({});
        makes();
        QVERIFY(open());
        QTRY_COMPARE(m_model->state(), ViewState::Empty);
        click(QStringLiteral("New token…"));
        QTRY_VERIFY(m_view->activeFocusItem() &&
                    m_view->activeFocusItem()->inherits("QQuickTextInput"));
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_P, Qt::Key_P})
            QTest::keyClick(m_view.get(), key);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_COMPARE(m_model->secret(), QStringLiteral("lct_secret"));
        QTRY_VERIFY(button(m_view->contentItem(), QStringLiteral("Copy token")));
        QVERIFY(!button(m_view->contentItem(), QStringLiteral("Make")));
        click(QStringLiteral("Done"));
        QTRY_VERIFY(m_model->secret().isEmpty());
    }

private:
    void list(const QList<ApiTokenDto> &tokens, const std::optional<QString> &next = {})
    {
        m_server->answer("GET", kTokens, asObject(ApiTokensReply{tokens, next}));
    }
    void makes()
    {
        ApiTokenReply reply;
        reply.tokenId = ApiTokenId::make();
        reply.type = ApiTokenKind::Client;
        reply.token = QStringLiteral("lct_secret");
        reply.name = QStringLiteral("Campus app");
        reply.expiresIn = 90;
        reply.expiresAt = Timestamp::now();
        m_server->answer("POST", kClient, asObject(reply));
    }
    [[nodiscard]] QString lastQuery() const
    {
        QString query;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.path == kTokens)
                query = one.query;
        }
        return query;
    }
    [[nodiscard]] bool open()
    {
        m_view = std::make_unique<QQuickView>();
        m_view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
        m_view->setResizeMode(QQuickView::SizeRootObjectToView);
        m_view->resize(700, 600);
        m_view->setInitialProperties(
            {{QStringLiteral("tokens"), QVariant::fromValue(m_model.get())},
             {QStringLiteral("toaster"), QVariant::fromValue(&m_toaster)},
             {QStringLiteral("programs"), true}});
        m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Settings/TokensSection.qml")));
        m_view->show();
        m_view->requestActivate();
        return m_view->status() == QQuickView::Ready && QTest::qWaitForWindowActive(m_view.get());
    }
    [[nodiscard]] static QQuickItem *button(QQuickItem *root, const QString &text)
    {
        if (root->isVisible() && root->inherits("QQuickAbstractButton") &&
            root->property("text").toString() == text)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = button(child, text))
                return found;
        }
        return nullptr;
    }
    void click(const QString &text)
    {
        const QQuickItem *item = button(m_view->contentItem(), text);
        QVERIFY(item);
        const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle.toPoint());
    }

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
    Toaster m_toaster;
    std::unique_ptr<AccessTokensModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QQuickView> m_view; ///< goes before what it shows
};

QTEST_MAIN(TestAccessTokens)
#include "tst_access_tokens.moc"
