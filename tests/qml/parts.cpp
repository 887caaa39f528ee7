// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QThread>

#include <cstdio>
#include <memory>
#include <vector>

namespace lectern {

namespace {
constexpr char kPart[] = "LECTERN_SCREENS_PART";
}

Part thisPart()
{
    const QList<QByteArray> numbers = qgetenv(kPart).split('/');
    return numbers.size() == 2 ? Part{numbers[0].toInt(), numbers[1].toInt()} : Part{};
}

void reportPart(int screens, int warnings)
{
    std::printf("%d %d\n", screens, warnings);
}

int runParts(const QStringList &arguments)
{
    // Half the time a screen only waits until it has settled.
    const int count = QThread::idealThreadCount() * 2;
    std::vector<std::unique_ptr<QProcess>> parts;
    for (int i = 0; i < count; ++i) {
        auto part = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kPart), QStringLiteral("%1/%2").arg(i).arg(count));
        part->setProcessEnvironment(environment);
        part->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        part->start(QCoreApplication::applicationFilePath(), arguments);
        parts.push_back(std::move(part));
    }
    int screens = 0;
    int warnings = 0;
    bool well = true;
    for (const auto &part : parts) {
        part->waitForFinished(-1);
        const QList<QByteArray> said = part->readAllStandardOutput().trimmed().split(' ');
        well = well && part->exitStatus() == QProcess::NormalExit && part->exitCode() == 0 &&
               said.size() == 2;
        screens += said.value(0).toInt();
        warnings += said.value(1).toInt();
    }
    std::printf("%d screens in %s, %d warnings\n", screens,
                qPrintable(QDir(arguments.value(0)).absolutePath()), warnings);
    return well && warnings == 0 ? 0 : 1;
}

} // namespace lectern
