// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/timestamp.h"

#include <QDateTime>

#include <chrono>

namespace lectern {

Timestamp Timestamp::now()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::optional<Timestamp> Timestamp::fromString(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Timestamp{time.toMSecsSinceEpoch()};
}

QByteArray Timestamp::toLatin1() const
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds{ms}};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{moment - day};
    char text[32];
    int length = 0;
    const int fraction = int(time.subseconds().count());
    if (fraction == 0)
        length =
            std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
                          unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                          int(time.minutes().count()), int(time.seconds().count()));
    else
        length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                               int(date.year()), unsigned(date.month()), unsigned(date.day()),
                               int(time.hours().count()), int(time.minutes().count()),
                               int(time.seconds().count()), fraction);
    return QByteArray(text, length);
}

} // namespace lectern
