// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/media/media_routes.h"

#include "server/core/http/byte_range.h"
#include "server/core/http/file_response.h"
#include "server/core/media/media_type.h"
#include "server/features/media/media_service.h"
#include "shared/endpoints/media.h"

#include <QDateTime>
#include <QIODevice>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

namespace lectern::media {

namespace {

using http::RangeAnswer;
using http::Response;

QByteArray httpDate(Timestamp time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.ms, QTimeZone::utc());
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
           " GMT";
}

/// For old clients in plain ASCII, for the others as it is (RFC 6266).
QByteArray disposition(const QString &name, bool saved)
{
    QByteArray ascii;
    for (const QChar c : name)
        ascii += c.unicode() >= 0x20 && c.unicode() < 0x7f && c != QLatin1Char('"') &&
                         c != QLatin1Char('\\')
                     ? c.toLatin1()
                     : '_';
    return QByteArray(saved ? "attachment" : "inline") + "; filename=\"" + ascii +
           "\"; filename*=UTF-8''" + QUrl::toPercentEncoding(name);
}

/// The headers that a 200, a 206 and a 304 have in common. Media never changes under its id, so
/// it may be kept as long as its link is good.
void addHeaders(Response &response, const MediaFacts &facts, const QByteArray &etag,
                qint64 secondsLeft)
{
    response.setHeader("ETag", etag);
    response.setHeader("Last-Modified", httpDate(facts.createdAt));
    response.setHeader("Cache-Control",
                       (facts.isPublic ? QByteArray("public") : QByteArray("private")) +
                           ", max-age=" + QByteArray::number(qMax<qint64>(secondsLeft, 0)) +
                           ", immutable");
    response.setHeader("Accept-Ranges", "bytes");
    if (isActiveContent(facts.contentType))
        response.setHeader("Content-Security-Policy",
                           "default-src 'none'; style-src 'unsafe-inline'; sandbox");
}

bool notModified(const http::Headers &headers, const QByteArray &etag,
                 const QByteArray &lastModified)
{
    if (headers.contains("If-None-Match"))
        return http::noneMatchHits(headers.value("If-None-Match"), etag);
    return headers.contains("If-Modified-Since") &&
           headers.value("If-Modified-Since") == lastModified;
}

Result<Response> answer(MediaService &service, const MediaFacts &facts,
                        const http::Call<MediaRequest> &call)
{
    const http::Request &request = *call.http;
    const qint64 secondsLeft = call.request.exp - Timestamp::now().ms / 1000;
    const QByteArray etag = '"' + facts.etag + '"';
    const QByteArray lastModified = httpDate(facts.createdAt);
    Response response;
    response.contentType = facts.contentType.toLatin1();
    response.compressible = false;
    addHeaders(response, facts, etag, secondsLeft);
    if (notModified(request.headers, etag, lastModified)) {
        response.status = 304;
        return response;
    }
    RangeAnswer range;
    range.range.length = facts.size;
    if (request.headers.contains("Range") &&
        http::ifRangeHolds(request.headers.value("If-Range"), etag, lastModified))
        range = http::parseRange(request.headers.value("Range"), facts.size);
    if (range.kind == RangeAnswer::Kind::Unsatisfiable)
        return http::rangeRefusal(facts.size);
    if (range.kind == RangeAnswer::Kind::Whole)
        range.range = {0, facts.size};
    Result<std::shared_ptr<QIODevice>> bytes = service.open(facts);
    if (!bytes)
        return std::move(bytes).error();
    if (range.kind == RangeAnswer::Kind::Part) {
        response.status = 206;
        response.setHeader("Content-Range",
                           "bytes " + QByteArray::number(range.range.offset) + '-' +
                               QByteArray::number(range.range.offset + range.range.length - 1) +
                               '/' + QByteArray::number(facts.size));
    }
    // What people send one another is looked at in the browser only where it can't do a thing.
    const bool saved = call.request.room && isActiveContent(facts.contentType);
    response.setHeader("Content-Disposition", disposition(facts.name, saved));
    response.file = std::make_shared<http::FileSlice>(
        http::FileSlice{std::move(*bytes), range.range.offset, range.range.length});
    return response;
}

} // namespace

void addMediaRoutes(http::RouteTable &routes, MediaService &service)
{
    routes.bindRaw(endpoints::kMedia,
                   [&service](http::Call<MediaRequest> call) -> QCoro::Task<Result<Response>> {
                       // The closure may be gone after the await, the frame is not.
                       MediaService *media = &service;
                       const MediaRequest &request = call.request;
                       const LinkGrant grant{request.id, request.name, request.lesson, request.exp,
                                             request.room};
                       Result<MediaFacts> facts =
                           co_await media->byLink(grant, request.sig.toLatin1());
                       if (!facts)
                           co_return std::move(facts).error();
                       co_return answer(*media, *facts, call);
                   });
}

} // namespace lectern::media
