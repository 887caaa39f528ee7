// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"
#include "server/app/commands.h"
#include "server/app/demo_school.h"
#include "server/app/server.h"
#include "server/app/signals.h"
#include "server/core/observability/log_sink.h"
#include "shared/core/error_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <sys/stat.h>

using namespace lectern;

namespace {

int fail(const Error &error)
{
    QString text = error.detail.isEmpty() ? errorText(error) : error.detail;
    if (error.detail.isEmpty() && !error.fields.isEmpty()) {
        QStringList wrong;
        for (const FieldError &field : error.fields)
            wrong += field.field + QLatin1Char(' ') + fieldText(field);
        text = wrong.join(QStringLiteral("; "));
    }
    // One line, whatever a library said in several.
    std::fprintf(stderr, "lectern-server: %s\n", qPrintable(text.simplified()));
    return 1;
}

observability::Level level(app::LogLevel configured)
{
    switch (configured) {
    case app::LogLevel::Debug:
        return observability::Level::Debug;
    case app::LogLevel::Info:
        return observability::Level::Info;
    case app::LogLevel::Warning:
        return observability::Level::Warning;
    case app::LogLevel::Error:
        return observability::Level::Error;
    }
    return observability::Level::Info;
}

int serve(const app::CommandLine &line, const app::Config &config)
{
    observability::LogSink log(2, level(config.log.level));
    log.takeQtMessages();
    if (!config.limits.enabled)
        log.write(observability::LogLine(observability::Level::Warning, "limits.off"));
    const app::SchoolOptions options{config, line.dataDir, true};
    Result<std::unique_ptr<app::School>> school = app::School::open(options);
    if (!school)
        return fail(school.error());
    if (line.demo) {
        const Result<> filled = app::prepareDemoSchool(**school, options);
        if (!filled)
            return fail(filled.error());
    }
    app::Server server(options, std::move(*school), &log);
    const Result<> started = server.start();
    if (!started)
        return fail(started.error());
    app::onTerminationSignal(&server, [&server] { server.drain(); });
    QObject::connect(&server, &app::Server::drained, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    std::printf("listening on %s\n", qPrintable(server.url()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // What a school keeps is for nobody else on this machine.
    ::umask(0077);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lectern-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));

    const Result<app::CommandLine> line = app::parseCommandLine(QCoreApplication::arguments());
    if (!line) {
        fail(line.error());
        return 2;
    }
    if (!line->help.isEmpty()) {
        std::fputs(qPrintable(line->help), stdout);
        return 0;
    }
    const auto environment = QProcessEnvironment::systemEnvironment();
    Result<app::Config> config = app::loadConfig(line->configFile, environment);
    if (!config)
        return fail(config.error());
    if (line->listen)
        config->server.listen = *line->listen;
    if (environment.value(QStringLiteral("LECTERN_RATE_LIMIT")) == QLatin1String("off"))
        config->limits.enabled = false;
    if (line->printConfig) {
        std::fputs(app::printConfig(*config).constData(), stdout);
        return 0;
    }
    if (line->command.isEmpty())
        return serve(*line, *config);
    const Result<QString> output = app::runCommand(*line, *config);
    if (!output)
        return fail(output.error());
    std::printf("%s\n", qPrintable(*output));
    return 0;
}
