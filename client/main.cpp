// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/client_app.h"
#include "client/features/player/media_backend.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQuickStyle>

int main(int argc, char *argv[])
{
    lectern::chooseMediaBackend();
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lectern"));
    QCoreApplication::setOrganizationName(QStringLiteral("lectern"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.lectern.Lectern"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Lectern: learn and teach, on your own school."));
    const QCommandLineOption server(QStringLiteral("server"),
                                    QStringLiteral("Address of the school's server."),
                                    QStringLiteral("URL"));
    const QCommandLineOption data(QStringLiteral("data"),
                                  QStringLiteral("Keep settings and files in DIR."),
                                  QStringLiteral("DIR"));
    parser.addOptions({server, data});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    lectern::ClientOptions options;
    options.server =
        parser.isSet(server) ? parser.value(server) : qEnvironmentVariable("LECTERN_SERVER");
    options.dataDirectory = parser.value(data);
    lectern::ClientApp client(options);
    if (!client.show())
        return 1;
    return QGuiApplication::exec();
}
