// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/school/studio.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <deque>
#include <memory>

namespace lectern::demo {

namespace {

constexpr size_t kProcesses = 2;
constexpr int kPollMs = 20;
constexpr int kStartTimeoutMs = 10000;

struct Job
{
    QString name;
    QStringList arguments;
};

struct Running
{
    Job job;
    std::unique_ptr<QProcess> process;
};

Error missing(const QString &program, const QString &package)
{
    return Error::internal(
        QStringLiteral("the demo school needs the program %1, which isn't installed (on Debian: "
                       "apt-get install %2)")
            .arg(program, package));
}

std::deque<Job> jobsFor(const DemoContent &content, const QStringList &common)
{
    std::deque<Job> jobs{
        {QStringLiteral("covers and handouts"), QStringList(common) << QStringLiteral("drawings")}};
    for (const CourseFile &course : content.courses) {
        for (const LessonFile &lesson : course.lessons()) {
            if (lesson.type == LessonType::Video)
                jobs.push_back({lesson.title, QStringList(common)
                                                  << QStringLiteral("video") << course.folder
                                                  << lesson.stem()});
        }
    }
    return jobs;
}

Result<Running> start(const StudioPrograms &programs, Job job)
{
    Running running{std::move(job), std::make_unique<QProcess>()};
    running.process->start(programs.helper, running.job.arguments, QIODevice::ReadOnly);
    if (!running.process->waitForStarted(kStartTimeoutMs))
        return Error::internal(programs.helper + QStringLiteral(": ") +
                               running.process->errorString());
    return running;
}

Result<> outcome(const Running &running)
{
    if (running.process->exitStatus() == QProcess::NormalExit && running.process->exitCode() == 0)
        return success();
    return Error::internal(running.job.name + QStringLiteral(": ") +
                           QString::fromUtf8(running.process->readAllStandardError()).trimmed());
}

} // namespace

Result<StudioPrograms> findStudioPrograms()
{
    StudioPrograms programs;
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"lectern-demo-media", "../libexec/lectern/lectern-demo-media"}) {
        const QString path = here.filePath(QLatin1String(place));
        if (programs.helper.isEmpty() && QFileInfo(path).isExecutable())
            programs.helper = QDir::cleanPath(path);
    }
    if (programs.helper.isEmpty())
        return Error::internal(QStringLiteral("the demo school needs lectern-demo-media, which "
                                              "should be beside lectern-server in %1")
                                   .arg(here.path()));
    programs.ffmpeg = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    if (programs.ffmpeg.isEmpty())
        return missing(QStringLiteral("ffmpeg"), QStringLiteral("ffmpeg"));
    programs.espeak = QStandardPaths::findExecutable(QStringLiteral("espeak-ng"));
    if (programs.espeak.isEmpty())
        return missing(QStringLiteral("espeak-ng"), QStringLiteral("espeak-ng"));
    return programs;
}

Result<> makeMedia(const DemoContent &content, const StudioPrograms &programs,
                   const QString &directory, const Progress &progress)
{
    std::deque<Job> waiting =
        jobsFor(content, {QStringLiteral("--out"), directory, QStringLiteral("--content"),
                          content.root, QStringLiteral("--ffmpeg"), programs.ffmpeg,
                          QStringLiteral("--espeak"), programs.espeak});
    const size_t total = waiting.size();
    size_t done = 0;
    std::deque<Running> running;
    while (!waiting.empty() || !running.empty()) {
        while (running.size() < kProcesses && !waiting.empty()) {
            Result<Running> started = start(programs, std::move(waiting.front()));
            waiting.pop_front();
            if (!started)
                return std::move(started).error();
            running.push_back(std::move(*started));
        }
        Running current = std::move(running.front());
        running.pop_front();
        if (!current.process->waitForFinished(kPollMs) &&
            current.process->state() != QProcess::NotRunning) {
            running.push_back(std::move(current));
            continue;
        }
        if (Result<> good = outcome(current); !good)
            return good;
        progress(QStringLiteral("made %1 of %2: %3").arg(++done).arg(total).arg(current.job.name));
    }
    return success();
}

} // namespace lectern::demo
