// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/operations_routes.h"
#include "tests/unit/http/http_fixture.h"

#include <QCoroTimer>
#include <QTest>
#include <QTimer>

using namespace lectern;
using namespace lectern::http::test;

namespace {

/// What the check has been asked, and what it says.
struct Part
{
    std::atomic<int> asked = 0;
    std::atomic<bool> well = true;
};

QCoro::Task<Result<>> check(Part *part)
{
    ++part->asked;
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(100);
    co_await timer;
    co_return part->well ? success() : Result<>(Error{ErrorKind::StorageFull, "storage.full"});
}

QCoro::Task<Result<>> away()
{
    co_return Error{ErrorKind::Unavailable, "storage.unavailable"};
}

} // namespace

class TestOperationsRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readiness()
    {
        Part part;
        observability::Metrics metrics;
        FixedAuthenticator authenticator;
        http::RouteTable routes;
        app::addOperationsRoutes(routes,
                                 {{QStringLiteral("disk"), [&part] { return check(&part); }},
                                  {QStringLiteral("news"), [] { return away(); }, false}},
                                 metrics);
        http::HttpServer server(Server::quiet(), routes.routes(), authenticator, metrics);
        QVERIFY(server.start().ok());
        const auto askedByMany = [&server] {
            std::vector<std::unique_ptr<Client>> clients;
            for (int i = 0; i < 20; ++i) {
                clients.push_back(std::make_unique<Client>(server.port()));
                clients.back()->send(get("/readyz"));
            }
            std::vector<Reply> replies;
            for (const auto &client : clients)
                replies.push_back(client->reply());
            return replies;
        };
        for (const Reply &reply : askedByMany()) {
            QCOMPARE(reply.status, 200);
            const QJsonObject data = reply.json().value(QStringLiteral("data")).toObject();
            const QJsonObject parts{{QStringLiteral("disk"), QStringLiteral("ok")},
                                    {QStringLiteral("news"), QStringLiteral("degraded")}};
            QCOMPARE(data, QJsonObject({{QStringLiteral("parts"), parts}}));
        }
        QCOMPARE(part.asked.load(), 1);
        // After a second it is looked at again, and what is away is named.
        part.well = false;
        Reply failed;
        QTRY_COMPARE((failed = askedByMany().back()).status, 503);
        QVERIFY2(failed.errorId() == "storage.unavailable", failed.body.constData());
        const QJsonObject error = failed.json().value(QStringLiteral("error")).toObject();
        QVERIFY(error.value(QStringLiteral("fields")).toObject().contains(QStringLiteral("disk")));
        QVERIFY(!error.value(QStringLiteral("fields")).toObject().contains(QStringLiteral("news")));
        QCOMPARE(part.asked.load(), 2);
    }
};

QTEST_GUILESS_MAIN(TestOperationsRoutes)
#include "tst_operations_routes.moc"
