// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/text_fold.h"

namespace lectern {

namespace {

constexpr int kMaxWordLength = 64;

// Letters that Unicode doesn't decompose but people type without their strokes.
void appendPlain(QString &out, QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        out += QLatin1String("ss");
        break;
    case u'æ':
        out += QLatin1String("ae");
        break;
    case u'œ':
        out += QLatin1String("oe");
        break;
    case u'ø':
        out += QLatin1Char('o');
        break;
    case u'ł':
        out += QLatin1Char('l');
        break;
    case u'đ':
    case u'ð':
        out += QLatin1Char('d');
        break;
    case u'þ':
        out += QLatin1String("th");
        break;
    case u'ħ':
        out += QLatin1Char('h');
        break;
    case u'ı':
        out += QLatin1Char('i');
        break;
    case u'ς':
        out += QChar(u'σ');
        break;
    default:
        out += c;
    }
}

} // namespace

QString foldText(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
    QString out;
    out.reserve(decomposed.size());
    bool blank = false;
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (c.isSpace()) {
            blank = !out.isEmpty();
            continue;
        }
        if (blank)
            out += QLatin1Char(' ');
        blank = false;
        appendPlain(out, c);
    }
    return out;
}

QStringList foldedWords(const QString &text, int max)
{
    QStringList words;
    QString word;
    const QString folded = foldText(text);
    for (qsizetype i = 0; i <= folded.size() && words.size() < max; ++i) {
        const bool pair =
            i + 1 < folded.size() && folded[i].isHighSurrogate() && folded[i + 1].isLowSurrogate();
        const char32_t point = i == folded.size() ? U' '
                               : pair             ? QChar::surrogateToUcs4(folded[i], folded[i + 1])
                                                  : folded[i].unicode();
        if (QChar::isLetterOrNumber(point)) {
            if (word.size() < kMaxWordLength)
                word += QStringView(folded).mid(i, pair ? 2 : 1);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        i += pair ? 1 : 0;
    }
    return words;
}

} // namespace lectern
