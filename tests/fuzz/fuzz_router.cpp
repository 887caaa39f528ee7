// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/path_segments.h"
#include "server/core/http/router.h"
#include "shared/endpoints/accounts.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/media.h"
#include "tests/fuzz/fuzz_check.h"

using namespace lectern;

namespace {

std::vector<http::Route> someRoutes()
{
    using namespace endpoints;
    std::vector<http::Route> routes;
    for (const EndpointInfo *info : {&kRegister.info, &kGetProfile.info, &kUpdateProfile.info,
                                     &kSearchUsers.info, &kMedia.info}) {
        routes.push_back({info, {}, {}, {}});
    }
    return routes;
}

} // namespace

// The first byte chooses the method, the rest is the path.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<http::Route> routes = someRoutes();
    static const http::Router router(routes);
    if (size == 0)
        return 0;
    const size_t choice = data[0] % (EnumNames<Method>::values.size() + 1);
    std::optional<Method> method;
    if (choice < EnumNames<Method>::values.size())
        method = EnumNames<Method>::values[choice].first;
    const QByteArray path = '/' + fuzz::bytesOf(data + 1, size - 1);
    const http::RouteMatch match = router.match(method, path);
    if (match.kind == http::RouteMatch::Kind::Found) {
        fuzz::check(match.route == &routes[match.index], "a match names its route");
        for (const QString &value : match.parameters) {
            fuzz::check(!value.isEmpty() && value != QLatin1String("..") &&
                            !value.contains(QLatin1Char('/')) && !value.contains(QChar(0)),
                        "a parameter is one clean segment");
        }
    }
    fuzz::check((match.kind == http::RouteMatch::Kind::MethodNotAllowed) == !match.allow.isEmpty(),
                "405 says what is allowed");
    (void)http::isCleanQuery(path);
    return 0;
}
