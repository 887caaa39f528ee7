// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/open_database.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace lectern;
using namespace lectern::db;

namespace {

constexpr int kWriters = 32;

const Statement kPut{"crash.put", "INSERT INTO settings (name, value) VALUES (?, ?)"};

/// Writes rows for ever and says of each, once it is durable, that it is.
QCoro::Task<> writeForEver(Database &database, QString prefix)
{
    for (int i = 0;; ++i) {
        const QString name = prefix + QString::number(i);
        auto writing = database.write([name](Session &session) -> Result<> {
            session.run(kPut, name, QStringLiteral("x"));
            return success();
        });
        const Result<> written = co_await writing;
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        const QByteArray line = name.toLatin1() + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            ::_exit(1);
    }
}

} // namespace

/// crash_writer FILE PREFIX: meant to be killed.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    DatabaseOptions options;
    options.location = SqliteLocation{app.arguments().at(1)};
    Result<std::unique_ptr<Database>> database = openDatabase(options);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    for (int i = 0; i < kWriters; ++i)
        static_cast<void>(
            writeForEver(**database, QStringLiteral("%1.%2.").arg(app.arguments().at(2)).arg(i)));
    return QCoreApplication::exec();
}
