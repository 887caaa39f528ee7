// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/operations_routes.h"

#include "server/core/observability/metrics.h"
#include "shared/endpoints/school.h"

#include <QCoroFuture>
#include <QFuture>
#include <QPromise>

#include <chrono>
#include <mutex>

namespace lectern::app {

namespace {

using Clock = std::chrono::steady_clock;
using Answer = Result<ReadinessDto>;

/// Checks cost something (one writes a file), and everybody may ask.
constexpr std::chrono::seconds kGoodFor{1};

/// The last answer and the one under way, for all I/O threads.
struct Readiness
{
    std::vector<ReadinessCheck> checks;
    std::mutex mutex;
    std::optional<Answer> answer;
    Clock::time_point answeredAt;
    QFuture<void> underWay;
};
using ReadinessPtr = std::shared_ptr<Readiness>;

Answer lastAnswer(const ReadinessPtr &readiness)
{
    const std::lock_guard lock(readiness->mutex);
    return readiness->answer.value_or(Error{ErrorKind::Unavailable, "server.shutting_down"});
}

QCoro::Task<Answer> runChecks(ReadinessPtr readiness)
{
    ReadinessDto ready;
    Error away{ErrorKind::Unavailable, "storage.unavailable"};
    for (const ReadinessCheck &check : readiness->checks) {
        const Result<> state = co_await check.check();
        ready.parts.insert(check.name, state ? QStringLiteral("ok") : QStringLiteral("degraded"));
        if (!state && check.needed)
            away.fields.append(FieldError{check.name, state.error().id, {}});
    }
    if (!away.fields.isEmpty())
        co_return away;
    co_return ready;
}

QCoro::Task<Answer> ask(ReadinessPtr readiness)
{
    QPromise<void> promise;
    QFuture<void> others;
    bool mine = false;
    {
        const std::lock_guard lock(readiness->mutex);
        if (readiness->answer && Clock::now() - readiness->answeredAt < kGoodFor)
            co_return Answer(*readiness->answer); // a copy: QCoro moves from what is returned
        mine = !readiness->underWay.isRunning();
        if (mine) {
            promise.start();
            readiness->underWay = promise.future();
        }
        others = readiness->underWay;
    }
    if (!mine) {
        co_await qCoro(others).waitForFinished();
        co_return lastAnswer(readiness);
    }
    Answer answer = co_await runChecks(readiness);
    {
        const std::lock_guard lock(readiness->mutex);
        readiness->answer = answer;
        readiness->answeredAt = Clock::now();
    }
    promise.finish();
    co_return answer;
}

QCoro::Task<Result<HealthDto>> alive()
{
    co_return HealthDto{};
}

QCoro::Task<Result<http::Response>> plain(QByteArray body, QByteArray type)
{
    http::Response response;
    response.contentType = std::move(type);
    response.body = std::move(body);
    co_return response;
}

} // namespace

void addOperationsRoutes(http::RouteTable &routes, std::vector<ReadinessCheck> checks,
                         observability::Metrics &metrics)
{
    routes.bind(endpoints::kHealthz, [](http::Call<Nothing>) { return alive(); });
    const auto readiness = std::make_shared<Readiness>();
    readiness->checks = std::move(checks);
    routes.bind(endpoints::kReadyz, [readiness](http::Call<Nothing>) { return ask(readiness); });
    routes.bindRaw(endpoints::kMetrics, [&metrics](http::Call<Nothing>) {
        return plain(metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
    });
}

} // namespace lectern::app
