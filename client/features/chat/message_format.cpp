// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_format.h"

#include "client/core/name_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

struct Chat
{
    Q_DECLARE_TR_FUNCTIONS(Chat)
};

QDateTime local(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toLocalTime();
}

/// Each after an @, the longest first, for a pattern; the text they are looked for in is escaped.
QString anyOf(QStringList names)
{
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QString all;
    for (const QString &name : std::as_const(names)) {
        if (!name.isEmpty())
            all += QRegularExpression::escape(name.toHtmlEscaped()) + QLatin1Char('|');
    }
    return all;
}

/// Bold, slanted, mentions: in text that is escaped already.
QString inlineMarks(const QString &escaped, const QString &names)
{
    static const QRegularExpression bold(QStringLiteral(R"(\*\*(\S(?:[^*\n]*\S)?)\*\*)"));
    static const QRegularExpression slanted(QStringLiteral(R"((^|[\s(])\*(\S(?:[^*\n]*\S)?)\*)"));
    static const QRegularExpression anybody(QStringLiteral(R"((^|[\s(])(@[\p{L}\p{N}_.-]+))"));
    const QRegularExpression mention =
        names.isEmpty()
            ? anybody
            : QRegularExpression(QLatin1String(R"((^|[\s(])(@(?:(?:)") + names.chopped(1) +
                                     QLatin1String(R"()(?![\p{L}\p{N}_])|[\p{L}\p{N}_.-]+)))"),
                                 QRegularExpression::CaseInsensitiveOption);
    QString out = escaped;
    out.replace(bold, QStringLiteral("<b>\\1</b>"));
    out.replace(slanted, QStringLiteral("\\1<i>\\2</i>"));
    out.replace(mention, QStringLiteral("\\1<b>\\2</b>"));
    return out.replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString code(const QString &escaped)
{
    QString out = escaped;
    out.replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
    out.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<font face=\"JetBrains Mono\">") + out + QLatin1String("</font>");
}

} // namespace

QString styledMessage(const QString &text, QStringList names)
{
    const QString wholeNames = anyOf(std::move(names));
    // Code and links come first: what is in them has no other marks.
    static const QRegularExpression marks(
        QStringLiteral("```\\w*\\n?([\\s\\S]*?)\\n?```|`([^`\\n]+)`|"
                       "(https?://(?:(?!&(?:lt|gt|quot);)[^\\s])*(?<![.,;:!?)\\]]))"));
    const QString escaped = text.toHtmlEscaped();
    QString out;
    qsizetype at = 0;
    auto found = marks.globalMatch(escaped);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        out += inlineMarks(escaped.mid(at, match.capturedStart() - at), wholeNames);
        if (match.hasCaptured(3))
            out += QStringLiteral("<a href=\"%1\">%1</a>").arg(match.captured(3));
        else
            out += code(match.hasCaptured(2) ? match.captured(2) : match.captured(1));
        at = match.capturedEnd();
    }
    return out + inlineMarks(escaped.mid(at), wholeNames);
}

QString messageSummary(const MessageDto &message, const NameOf &nameOf)
{
    if (message.deletedAt)
        return Chat::tr("Message deleted");
    if (message.messageType == MessageType::System)
        return systemText(message, nameOf);
    QString text = message.message.left(200).simplified();
    static const QRegularExpression slanted(QStringLiteral("(?<!\\w)\\*(\\S[^*]*)\\*(?!\\w)"));
    text.remove(QLatin1String("**"))
        .remove(QLatin1Char('`'))
        .replace(slanted, QStringLiteral("\\1"));
    if (!text.isEmpty())
        return text;
    switch (message.messageType) {
    case MessageType::Image:
        return Chat::tr("Picture");
    case MessageType::Voice:
        return Chat::tr("Voice message");
    case MessageType::File:
        return message.attachments.isEmpty() ? Chat::tr("File")
                                             : shownName(message.attachments.constFirst().name);
    default:
        return text;
    }
}

QString systemText(const MessageDto &message, const NameOf &nameOf)
{
    const QString &id = message.message;
    const QString who = nameInSentence(message.sender.name);
    const QString whom = nameOf && !message.mentions.isEmpty()
                             ? nameInSentence(nameOf(message.mentions.constFirst()))
                             : QString();
    if (id == QLatin1String("room.created"))
        return Chat::tr("%1 started this room").arg(who);
    if (id == QLatin1String("room.member_added"))
        return whom.isEmpty() ? Chat::tr("%1 added somebody").arg(who)
                              : Chat::tr("%1 added %2").arg(who, whom);
    if (id == QLatin1String("room.member_removed"))
        return whom.isEmpty() ? Chat::tr("%1 removed somebody").arg(who)
                              : Chat::tr("%1 removed %2").arg(who, whom);
    if (id == QLatin1String("room.member_left"))
        return Chat::tr("%1 left").arg(who);
    if (id == QLatin1String("room.renamed"))
        return Chat::tr("%1 gave the room another name").arg(who);
    if (id == QLatin1String("room.followed_course"))
        return Chat::tr("The room has another name, with its course");
    return Chat::tr("Something changed in this room");
}

QString clockText(Timestamp at)
{
    // The short time of no country has seconds.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return QLocale().toString(local(at).time(), format.remove(QLatin1String(":ss")));
}

QString dayText(Timestamp at)
{
    const QDate day = local(at).date();
    const QDate today = QDate::currentDate();
    if (day == today)
        return Chat::tr("Today");
    if (day == today.addDays(-1))
        return Chat::tr("Yesterday");
    return QLocale().toString(day, day.year() == today.year() ? Chat::tr("dddd, d MMMM")
                                                              : Chat::tr("d MMMM yyyy"));
}

QString shortTimeText(Timestamp at)
{
    const QDate day = local(at).date();
    const qint64 ago = day.daysTo(QDate::currentDate());
    if (ago <= 0)
        return clockText(at);
    if (ago == 1)
        return Chat::tr("Yesterday");
    if (ago < 7)
        return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString untilText(Timestamp at)
{
    const QDate day = local(at).date();
    const qint64 ahead = QDate::currentDate().daysTo(day);
    if (ahead <= 0)
        return clockText(at);
    const QString name = ahead < 7 ? QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat)
                                   : QLocale().toString(day, Chat::tr("d MMMM yyyy"));
    return name + QLatin1Char(' ') + clockText(at);
}

QString stampText(Timestamp at)
{
    const QString day = shortTimeText(at);
    const QString clock = clockText(at);
    return day == clock ? clock : QString(day + QLatin1Char(' ') + clock);
}

QString seenText(Timestamp at)
{
    const qint64 minutes = (Timestamp::now().ms - at.ms) / 60'000;
    if (minutes < 1)
        return Chat::tr("Last seen just now");
    if (minutes < 60)
        return Chat::tr("Last seen %n minutes ago", nullptr, int(minutes));
    if (minutes < 12 * 60)
        return Chat::tr("Last seen %n hours ago", nullptr, int(minutes / 60));
    return Chat::tr("Last seen %1").arg(stampText(at));
}

QString waitText(qint64 ms)
{
    // A second that has begun counts.
    const qint64 seconds = (ms + 999) / 1000;
    return seconds < 60 ? Chat::tr("%1 s").arg(seconds)
                        : Chat::tr("%1 min").arg(momentText(double(seconds)));
}

QString momentText(double second)
{
    const int whole = int(second + 0.001);
    QString tail =
        QStringLiteral("%1:%2").arg(whole / 60 % 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600)
        return tail;
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

bool sameDay(Timestamp a, Timestamp b)
{
    return local(a).date() == local(b).date();
}

} // namespace lectern
