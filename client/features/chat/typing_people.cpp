// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/typing_people.h"

#include "client/core/name_text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QStringList>

namespace lectern {

namespace {

constexpr qint64 kBelievedMs = 6000;

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

TypingPeople::TypingPeople(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TypingPeople::expire);
}

void TypingPeople::set(const ChatPersonDto &who, bool isTyping)
{
    if (isTyping) {
        m_people.insert(who.userId, {who.name, now() + kBelievedMs});
        if (!m_timer.isActive())
            m_timer.start();
    } else if (!m_people.remove(who.userId)) {
        return;
    }
    Q_EMIT changed();
}

void TypingPeople::clear()
{
    m_timer.stop();
    if (m_people.isEmpty())
        return;
    m_people.clear();
    Q_EMIT changed();
}

void TypingPeople::expire()
{
    const qint64 at = now();
    const auto before = m_people.size();
    m_people.removeIf([at](const auto &it) { return it.value().until <= at; });
    if (m_people.isEmpty())
        m_timer.stop();
    if (m_people.size() != before)
        Q_EMIT changed();
}

QString TypingPeople::text() const
{
    QStringList names;
    for (const Person &person : m_people)
        names.append(nameInSentence(person.name));
    names.sort();
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        return QCoreApplication::translate("Chat", "%1 is writing…").arg(names[0]);
    case 2:
        return QCoreApplication::translate("Chat", "%1 and %2 are writing…")
            .arg(names[0], names[1]);
    default:
        return QCoreApplication::translate("Chat", "Several people are writing…");
    }
}

} // namespace lectern
