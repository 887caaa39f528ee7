// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_options.h"

#include <QUrl>

namespace lectern {

Result<RedisOptions> RedisOptions::fromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    RedisOptions options;
    options.tls = url.scheme() == QLatin1String("rediss");
    options.host = url.host(QUrl::FullyDecoded);
    options.port = quint16(url.port(options.port));
    options.user = url.userName(QUrl::FullyDecoded).toUtf8();
    options.password = url.password(QUrl::FullyDecoded).toUtf8();
    const QString database = url.path().mid(1);
    bool ok = true;
    if (!database.isEmpty())
        options.database = database.toInt(&ok);
    if (!url.isValid() || !ok || options.database < 0 || options.host.isEmpty() ||
        (!options.tls && url.scheme() != QLatin1String("redis")))
        return Error{
            ErrorKind::InvalidInput,
            "request.invalid",
            {},
            QStringLiteral("redis.url must read redis://user:password@host:port, or rediss://…")};
    return options;
}

} // namespace lectern
