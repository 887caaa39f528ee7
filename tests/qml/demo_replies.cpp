// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/demo_replies.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>

namespace lectern {

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray drawnDocument()
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int page = 0; page < 2; ++page) {
        if (page > 0)
            writer.newPage();
        painter.setFont(QFont(QStringLiteral("Inter"), 22));
        painter.drawText(QPointF(900, 1400), QStringLiteral("Observing log"));
        painter.setFont(QFont(QStringLiteral("Inter"), 11));
        for (int row = 0; row < 14; ++row) {
            const int y = 2300 + row * 700;
            painter.drawText(QPointF(900, y), QStringLiteral("Night %1").arg(page * 14 + row + 1));
            painter.drawLine(900, y + 200, 8400, y + 200);
        }
    }
    painter.end();
    return bytes.data();
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
    server.answer("GET", QStringLiteral("/api/user/preferences"),
                  {{QStringLiteral("language"), QString()},
                   {QStringLiteral("theme"), QStringLiteral("system")},
                   {QStringLiteral("notifications"), QJsonObject()},
                   {QStringLiteral("playback"), QJsonObject()}});
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

void answerLessons(FakeApiServer &server)
{
    QJsonObject structure = recordedReply(QStringLiteral("structure"));
    const QString path = QLatin1String("/api/courses/") +
                         structure.value(QLatin1String("courseId")).toString() +
                         QLatin1String("/structure");
    const QString cover = QDir(fixtures() + QLatin1String("covers"))
                              .entryInfoList({QStringLiteral("*.jpg")})
                              .constFirst()
                              .baseName();
    QJsonArray modules = structure.value(QLatin1String("modules")).toArray();
    for (QJsonValueRef module : modules) {
        QJsonObject changed = module.toObject();
        QJsonArray lessons = changed.value(QLatin1String("lessons")).toArray();
        for (QJsonValueRef each : lessons) {
            QJsonObject lesson = each.toObject();
            const QString type = lesson.value(QLatin1String("type")).toString();
            if (type == QLatin1String("ARTICLE")) {
                lesson.insert(
                    QLatin1String("content"),
                    QString::fromUtf8(fileBytes(fixtures() + QLatin1String("article.md"))));
            } else if (type == QLatin1String("PDF")) {
                lesson.insert(QLatin1String("url"), QStringLiteral("/media/pdf/log.pdf"));
            } else {
                lesson.insert(QLatin1String("url"), QStringLiteral("/media/video/v.mp4"));
                lesson.insert(QLatin1String("posterUrl"),
                              QString(QLatin1String("/media/") + cover + QLatin1String("/cover")));
            }
            each = lesson;
        }
        changed.insert(QLatin1String("lessons"), lessons);
        module = changed;
    }
    structure.insert(QLatin1String("modules"), modules);
    server.answer("GET", path, structure);
    server.answerRaw("GET", QStringLiteral("/media/pdf/log.pdf"), 200, drawnDocument(),
                     "application/pdf");
    server.hang("GET", QStringLiteral("/media/video/v.mp4"));
    server.hang("POST", QStringLiteral("/api/progress/update"));
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
