// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/captions.h"
#include "server/demo/content/demo_content.h"
#include "server/demo/content/narration.h"
#include "server/demo/media/speech.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::demo;

namespace {

/// Says each sentence in as many milliseconds as it has letters times ten, with silence around it.
Result<std::vector<qint16>> fakeVoice(const QString &spoken)
{
    std::vector<qint16> samples(Speech::kRate / 5, 0);
    const auto loud = size_t(spoken.size() * 10 * Speech::kRate / 1000);
    samples.insert(samples.end(), loud, 9000);
    samples.insert(samples.end(), Speech::kRate / 5, 0);
    return samples;
}

Narration twoSlides()
{
    Narration narration;
    narration.slides = {{QStringLiteral("One"), {}, {}, {QStringLiteral("a")}},
                        {QStringLiteral("Two"), {}, {}, {}}};
    narration.beats = {{0, 0, {{QStringLiteral("Hello."), QStringLiteral("Hello.")}}},
                       {0,
                        1,
                        {{QStringLiteral("Here is a."), QStringLiteral("Here is a.")},
                         {QStringLiteral("Good."), QStringLiteral("Good.")}}},
                       {1, 0, {{QStringLiteral("The end."), QStringLiteral("The end.")}}}};
    return narration;
}

} // namespace

class TestNarration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesEndAtTheirMarks()
    {
        QCOMPARE(splitSentences(QStringLiteral("One. Two? Yes! It is 2.5 km, e.g. here.")),
                 (QStringList{QStringLiteral("One."), QStringLiteral("Two?"),
                              QStringLiteral("Yes!"), QStringLiteral("It is 2.5 km, e.g. here.")}));
        QCOMPARE(splitSentences(QStringLiteral("He said: “No.” Then he left.")).size(), 2);
        QCOMPARE(splitSentences(QStringLiteral("¡Hola! ¿Qué tal?")).size(), 2);
    }

    void sentencesAreTimedByTheirSound()
    {
        const Pauses pauses{.start = 700, .sentence = 260, .point = 420, .slide = 900, .end = 1800};
        const Result<Speech> speech = speak(twoSlides(), fakeVoice, pauses);
        QVERIFY(speech.ok());
        // Silence around a sentence is cut off: it is heard for ten milliseconds a letter.
        const QList<SpokenText> &said = speech->sentences;
        QCOMPARE(said.size(), 4);
        const auto near = [](qint64 a, qint64 b) { return std::abs(a - b) <= 2; };
        QVERIFY(near(said[0].startMs, 700));
        QVERIFY(near(said[0].endMs, 760));
        QVERIFY(near(said[1].startMs, 760 + 420));
        QVERIFY(near(said[2].startMs, said[1].endMs + 260));
        QVERIFY(near(said[3].startMs, said[2].endMs + 900));
        QVERIFY(near(speech->durationMs(), said[3].endMs + 1800));
        QCOMPARE(speech->beats.first().startMs, 0);
        QCOMPARE(speech->beats[1].points, 1);
        QVERIFY(speech->beats[2].startMs > said[2].endMs &&
                speech->beats[2].startMs < said[3].startMs);
        QCOMPARE(speech->wav().size(), qsizetype(speech->samples.size() * 2 + 44));
        QCOMPARE(samplesOf(speech->wav()).size(), speech->samples.size());
    }

    void longSentencesBecomeSeveralCues()
    {
        const QString text = QStringLiteral("word ").repeated(50).trimmed();
        const QList<Cue> cues =
            makeCues({{text, 1000, 11000}, {QStringLiteral("End."), 11000, 11500}});
        QVERIFY(cues.size() >= 4);
        QCOMPARE(cues.first().startMs, 1000);
        QCOMPARE(cues.last().endMs, 11500);
        QString together;
        for (qsizetype i = 0; i < cues.size(); ++i) {
            QVERIFY(cues[i].startMs < cues[i].endMs);
            if (i > 0)
                QVERIFY(cues[i - 1].endMs <= cues[i].startMs);
            QVERIFY(cues[i].text.count(QLatin1Char('\n')) <= 1);
            for (const QString &line : cues[i].text.split(QLatin1Char('\n')))
                QVERIFY(line.size() <= 50);
            together += (i ? QStringLiteral(" ") : QString()) + cues[i].text;
        }
        QCOMPARE(together.replace(QLatin1Char('\n'), QLatin1Char(' ')),
                 text + QStringLiteral(" End."));
    }

    void webVttIsValid()
    {
        const QByteArray text = writeWebVtt({{0, 3661001, QStringLiteral("a < b & c --> d")}});
        QCOMPARE(text, QByteArray("WEBVTT\n\n1\n00:00:00.000 --> 01:01:01.001\n"
                                  "a &lt; b &amp; c --&gt; d\n"));
    }

    void theContentIsWhole()
    {
        const Result<DemoContent> content = readContent(builtInContent());
        QVERIFY2(content.ok(), content.ok() ? "" : qPrintable(content.error().detail));
        QVERIFY(content->courses.size() >= 12);
        QVERIFY(content->people.size() >= 40);
        QSet<QString> categories;
        int videos = 0;
        int free = 0;
        for (const CourseFile &course : content->courses) {
            categories.insert(course.category);
            free += course.price == 0;
            const qsizetype lessons = course.lessons().size();
            QVERIFY2(lessons >= 4 && lessons <= 8, qPrintable(course.folder));
            for (const LessonFile &lesson : course.lessons()) {
                if (lesson.type != LessonType::Video)
                    continue;
                ++videos;
                const Result<Narration> narration =
                    readNarration(content->path(course, lesson.file));
                QVERIFY2(narration.ok(),
                         narration.ok() ? "" : qPrintable(narration.error().detail));
            }
        }
        QVERIFY(categories.size() >= 5);
        QVERIFY(videos >= 6);
        QVERIFY(free >= 9 && free < content->courses.size());
    }

    void aWrongFileIsNamed()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("school.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name = \"x\"\ntagline = 7\n");
        file.close();
        const Result<DemoContent> content = readContent(directory.path());
        QVERIFY(!content.ok());
        QVERIFY2(content.error().detail.contains(QStringLiteral("school.toml")) &&
                     content.error().detail.contains(QStringLiteral("tagline")),
                 qPrintable(content.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestNarration)
#include "tst_narration.moc"
