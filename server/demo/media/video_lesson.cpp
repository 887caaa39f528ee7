// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/video_lesson.h"

#include "server/demo/media/palette.h"
#include "server/demo/media/slide_painter.h"
#include "server/demo/media/speech.h"
#include "server/demo/media/yuv_frame.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::demo {

namespace {

constexpr int kFramesPerSecond = 10;
constexpr int kFadeFrames = 3;
constexpr int kWriteTimeoutMs = 30000;

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error::internal(path + QStringLiteral(": ") + file.errorString());
    return success();
}

/// The frames of a lesson, one after the other: slides that fade into each other, five small bars
/// that move with the voice, and a line along the lower edge that shows how far it is.
class Film
{
public:
    Film(const Narration &narration, const Speech &speech, const CoverSubject &subject)
        : m_narration(narration)
        , m_speech(speech)
        , m_subject(subject)
        , m_palette(subject.hue)
        , m_frame(kVideoWidth, kVideoHeight)
        , m_from(picture(0))
        , m_to(m_from)
    {
        m_count = int(speech.durationMs() * kFramesPerSecond / 1000) + 1;
    }

    [[nodiscard]] int count() const { return m_count; }

    const QByteArray &next()
    {
        const qint64 ms = qint64(m_at) * 1000 / kFramesPerSecond;
        while (m_beat + 1 < m_speech.beats.size() && m_speech.beats[m_beat + 1].startMs <= ms) {
            m_from = m_to;
            m_to = picture(++m_beat);
            m_fade = 0;
        }
        if (m_fade < kFadeFrames) {
            ++m_fade;
            m_frame.blend(m_from, m_to, 256 * m_fade / kFadeFrames);
        } else {
            m_frame = m_to;
        }
        drawVoice(ms);
        const int done = int(qint64(kVideoWidth) * (m_at + 1) / m_count) / 2 * 2;
        if (done > 0)
            m_frame.fill(QRect(0, kVideoHeight - 6, done, 6), lineColor());
        ++m_at;
        return m_frame.bytes();
    }

private:
    [[nodiscard]] YuvFrame picture(qsizetype beat) const
    {
        const TimedBeat &timed = m_speech.beats[beat];
        return YuvFrame(
            drawSlide(m_narration.slides[timed.slide], timed.points, m_narration.title, m_subject));
    }
    [[nodiscard]] bool onTitle() const
    {
        return !m_narration.slides[m_speech.beats[m_beat].slide].subheading.isEmpty();
    }
    [[nodiscard]] QColor lineColor() const
    {
        return onTitle() ? m_palette.second : m_palette.strong;
    }
    void drawVoice(qint64 ms)
    {
        static constexpr std::array kOffsetsMs{-60, -20, 0, -40, -80};
        for (size_t i = 0; i < kOffsetsMs.size(); ++i) {
            const int height = 8 + int(40 * loudness(ms + kOffsetsMs[i])) / 4 * 4;
            m_frame.fill(QRect(88 + int(i) * 12, 652 - height / 2, 6, height), lineColor());
        }
    }
    [[nodiscard]] double loudness(qint64 ms) const
    {
        const qint64 from = std::max<qint64>(0, (ms - 25) * Speech::kRate / 1000);
        const qint64 to =
            std::min<qint64>(qint64(m_speech.samples.size()), (ms + 25) * Speech::kRate / 1000);
        double sum = 0;
        for (qint64 i = from; i < to; i += 4)
            sum += std::abs(int(m_speech.samples[size_t(i)]));
        return to > from ? std::min(1.0, sum * 4 / double(to - from) / 7000) : 0;
    }

    const Narration &m_narration;
    const Speech &m_speech;
    CoverSubject m_subject;
    CoursePalette m_palette;
    YuvFrame m_frame;
    YuvFrame m_from;
    YuvFrame m_to;
    qsizetype m_beat = 0;
    int m_fade = kFadeFrames;
    int m_at = 0;
    int m_count = 0;
};

QStringList encoderArguments(const QString &sound, const QString &target)
{
    const QString arguments =
        QStringLiteral(
            "-nostdin -v error -y -f rawvideo -pix_fmt yuv420p -s %1x%2 -r %3 -i pipe:0 "
            "-i SOUND -map 0:v -map 1:a "
            "-c:v libx264 -preset ultrafast -tune stillimage -crf 23 -g 40 -threads 1 "
            "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv "
            "-c:a aac -aac_coder fast -b:a 64k -ac 1 -movflags +faststart -map_metadata -1 TARGET")
            .arg(kVideoWidth)
            .arg(kVideoHeight)
            .arg(kFramesPerSecond);
    QStringList list = arguments.split(QLatin1Char(' '));
    list.replace(list.indexOf(QStringLiteral("SOUND")), sound);
    list.replace(list.indexOf(QStringLiteral("TARGET")), target);
    return list;
}

Result<> encode(Film &film, const QStringList &arguments, const QString &program)
{
    QProcess encoder;
    encoder.start(program, arguments);
    for (int i = 0; i < film.count(); ++i) {
        encoder.write(film.next());
        while (encoder.bytesToWrite() > 0) {
            if (!encoder.waitForBytesWritten(kWriteTimeoutMs))
                break;
        }
        if (encoder.state() != QProcess::Running)
            break;
    }
    encoder.closeWriteChannel();
    if (!encoder.waitForFinished(kWriteTimeoutMs) || encoder.exitStatus() != QProcess::NormalExit ||
        encoder.exitCode() != 0) {
        return Error::internal(program + QStringLiteral(" failed: ") + encoder.errorString() +
                               QLatin1Char(' ') +
                               QString::fromUtf8(encoder.readAllStandardError()).trimmed());
    }
    return success();
}

} // namespace

CoverSubject subjectOf(const CourseFile &course)
{
    return {course.folder, course.hue < 0 ? hueOf(course.folder) : course.hue,
            course.mark.isEmpty() ? initials(course.title) : course.mark, course.pattern};
}

Result<> makeVideoLesson(const QString &narrationPath, const CoverSubject &subject,
                         const QString &directory, const QString &stem, const Programs &programs)
{
    const Result<Narration> narration = readNarration(narrationPath);
    if (!narration)
        return narration.error();
    const Result<Speech> speech =
        speak(*narration, espeakVoice(programs.espeak, narration->voice, narration->speed));
    if (!speech)
        return speech.error();

    const QString base = directory + QLatin1Char('/') + stem;
    if (Result<> written =
            writeFile(base + QStringLiteral(".vtt"), writeWebVtt(makeCues(speech->sentences)));
        !written)
        return written;
    const QString sound = base + QStringLiteral(".wav");
    if (Result<> written = writeFile(sound, speech->wav()); !written)
        return written;

    const Slide &title = narration->slides.first();
    const QImage poster = drawSlide(title, int(title.points.size()), narration->title, subject);
    if (!poster.save(base + QStringLiteral(".jpg"), "JPG", 88))
        return Error::internal(QStringLiteral("cannot write the poster of ") + stem);

    Film film(*narration, *speech, subject);
    Result<> encoded =
        encode(film, encoderArguments(sound, base + QStringLiteral(".mp4")), programs.ffmpeg);
    QFile::remove(sound);
    if (!encoded)
        return encoded;
    const qint64 ms = qint64(film.count()) * 1000 / kFramesPerSecond;
    return writeFile(base + QStringLiteral(".ms"), QByteArray::number(ms));
}

} // namespace lectern::demo
