// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/mention_choices.h"

#include "client/features/chat/chat_sync.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

constexpr int kMostFound = 20;
constexpr int kLongestBegun = 40;

/// 0: it begins so; 1: a later word of it does; 2: neither.
int distance(const QString &name, const QString &begun)
{
    if (name.startsWith(begun, Qt::CaseInsensitive))
        return 0;
    return name.contains(QString(QLatin1Char(' ') + begun), Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

MentionChoices::MentionChoices(ChatSync *sync, Mentions *mentions, QObject *parent)
    : QObject(parent), m_sync(sync), m_mentions(mentions)
{
    connect(mentions, &Mentions::learned, this, [this] {
        if (m_from < 0)
            return;
        m_people = m_mentions->people();
        const QVariant held = m_found.value(m_current).toMap().value(QStringLiteral("userId"));
        find();
        const auto at =
            std::find_if(m_found.cbegin(), m_found.cend(), [&held](const QVariant &one) {
                return one.toMap().value(QStringLiteral("userId")) == held;
            });
        if (at != m_found.cend())
            setCurrent(int(at - m_found.cbegin()));
    });
}

void MentionChoices::setRoom(const RoomId &room)
{
    m_room = room;
    m_settled.clear();
    clear();
}

void MentionChoices::follow(const QString &text)
{
    const QString before = std::exchange(m_text, text);
    if (before == text || m_settled.isEmpty())
        return;
    const qsizetype most = std::min(before.size(), text.size());
    const auto head = std::mismatch(before.cbegin(), before.cbegin() + most, text.cbegin()).first -
                      before.cbegin();
    const auto tail =
        std::mismatch(before.crbegin(), before.crbegin() + (most - head), text.crbegin()).first -
        before.crbegin();
    QSet<int> settled;
    for (const int at : std::as_const(m_settled)) {
        if (at < head)
            settled.insert(at);
        else if (at >= before.size() - tail)
            settled.insert(at + int(text.size() - before.size()));
    }
    m_settled = settled;
}

void MentionChoices::clear()
{
    m_people.clear();
    m_from = m_to = -1;
    if (m_found.isEmpty())
        return;
    m_found.clear();
    m_current = 0;
    Q_EMIT changed();
}

void MentionChoices::look(const QString &text, int cursor)
{
    const auto at = cursor > 0 ? int(text.lastIndexOf(QLatin1Char('@'), cursor - 1)) : -1;
    const QString begun = at < 0 ? QString() : text.mid(at + 1, cursor - at - 1);
    // In the middle of a word it is an address, not a name.
    const bool inWord =
        at > 0 && text[at - 1].isLetterOrNumber() && text[at - 1].script() == QChar::Script_Latin;
    follow(text);
    if (m_room.isNil() || at < 0 || inWord || m_settled.contains(at) ||
        begun.size() > kLongestBegun || begun.contains(QLatin1Char('\n')) ||
        begun.startsWith(QLatin1Char(' ')))
        return clear();
    if (at != m_from) {
        m_mentions->prepare();
        m_people = m_mentions->people();
    }
    if (at != m_from || begun != m_begun)
        m_current = 0;
    m_from = at;
    m_to = cursor;
    m_begun = begun;
    find();
}

void MentionChoices::find()
{
    QList<ChatPersonDto> fitting;
    for (const ChatPersonDto &one : std::as_const(m_people)) {
        if (one.userId != m_sync->self() && distance(one.name, m_begun) < 2)
            fitting.append(one);
    }
    std::sort(fitting.begin(), fitting.end(), [this](const auto &a, const auto &b) {
        const int first = distance(a.name, m_begun);
        const int second = distance(b.name, m_begun);
        const int order = QString::localeAwareCompare(a.name, b.name);
        return first != second ? first < second : order != 0 ? order < 0 : a.userId < b.userId;
    });
    if (fitting.size() > kMostFound)
        fitting.resize(kMostFound);
    QVariantList found;
    const RoomDto *room = m_sync->room(m_room);
    if (room && room->canModerate && room->type != RoomType::Personal &&
        QStringLiteral("all").startsWith(m_begun, Qt::CaseInsensitive))
        found.append(QVariantMap{{QStringLiteral("userId"), QString()},
                                 {QStringLiteral("name"), QStringLiteral("@all")},
                                 {QStringLiteral("avatar"), QUrl()},
                                 {QStringLiteral("online"), false}});
    const QHash<UserId, ChatPersonDto> online = m_sync->online(m_room);
    for (const ChatPersonDto &one : std::as_const(fitting))
        found.append(QVariantMap{{QStringLiteral("userId"), one.userId.toString()},
                                 {QStringLiteral("name"), one.name},
                                 {QStringLiteral("avatar"), m_sync->api()->resolve(one.avatarUrl)},
                                 {QStringLiteral("online"), online.contains(one.userId)}});
    m_found = found;
    m_current = std::clamp(m_current, 0, std::max(0, int(m_found.size()) - 1));
    Q_EMIT changed();
}

void MentionChoices::setCurrent(int current)
{
    const int count = int(m_found.size());
    if (count == 0)
        return;
    m_current = (current % count + count) % count;
    Q_EMIT changed();
}

QString MentionChoices::take(int row)
{
    if (row < 0 || row >= m_found.size())
        return {};
    const QVariantMap one = m_found[row].toMap();
    const QString name = one.value(QStringLiteral("name")).toString();
    const auto user = Uuid::fromString(one.value(QStringLiteral("userId")).toString());
    if (user)
        m_mentions->choose(UserId(*user), name, QString(m_text.left(m_from) + m_text.mid(m_to)));
    putAway();
    return user ? QString(QLatin1Char('@') + name + QLatin1Char(' '))
                : QString(name + QLatin1Char(' '));
}

void MentionChoices::putAway()
{
    if (m_from >= 0)
        m_settled.insert(m_from);
    clear();
}

} // namespace lectern
