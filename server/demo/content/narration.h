// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QList>
#include <QString>

/// A video lesson as a person writes it: slides with a heading, points that appear one by one, and
/// what is said to each. In spoken text `{shown|spoken}` gives the captions and the voice different
/// words.
namespace lectern::demo {

struct Sentence
{
    QString shown;  ///< in the captions
    QString spoken; ///< to the voice
};

/// What is on the screen while some sentences are said: the first `points` of the slide.
struct Beat
{
    int slide = 0;
    int points = 0;
    QList<Sentence> sentences;
};

struct Slide
{
    QString heading;
    QString subheading; ///< makes it a title slide
    QString code;
    QStringList points;
};

struct Narration
{
    QString title;
    QString voice; ///< as espeak-ng -v takes it
    int speed = 160;
    QList<Slide> slides;
    QList<Beat> beats; ///< in order; none is without a sentence
};

/// Reads NAME.narration.toml. Errors name file and place.
[[nodiscard]] Result<Narration> readNarration(const QString &path);

/// Text cut after each sentence: a full stop, question or exclamation mark (with closing quotes)
/// before a space and a capital letter, digit or opening mark.
[[nodiscard]] QStringList splitSentences(const QString &text);

} // namespace lectern::demo
