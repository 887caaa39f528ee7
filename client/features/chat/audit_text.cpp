// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/audit_text.h"

#include "client/core/name_text.h"
#include "client/features/chat/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace lectern {

namespace {

struct Audit
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

/// One setting, as `name=value` or, of those whose values are long, `name`.
QString settingText(const QString &setting)
{
    const QString name = setting.section(QLatin1Char('='), 0, 0);
    const QString value = setting.section(QLatin1Char('='), 1);
    const bool on = value == QLatin1String("true");
    if (name == QLatin1String("name"))
        return Audit::tr("name");
    if (name == QLatin1String("maxFileBytes"))
        return Audit::tr("size of files");
    if (name == QLatin1String("fileTypes"))
        return Audit::tr("kinds of files");
    if (value.isEmpty())
        return {};
    if (name == QLatin1String("enabled"))
        return on ? Audit::tr("chat on") : Audit::tr("chat off");
    if (name == QLatin1String("announceOnly"))
        return on ? Audit::tr("announcements only") : Audit::tr("everybody may write");
    if (name == QLatin1String("archived"))
        return on ? Audit::tr("archived") : Audit::tr("no longer archived");
    if (name == QLatin1String("slowModeSeconds"))
        return value == QLatin1String("0")
                   ? Audit::tr("no slow mode")
                   : Audit::tr("slow mode of %1").arg(waitText(value.toLongLong() * 1000));
    return {};
}

QString settingsText(const QString &who, const QString &detail)
{
    if (detail == QLatin1String("archived=true"))
        return Audit::tr("%1 archived this room").arg(who);
    if (detail == QLatin1String("archived=false"))
        return Audit::tr("%1 opened this room again").arg(who);
    QStringList parts;
    for (const QString &setting : detail.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString part = settingText(setting);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.isEmpty()
               ? Audit::tr("%1 changed the settings").arg(who)
               : Audit::tr("%1 changed the settings: %2").arg(who, parts.join(Audit::tr(", ")));
}

QString followedText(const QString &detail)
{
    QStringList said;
    if (detail.contains(QLatin1String("name")))
        said.append(Audit::tr("The room has another name, with its course"));
    if (detail.contains(QLatin1String("archived=true")))
        said.append(Audit::tr("The room was archived with its course"));
    if (detail.contains(QLatin1String("archived=false")))
        said.append(Audit::tr("The room was opened again with its course"));
    return said.join(QLatin1Char('\n'));
}

/// Of what is done to somebody: %1 who did it, %2 the other one. Empty: not known here.
QString sentence(const QString &action)
{
    if (action == QLatin1String("message.deleted"))
        return Audit::tr("%1 deleted a message of %2");
    if (action == QLatin1String("message.pinned"))
        return Audit::tr("%1 pinned a message of %2");
    if (action == QLatin1String("message.unpinned"))
        return Audit::tr("%1 unpinned a message of %2");
    if (action == QLatin1String("member.silenced"))
        return Audit::tr("%1 silenced %2");
    if (action == QLatin1String("member.unsilenced"))
        return Audit::tr("%1 let %2 write again");
    if (action == QLatin1String("member.added"))
        return Audit::tr("%1 added %2");
    if (action == QLatin1String("member.removed"))
        return Audit::tr("%1 removed %2");
    if (action == QLatin1String("member.promoted"))
        return Audit::tr("%1 made %2 an admin");
    if (action == QLatin1String("report.dismissed"))
        return Audit::tr("%1 dismissed a report of %2");
    if (action == QLatin1String("report.removed"))
        return Audit::tr("%1 deleted a message that %2 had reported");
    return {};
}

} // namespace

QString auditText(const AuditEntryDto &entry)
{
    const QString who = nameInSentence(entry.actor.name);
    if (entry.action == QLatin1String("room.settings"))
        return settingsText(who, entry.detail);
    // Whoever is named there need not have done it.
    if (entry.action == QLatin1String("room.followed_course"))
        return followedText(entry.detail);
    if (entry.action == QLatin1String("room.inspected"))
        return Audit::tr("%1, who is not in this room, looked at it because of a report").arg(who);
    const QString known = sentence(entry.action);
    const QString whom = entry.subject ? nameInSentence(entry.subject->name) : QStringLiteral("–");
    const QString text =
        known.isEmpty() ? QStringLiteral("%1: %2").arg(who, entry.action) : known.arg(who, whom);
    return entry.detail.isEmpty() ? text
                                  : text + QLatin1Char('\n') + Audit::tr("“%1”").arg(entry.detail);
}

} // namespace lectern
