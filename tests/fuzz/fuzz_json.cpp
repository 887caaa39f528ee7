// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/route.h"
#include "shared/core/error_text.h"
#include "shared/dto/accounts.h"
#include "shared/dto/catalog.h"
#include "shared/dto/learning.h"
#include "shared/dto/profile.h"
#include "tests/fuzz/fuzz_check.h"

using namespace lectern;

namespace {

template<class T>
void decodeBody(const QByteArray &bytes)
{
    static constexpr EndpointInfo info{.id = "fuzz.post",
                                       .method = Method::Post,
                                       .path = "/",
                                       .access = Access::Public,
                                       .body = BodyKind::Json};
    http::Request request;
    request.method = Method::Post;
    request.endpoint = &info;
    request.body = bytes;
    const Result<T> decoded = http::decodeRequest<T>(request);
    if (decoded.ok()) {
        // What was accepted is accepted again in our own words.
        request.body = toJson(*decoded, JsonEncoder::Absent::Omit);
        fuzz::check(http::decodeRequest<T>(request).ok(), "what we encode, we decode");
        return;
    }
    for (const FieldError &field : decoded.error().fields)
        fuzz::check(!fieldText(field).isEmpty(), "every reason has words");
}

template<class T>
void decodeQuery(const QByteArray &bytes)
{
    static constexpr EndpointInfo info{
        .id = "fuzz.get", .method = Method::Get, .path = "/", .access = Access::Public};
    http::Request request;
    request.endpoint = &info;
    request.rawQuery = bytes;
    const Result<T> decoded = http::decodeRequest<T>(request);
    fuzz::check(decoded.ok() || !errorText(decoded.error()).isEmpty(), "every error has words");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    decodeBody<RegisterRequest>(bytes);
    decodeBody<UpdatePreferencesRequest>(bytes);
    decodeBody<ProgressUpdateRequest>(bytes);
    decodeQuery<CatalogRequest>(bytes);
    decodeQuery<SearchUsersRequest>(bytes);
    return 0;
}
