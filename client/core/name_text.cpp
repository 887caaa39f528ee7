// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/name_text.h"

#include "shared/core/message_characters.h"

#include <QCoreApplication>
#include <QLocale>

namespace lectern {

namespace {

constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

bool isDirectionMark(char32_t u)
{
    return u == 0x200E || u == 0x200F || u == 0x061C;
}

/// Letters that are the same with one behind them.
bool needsNoJoiner(char32_t before)
{
    const QChar::Script script = QChar::script(before);
    return script == QChar::Script_Latin || script == QChar::Script_Greek ||
           script == QChar::Script_Cyrillic || QChar::isSpace(before) || QChar::isPunct(before) ||
           QChar::isDigit(before) || before == 0;
}

template<class Is>
bool hasDirection(const QString &text, Is is)
{
    MessageCharacters characters(text);
    while (characters.next()) {
        if (is(QChar::direction(characters.code())))
            return true;
    }
    return false;
}

bool hasRightToLeft(const QString &text)
{
    return hasDirection(
        text, [](QChar::Direction one) { return one == QChar::DirR || one == QChar::DirAL; });
}

} // namespace

QString shownName(const QString &name)
{
    const bool rightToLeft = hasRightToLeft(name);
    QString out;
    out.reserve(name.size());
    MessageCharacters characters(name);
    char32_t before = 0;
    while (characters.next()) {
        const char32_t one = characters.code();
        if (isDirectionMark(one) && rightToLeft)
            continue; // it is of use to who writes such a name
        const bool hidden = characters.kind() != MessageCharacters::Kind::Plain ||
                            isDirectionMark(one) ||
                            ((one == kJoiner || one == kNonJoiner) && needsNoJoiner(before));
        if (hidden && !QChar::isSpace(one))
            out += QChar(QChar::ReplacementCharacter);
        else
            out += characters.units();
        before = one;
    }
    return out.simplified();
}

QString isolated(const QString &text)
{
    const bool turned = QLocale().textDirection() == Qt::RightToLeft
                            ? hasDirection(text,
                                           [](QChar::Direction one) {
                                               return one == QChar::DirL || one == QChar::DirEN;
                                           })
                            : hasRightToLeft(text);
    return turned ? QString(kFirstStrongIsolate + text + kPopIsolate) : text;
}

QString nameInSentence(const QString &name)
{
    return isolated(shownName(name));
}

QString Sentence::of(const QString &sentence, const QStringList &parts)
{
    QString out;
    out.reserve(sentence.size() + 32);
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int place = sentence[at] == QLatin1Char('%') && at + 1 < sentence.size()
                              ? sentence[at + 1].unicode() - u'1'
                              : -1;
        if (place < 0 || place >= parts.size()) {
            out += sentence[at];
            continue;
        }
        out += isolated(parts[place]);
        ++at;
    }
    return out;
}

QString Sentence::joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QCoreApplication::translate("Sentence", ", "));
}

} // namespace lectern
