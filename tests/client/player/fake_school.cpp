// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/player/fake_school.h"

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"

#include <QTcpSocket>
#include <QUrlQuery>

#include <algorithm>

namespace lectern::test {

namespace {

QByteArray reply(int status, const QByteArray &body, const QByteArray &extra = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra + "\r\n" +
           body;
}

QByteArray envelope(const QByteArray &data)
{
    return reply(200,
                 R"({"status":"success","data":)" + data +
                     R"(,"error":null,"timestamp":"2026-01-31T12:30:00Z"})",
                 "Content-Type: application/json\r\n");
}

} // namespace

FakeSchool::FakeSchool()
{
    structure.courseId = courseId;
    structure.title = QStringLiteral("Rivers and how they move");
    progress.enrollmentId = enrollmentId;
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl FakeSchool::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

LessonDto &FakeSchool::addLesson(int module, LessonType type, const QString &title)
{
    while (structure.modules.size() <= module) {
        ModuleDto fresh;
        fresh.moduleId = ModuleId::make();
        fresh.title = QStringLiteral("Module %1").arg(structure.modules.size() + 1);
        structure.modules.append(fresh);
    }
    ModuleDto &into = structure.modules[module];
    LessonDto lesson;
    lesson.lessonId = LessonId::make();
    lesson.moduleId = into.moduleId;
    lesson.type = type;
    lesson.title = title;
    lesson.status = CourseStatus::Published;
    into.lessons.append(lesson);
    return into.lessons.last();
}

void FakeSchool::serve(QTcpSocket *socket)
{
    QByteArray in = socket->property("in").toByteArray() + socket->readAll();
    for (;;) {
        const qsizetype end = in.indexOf("\r\n\r\n");
        if (end < 0)
            break;
        const QList<QByteArray> lines = in.left(end).split('\n');
        QByteArray range;
        qsizetype length = 0;
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.left(colon).trimmed().toLower();
            if (name == "range")
                range = line.mid(colon + 1).trimmed();
            else if (name == "content-length")
                length = line.mid(colon + 1).trimmed().toLongLong();
        }
        if (in.size() < end + 4 + length)
            break;
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        const QByteArray body = in.mid(end + 4, length);
        in.remove(0, end + 4 + length);
        const QByteArray out = reachable && first.size() > 1
                                   ? answer(first[0], QString::fromUtf8(first[1]), range, body)
                                   : QByteArray();
        if (out.isEmpty())
            return socket->abort();
        socket->write(out);
    }
    socket->setProperty("in", in);
}

QByteArray FakeSchool::answer(const QByteArray &method, const QString &path,
                              const QByteArray &range, const QByteArray &body)
{
    if (path.startsWith(QLatin1String("/media/")))
        return media(QUrl(path), range);
    if (path.endsWith(QLatin1String("/structure"))) {
        ++structureCalls;
        return envelope(toJson(linkedStructure()));
    }
    if (method == "POST" && path == QLatin1String("/api/progress/update")) {
        const auto json = parseJsonObject(body);
        const auto report = json.ok() ? fromJson<ProgressUpdateRequest>(json.value())
                                      : Result<ProgressUpdateRequest>(json.error());
        if (!report.ok())
            return reply(400, R"({"status":"error","data":null,"error":{"errorCode":400,)"
                              R"("id":"request.invalid","message":"no"},"timestamp":""})");
        reports.append(report.value());
        if (!acknowledges)
            return {};
        ProgressUpdateReply out;
        out.progressId = Uuid::v7();
        out.lesson.lessonId = report->lessonId;
        out.lesson.moduleId = report->moduleId;
        out.lesson.progress = report->progress;
        out.lesson.position = report->position.value_or(0);
        out.lesson.lastAccessed = Timestamp::now();
        out.lesson.watched = report->watched.value_or(QList<QList<double>>());
        return envelope(toJson(out));
    }
    if (path.startsWith(QLatin1String("/api/progress/")))
        return envelope(toJson(progress));
    return reply(404, R"({"status":"error","data":null,"error":{"errorCode":404,)"
                      R"("id":"request.not_found","message":"no"},"timestamp":""})");
}

StructureDto FakeSchool::linkedStructure() const
{
    StructureDto out = structure;
    const QString version = QStringLiteral("?v=%1").arg(linkVersion);
    for (ModuleDto &module : out.modules) {
        for (LessonDto &lesson : module.lessons) {
            if (lesson.url)
                *lesson.url += version;
        }
    }
    return out;
}

QByteArray FakeSchool::media(const QUrl &path, const QByteArray &range) const
{
    const QString version = QUrlQuery(path).queryItemValue(QStringLiteral("v"));
    if (!version.isEmpty() && version.toInt() != linkVersion)
        return reply(403, {});
    const auto found = m_media.constFind(path.path().mid(7));
    if (found == m_media.constEnd())
        return reply(404, {});
    const QByteArray &bytes = *found;
    if (!range.startsWith("bytes="))
        return reply(200, bytes, "Accept-Ranges: bytes\r\n");
    const QList<QByteArray> ends = range.mid(6).split('-');
    const qint64 from = std::clamp<qint64>(ends.value(0).toLongLong(), 0, bytes.size());
    const qint64 to = ends.value(1).isEmpty() ? bytes.size() - 1 : ends[1].toLongLong();
    return reply(206, bytes.mid(from, to - from + 1),
                 "Accept-Ranges: bytes\r\nContent-Range: bytes " + QByteArray::number(from) + "-" +
                     QByteArray::number(std::min<qint64>(to, bytes.size() - 1)) + "/" +
                     QByteArray::number(bytes.size()) + "\r\n");
}

} // namespace lectern::test
