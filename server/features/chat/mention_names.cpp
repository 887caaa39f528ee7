// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/mention_names.h"

#include "server/features/accounts/api.h"
#include "server/features/chat/messages_service.h"
#include "shared/core/text_fold.h"

namespace lectern::chat {

namespace {

/// Of a text, behind an '@': no name is longer.
constexpr qsizetype kLongestName = 300;

/// The key of each name that begins with the first word.
QStringList keysAt(const QString &text)
{
    QStringList keys;
    const QStringList words = foldedWords(text, kNameWords);
    for (qsizetype count = 1; count <= words.size(); ++count)
        keys.append(accounts::nameKey(words.first(count).join(QLatin1Char(' '))));
    return keys;
}

} // namespace

QList<NamePlace> namePlaces(const QString &text)
{
    QList<NamePlace> places;
    int seen = 0;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0 && seen < kMostNamePlaces;
         at = text.indexOf(QLatin1Char('@'), at + 1), ++seen) {
        const QStringView rest = QStringView(text).sliced(at + 1);
        const QStringView line = rest.left(rest.indexOf(QLatin1Char('\n'))).left(kLongestName);
        if (line.isEmpty() || line.first().isSpace() || (at > 0 && text[at - 1].isLetterOrNumber()))
            continue;
        NamePlace place{foldText(line.toString()), {}};
        place.keys = keysAt(place.text);
        if (!place.keys.isEmpty())
            places.append(std::move(place));
    }
    return places;
}

bool standsAt(const NamePlace &place, const QString &name)
{
    if (name.isEmpty() || !place.text.startsWith(name))
        return false;
    const QStringView rest = QStringView(place.text).sliced(name.size());
    if (rest.size() > 1 && rest.first().isHighSurrogate())
        return !QChar::isLetterOrNumber(QChar::surrogateToUcs4(rest[0], rest[1]));
    return rest.isEmpty() || !rest.first().isLetterOrNumber();
}

QList<UserId> MessagesService::named(db::Session &session, const Room &room, const QString &text,
                                     const UserId &sender)
{
    QList<UserId> out;
    for (const NamePlace &place : namePlaces(text)) {
        qsizetype longest = 0;
        QList<UserId> meant;
        for (const NamedMember &member :
             m_parts.rooms.membersNamed(session, room.no, place.keys, limits::kMaxMentions + 1)) {
            const QString name = foldText(member.name);
            if (name.size() < longest || !standsAt(place, name))
                continue;
            if (name.size() > longest)
                meant.clear();
            longest = name.size();
            meant.append(member.userId);
        }
        meant.removeIf([&](const UserId &user) {
            return user == sender || out.contains(user) ||
                   m_access.courseRules(session, room, user).removed;
        });
        // All who are called so or nobody.
        if (out.size() + meant.size() <= limits::kMaxMentions)
            out.append(meant);
    }
    return out;
}

QList<UserId> MessagesService::namedAnew(db::Session &session, const Room &room,
                                         const Message &before, const QString &text)
{
    const QList<UserId> were = named(session, room, before.text, before.senderId);
    QList<UserId> out = before.mentions;
    out.removeIf([&were](const UserId &user) { return were.contains(user); });
    for (const UserId &user : named(session, room, text, before.senderId)) {
        if (!out.contains(user) && out.size() < limits::kMaxMentions)
            out.append(user);
    }
    return out;
}

} // namespace lectern::chat
