// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

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

} // namespace

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
    const QString text = seconds < 60        ? Chat::tr("%1 s").arg(seconds)
                         : seconds % 60 == 0 ? Chat::tr("%1 min").arg(seconds / 60)
                                             : Chat::tr("%1 min").arg(momentText(double(seconds)));
    return QString(text).replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // on one line
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
