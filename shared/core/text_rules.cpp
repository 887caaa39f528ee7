// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/text_rules.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace lectern {

namespace {

bool hasControlCharacter(const QString &text, bool severalLines)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0x20 && u != 0x7f)
            continue;
        if (severalLines && (u == u'\n' || u == u'\t'))
            continue;
        return true;
    }
    return false;
}

/// As HTML forms and Windows write them, all become the one that texts are kept with. In one pass:
/// nothing has looked yet at how long the text is, and QString::replace moves its rest again and
/// again.
void useLineFeeds(QString &text)
{
    const qsizetype first = text.indexOf(QLatin1Char('\r'));
    if (first < 0)
        return;
    QChar *to = text.data() + first;
    for (const QChar *from = to, *end = text.constData() + text.size(); from != end; ++from) {
        if (*from != QLatin1Char('\r'))
            *to++ = *from;
        else if (from + 1 == end || from[1] != QLatin1Char('\n'))
            *to++ = QLatin1Char('\n');
    }
    text.truncate(to - text.constData());
}

bool isUrl(const QString &text)
{
    if (text.startsWith(QLatin1Char('/')))
        return !text.startsWith(QLatin1String("//")) && !text.contains(QLatin1Char('\\'));
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() &&
           (scheme == QLatin1String("http") || scheme == QLatin1String("https"));
}

bool isPhone(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\+?[0-9][0-9 \\-]{3,22}[0-9]$"));
    return pattern.match(text).hasMatch();
}

/// A bound as people write it: 1000000, not 1e+06.
QString plain(double bound)
{
    return QString::number(bound, 'g', 15);
}

} // namespace

bool isEmail(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\\-]{1,64}@"
                       "[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?"
                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?)+$"));
    return text.size() <= 254 && pattern.match(text).hasMatch();
}

std::optional<RuleViolation> checkText(QString &text, const Rule &rule)
{
    if (rule.format == Format::Text || rule.format == Format::Said)
        useLineFeeds(text);
    else if (rule.format != Format::Secret)
        text = text.trimmed();
    if (rule.format == Format::Said)
        return std::nullopt;
    const double limit = std::isinf(rule.max) ? 255 : rule.max;
    if (double(text.size()) > limit)
        return RuleViolation{"validation.too_long", plain(limit)};
    if (double(text.size()) < rule.min)
        return text.isEmpty() ? RuleViolation{"validation.required", {}}
                              : RuleViolation{"validation.too_short", plain(rule.min)};
    if (hasControlCharacter(text, rule.format == Format::Text))
        return RuleViolation{"validation.control_character", {}};
    if (!text.isValidUtf16())
        return RuleViolation{"validation.control_character", {}};
    switch (rule.format) {
    case Format::Email:
        if (!isEmail(text))
            return RuleViolation{"validation.email", {}};
        break;
    case Format::Url:
        if (!text.isEmpty() && !isUrl(text))
            return RuleViolation{"validation.url", {}};
        break;
    case Format::Phone:
        if (!text.isEmpty() && !isPhone(text))
            return RuleViolation{"validation.phone", {}};
        break;
    case Format::Line:
    case Format::Text:
    case Format::Said:
    case Format::Secret:
        break;
    }
    return std::nullopt;
}

std::optional<RuleViolation> checkNumber(double number, const Rule &rule)
{
    if (!std::isfinite(number))
        return RuleViolation{"validation.type", QStringLiteral("number")};
    if (number < rule.min)
        return RuleViolation{"validation.too_small", plain(rule.min)};
    if (number > rule.max)
        return RuleViolation{"validation.too_large", plain(rule.max)};
    return std::nullopt;
}

} // namespace lectern
