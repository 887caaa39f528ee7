// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/narration.h"

#include "server/demo/content/toml_file.h"

#include <QRegularExpression>

namespace lectern::demo {

namespace {

struct PointText
{
    QString show;
    QString say;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("show", s.show, {.min = 1, .max = 120});
        v("say", s.say, {.min = 1, .max = 1000});
    }
};

struct SlideText
{
    QString heading;
    QString subheading;
    QString say;
    QString code;
    QList<PointText> points;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("heading", s.heading, {.min = 1, .max = 80});
        v("subheading", s.subheading, {.optional = true, .max = 80});
        v("say", s.say, {.optional = true, .max = 1000});
        v("code", s.code, {.optional = true, .max = 1000, .format = Format::Text});
        v("points", s.points, {.optional = true, .max = 6});
    }
};

struct NarrationText
{
    QString title;
    QString voice;
    int speed = 160;
    QList<SlideText> slides;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("title", s.title, {.min = 1, .max = 200});
        v("voice", s.voice, {.min = 1});
        v("speed", s.speed, {.optional = true, .min = 80, .max = 260});
        v("slides", s.slides, {.min = 1, .max = 40});
    }
};

QList<Sentence> sentences(const QString &text)
{
    static const QRegularExpression twoForms(QStringLiteral("\\{([^|{}]*)\\|([^|{}]*)\\}"));
    QList<Sentence> list;
    for (const QString &sentence : splitSentences(text)) {
        Sentence both{sentence, sentence};
        both.shown.replace(twoForms, QStringLiteral("\\1"));
        both.spoken.replace(twoForms, QStringLiteral("\\2"));
        list.append(both);
    }
    return list;
}

} // namespace

QStringList splitSentences(const QString &text)
{
    static const QRegularExpression end(
        QStringLiteral("(?<=[.!?…])[”“»\"')]*\\s+(?=[\\p{Lu}\\d¿¡„“«\"{])"));
    QStringList parts;
    qsizetype from = 0;
    auto matches = end.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        parts.append(text.mid(from, match.capturedEnd() - from).trimmed());
        from = match.capturedEnd();
    }
    parts.append(text.mid(from).trimmed());
    parts.removeAll(QString());
    return parts;
}

Result<Narration> readNarration(const QString &path)
{
    Result<NarrationText> text = readTomlAs<NarrationText>(path);
    if (!text)
        return std::move(text).error();
    Narration narration{text->title, text->voice, text->speed, {}, {}};
    for (const SlideText &in : text->slides) {
        Slide slide{in.heading, in.subheading, in.code.trimmed(), {}};
        const int index = int(narration.slides.size());
        if (!in.say.isEmpty())
            narration.beats.append({index, 0, sentences(in.say)});
        for (const PointText &point : in.points) {
            slide.points.append(point.show);
            narration.beats.append({index, int(slide.points.size()), sentences(point.say)});
        }
        if (in.say.isEmpty() && in.points.isEmpty())
            return fileError(path, QStringLiteral("nothing is said to ") + in.heading);
        narration.slides.append(slide);
    }
    return narration;
}

} // namespace lectern::demo
