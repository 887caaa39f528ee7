// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/demo_replies.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace lectern {

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QString fixtures()
{
    return QStringLiteral(LECTERN_FIXTURES "/");
}

} // namespace

QJsonObject recordedReply(const QString &name)
{
    return QJsonDocument::fromJson(fileBytes(fixtures() + name + QLatin1String(".json"))).object();
}

void answerAsDemoSchool(FakeApiServer &server)
{
    const QJsonObject course = recordedReply(QStringLiteral("course"));
    const QString id = course.value(QLatin1String("courseId")).toString();
    const QString coursePath = QLatin1String("/api/courses/") + id;
    server.answer("GET", QStringLiteral("/api/school"), recordedReply(QStringLiteral("school")));
    server.answer("GET", QStringLiteral("/api/auth/user/profile"),
                  recordedReply(QStringLiteral("profile")));
    server.answer("GET", QStringLiteral("/api/user/dashboard"),
                  recordedReply(QStringLiteral("dashboard")));
    server.answer("GET", QStringLiteral("/api/courses/catalog/list"),
                  recordedReply(QStringLiteral("catalog")));
    server.answer("GET", QStringLiteral("/api/reviews/course"),
                  recordedReply(QStringLiteral("reviews")));
    server.answer("GET", coursePath, course);
    server.answer("GET", coursePath + QLatin1String("/structure"),
                  recordedReply(QStringLiteral("structure")));
    const QString enrollment = course.value(QLatin1String("enrollmentId")).toString();
    server.answer("GET", QLatin1String("/api/progress/") + enrollment,
                  recordedReply(QStringLiteral("progress")));
    const QDir covers(fixtures() + QLatin1String("covers"));
    for (const QFileInfo &cover : covers.entryInfoList({QStringLiteral("*.jpg")}))
        server.answerRaw("GET",
                         QLatin1String("/media/") + cover.baseName() + QLatin1String("/cover"), 200,
                         fileBytes(cover.filePath()), "image/jpeg");
}

void keepSignIn(const QString &dataDirectory, const FakeApiServer &server)
{
    const QJsonObject secrets{{QLatin1String("tokens/") + server.url().toString(),
                               QStringLiteral("{\"access\":\"a\",\"refresh\":\"r\"}")}};
    QDir().mkpath(dataDirectory);
    QFile file(dataDirectory + QLatin1String("/secrets.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(secrets).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace lectern
