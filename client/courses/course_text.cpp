// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/courses/course_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace lectern {

namespace {

/// Not called tr: the collector of texts would look for its class.
QString said(const char *text)
{
    return QCoreApplication::translate("Courses", text);
}

/// Digits after the point by ISO 4217; all others have two.
int minorDigits(const QString &currency)
{
    static const QStringList none{
        QStringLiteral("JPY"), QStringLiteral("KRW"), QStringLiteral("VND"),
        QStringLiteral("CLP"), QStringLiteral("XAF"), QStringLiteral("XOF"),
        QStringLiteral("UGX"), QStringLiteral("RWF"), QStringLiteral("ISK")};
    static const QStringList three{QStringLiteral("KWD"), QStringLiteral("BHD"),
                                   QStringLiteral("OMR"), QStringLiteral("JOD"),
                                   QStringLiteral("TND"), QStringLiteral("IQD")};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

} // namespace

QString minutesText(int minutes)
{
    if (minutes <= 0)
        return {};
    const QLocale locale;
    const int hours = minutes / 60;
    const int rest = minutes % 60;
    if (hours == 0)
        return said(QT_TRANSLATE_NOOP("Courses", "%1 min")).arg(locale.toString(rest));
    if (rest == 0)
        return said(QT_TRANSLATE_NOOP("Courses", "%1 h")).arg(locale.toString(hours));
    return said(QT_TRANSLATE_NOOP("Courses", "%1 h %2 min"))
        .arg(locale.toString(hours), locale.toString(rest));
}

QString priceText(qint64 minor, const QString &currency)
{
    if (minor == 0)
        return said(QT_TRANSLATE_NOOP("Courses", "Free"));
    const QLocale locale;
    const int digits = minorDigits(currency);
    qint64 unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    QString number = locale.toString(minor / unit);
    if (digits > 0)
        number += locale.decimalPoint() +
                  QString::number(std::abs(minor % unit)).rightJustified(digits, QLatin1Char('0'));
    static const QHash<QString, QString> symbols{{QStringLiteral("EUR"), QStringLiteral("€")},
                                                 {QStringLiteral("USD"), QStringLiteral("$")},
                                                 {QStringLiteral("GBP"), QStringLiteral("£")},
                                                 {QStringLiteral("JPY"), QStringLiteral("¥")},
                                                 {QStringLiteral("INR"), QStringLiteral("₹")}};
    const auto symbol = symbols.constFind(currency);
    if (symbol == symbols.constEnd())
        return number + QLatin1Char(' ') + currency;
    // Where the symbol stands is the locale's custom.
    const bool before = locale.toCurrencyString(1, *symbol).startsWith(*symbol);
    if (before)
        return *symbol + number;
    return number + QChar(QChar::Nbsp) + *symbol;
}

QString difficultyText(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Beginner:
        return said(QT_TRANSLATE_NOOP("Courses", "Beginner"));
    case Difficulty::Intermediate:
        return said(QT_TRANSLATE_NOOP("Courses", "Intermediate"));
    case Difficulty::Advanced:
        return said(QT_TRANSLATE_NOOP("Courses", "Advanced"));
    }
    return {};
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    // "American English" names a country nobody asked for.
    if (locale.language() == QLocale::English)
        return QStringLiteral("English");
    QString name = locale.nativeLanguageName();
    if (name.isEmpty())
        return tag;
    name[0] = name.at(0).toUpper();
    return name;
}

QString lessonTypeText(LessonType type)
{
    switch (type) {
    case LessonType::Video:
        return said(QT_TRANSLATE_NOOP("Courses", "Video"));
    case LessonType::Pdf:
        return said(QT_TRANSLATE_NOOP("Courses", "PDF"));
    case LessonType::Quiz:
        return said(QT_TRANSLATE_NOOP("Courses", "Quiz"));
    case LessonType::Article:
        return said(QT_TRANSLATE_NOOP("Courses", "Article"));
    case LessonType::LiveSession:
        return said(QT_TRANSLATE_NOOP("Courses", "Live session"));
    case LessonType::CodeSandbox:
        return said(QT_TRANSLATE_NOOP("Courses", "Exercise"));
    }
    return {};
}

} // namespace lectern
