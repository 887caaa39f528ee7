// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/file_response.h"

#include "server/core/http/byte_range.h"

#include <QIODevice>

#include <ctime>

namespace lectern::http {

namespace {

QByteArray httpDate(Timestamp time)
{
    const std::time_t seconds = time.ms / 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[40];
    const size_t length = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc);
    return QByteArray(text, qsizetype(length));
}

} // namespace

Response rangeRefusal(qint64 size)
{
    Response response;
    response.refusal =
        std::make_shared<const Error>(Error{ErrorKind::RangeNotSatisfiable, "media.range_invalid"});
    response.setHeader("Content-Range", "bytes */" + QByteArray::number(size));
    return response;
}

Response fileResponse(const Request &request, ServedFile file)
{
    const QByteArray modified = file.modified.isNull() ? QByteArray() : httpDate(file.modified);
    Response response;
    response.contentType = file.contentType;
    response.compressible = false;
    response.setHeader("Accept-Ranges", "bytes");
    if (!file.etag.isEmpty())
        response.setHeader("ETag", file.etag);
    if (!modified.isEmpty())
        response.setHeader("Last-Modified", modified);
    if (!file.cacheControl.isEmpty())
        response.setHeader("Cache-Control", file.cacheControl);

    const QByteArray noneMatch = request.headers.value("If-None-Match");
    const bool unchanged =
        noneMatch.isEmpty()
            ? !modified.isEmpty() && request.headers.value("If-Modified-Since") == modified
            : noneMatchHits(noneMatch, file.etag);
    if (unchanged) {
        response.status = 304;
        return response;
    }
    RangeAnswer answer;
    if (ifRangeHolds(request.headers.value("If-Range"), file.etag, modified))
        answer = parseRange(request.headers.value("Range"), file.size);
    ByteRange range{0, file.size};
    const QByteArray size = QByteArray::number(file.size);
    switch (answer.kind) {
    case RangeAnswer::Kind::Whole:
        break;
    case RangeAnswer::Kind::Part:
        range = answer.range;
        response.status = 206;
        response.setHeader("Content-Range",
                           "bytes " + QByteArray::number(range.offset) + '-' +
                               QByteArray::number(range.offset + range.length - 1) + '/' + size);
        break;
    case RangeAnswer::Kind::Unsatisfiable:
        return rangeRefusal(file.size);
    }
    response.file =
        std::make_shared<FileSlice>(FileSlice{std::move(file.device), range.offset, range.length});
    return response;
}

} // namespace lectern::http
