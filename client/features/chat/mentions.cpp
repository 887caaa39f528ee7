// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/mentions.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <algorithm>
#include <tuple>

namespace lectern {

namespace {

/// Rooms with more members than these pages hold are rare, and who writes is known anyway.
constexpr int kMaxPages = 20;
constexpr int kLately = 300; ///< messages

/// A word goes on with it. Scripts without spaces have no such words.
bool goesOn(QChar next)
{
    const auto script = next.script();
    return next.isLetterOrNumber() && script != QChar::Script_Han &&
           script != QChar::Script_Hiragana && script != QChar::Script_Katakana &&
           script != QChar::Script_Thai;
}

struct Named
{
    qsizetype length = 0;
    QList<UserId> users;
};

/// The longest name the text begins with, and who bears it.
Named namedBy(QStringView text, const QHash<UserId, QString> &names)
{
    Named named;
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        const qsizetype length = it->size();
        const bool fits = length > 0 && length >= named.length &&
                          text.startsWith(*it, Qt::CaseInsensitive) &&
                          (length == text.size() || !goesOn(text[length]));
        if (!fits)
            continue;
        if (length > named.length)
            named.users.clear();
        named.length = length;
        named.users.append(it.key());
    }
    return named;
}

/// How often that name stands after an @, and not as the beginning of a longer one.
qsizetype timesNamed(const QString &text, const QString &name, const QHash<UserId, QString> &names)
{
    qsizetype times = 0;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0;
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        const QStringView rest = QStringView(text).sliced(at + 1);
        if (rest.startsWith(name, Qt::CaseInsensitive) &&
            namedBy(rest, names).length == name.size())
            ++times;
    }
    return times;
}

/// As one is called in the list that one chooses from.
ChatPersonDto asShown(ChatPersonDto person)
{
    person.name = shownName(person.name);
    return person;
}

QList<ChosenName> listed(const QMultiHash<QString, UserId> &chosen)
{
    QList<ChosenName> list;
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it)
        list.append({it.key(), it.value()});
    std::sort(list.begin(), list.end(), [](const ChosenName &a, const ChosenName &b) {
        return std::tie(a.name, a.userId) < std::tie(b.name, b.userId);
    });
    return list;
}

QMultiHash<QString, UserId> byName(const QList<ChosenName> &list)
{
    QMultiHash<QString, UserId> chosen;
    for (const ChosenName &one : list)
        chosen.insert(one.name, one.userId);
    return chosen;
}

} // namespace

QList<UserId> mentionedIn(const QString &text, const QHash<UserId, QString> &names,
                          const QSet<UserId> &chosen)
{
    QList<UserId> found;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0;
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        const auto [length, users] = namedBy(QStringView(text).sliced(at + 1), names);
        const bool some = std::any_of(users.cbegin(), users.cend(),
                                      [&](const UserId &user) { return chosen.contains(user); });
        const qsizetype behind = at + 1 + length;
        const bool inWord = (at > 0 && text[at - 1].isLetterOrNumber()) ||
                            (behind < text.size() && text[behind].isLetterOrNumber());
        if (inWord && !some)
            continue;
        QList<UserId> meant = users;
        meant.removeIf([&](const UserId &user) {
            return found.contains(user) || (some && !chosen.contains(user));
        });
        std::sort(meant.begin(), meant.end());
        if (found.size() + meant.size() <= limits::kMaxMentions)
            found.append(meant);
    }
    return found;
}

std::optional<QList<UserId>> mentionsLeft(const QList<UserId> &mentions, const Error &why)
{
    if (why.id != "chat.mention_not_member" || mentions.isEmpty())
        return std::nullopt;
    QList<UserId> left;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const QString place = QStringLiteral("mentions[%1]").arg(i);
        if (std::none_of(why.fields.cbegin(), why.fields.cend(),
                         [&](const FieldError &field) { return field.field == place; }))
            left.append(mentions[i]);
    }
    // Where it doesn't say who is meant nobody is mentioned, and the words arrive.
    return left.size() < mentions.size() ? left : QList<UserId>();
}

Mentions::Mentions(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (m_sync->running())
            return;
        m_drafts.clear();
        m_edits.clear();
    });
    connect(sync, &ChatSync::roomRemoved, this,
            [this](const RoomId &room) { m_edits.remove(room); });
}

void Mentions::setRoom(const RoomId &room)
{
    m_room = room;
    m_members.clear();
    m_scope = std::make_unique<QObject>();
    m_asked = m_whole = false;
}

void Mentions::prepare()
{
    if (m_asked || m_room.isNil())
        return;
    m_asked = true;
    ask(1, {});
}

void Mentions::ask(int page, const std::optional<QString> &cursor)
{
    RoomMembersRequest request;
    request.roomId = m_room;
    request.paging.cursor = cursor;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(
        endpoints::kRoomMembers, request, m_scope.get(),
        [this, page](const Result<RoomMembersReply> &reply) { onPage(page, reply); });
}

void Mentions::onPage(int page, const Result<RoomMembersReply> &reply)
{
    if (!reply) {
        m_asked = false; // the next letter asks again
        return;
    }
    for (const RoomMemberDto &one : reply->members)
        m_members.insert(one.userId, {one.userId, shownName(one.name), one.avatarUrl});
    m_sync->noteNames(reply->members);
    if (reply->nextCursor && page < kMaxPages)
        ask(page + 1, reply->nextCursor);
    else
        m_whole = true;
    Q_EMIT learned();
}

QHash<UserId, ChatPersonDto> Mentions::people() const
{
    QHash<UserId, ChatPersonDto> people = m_members;
    if (m_room.isNil() || !m_sync->cache())
        return people;
    const HistorySpan known = m_sync->cache()->span(m_room);
    for (const MessageDto &one : m_sync->cache()->before(m_room, known.to + 1, kLately))
        people.insert(one.sender.userId, asShown(one.sender));
    const QHash<UserId, ChatPersonDto> online = m_sync->online(m_room);
    for (const ChatPersonDto &one : online)
        people.insert(one.userId, asShown(one));
    return people;
}

void Mentions::choose(const UserId &user, const QString &name, const QString &rest)
{
    const QString key = name.toLower();
    const QList<UserId> earlier = chosen(people()).values(key);
    const bool still = timesNamed(rest, name, names()) >= earlier.size();
    const auto edit = m_edits.find(m_room);
    Choices &mine = edit != m_edits.end() ? *edit : m_drafts[m_room];
    mine.chosen.remove(key);
    mine.chosen.insert(key, user);
    for (const UserId &one : still ? earlier : QList<UserId>()) {
        if (!mine.chosen.contains(key, one))
            mine.chosen.insert(key, one);
    }
}

void Mentions::sent()
{
    m_drafts.remove(m_room);
}

QList<ChosenName> Mentions::begun() const
{
    return listed(m_drafts.value(m_room).chosen);
}

QList<ChosenName> Mentions::begunEdit() const
{
    return listed(m_edits.value(m_room).chosen);
}

void Mentions::takeUp(const QList<ChosenName> &begun)
{
    if (!begun.isEmpty() && !m_drafts.contains(m_room))
        m_drafts.insert(m_room, {byName(begun), {}});
}

void Mentions::beginEdit(const QList<UserId> &before, const QList<ChosenName> &begun)
{
    m_edits.insert(m_room, {byName(begun), before});
}

void Mentions::endEdit(const RoomId &room)
{
    m_edits.remove(room);
}

Mentions::Choices Mentions::choices() const
{
    const auto edit = m_edits.constFind(m_room);
    return edit != m_edits.cend() ? *edit : m_drafts.value(m_room);
}

QMultiHash<QString, UserId> Mentions::chosen(const QHash<UserId, ChatPersonDto> &known) const
{
    const Choices mine = choices();
    QMultiHash<QString, UserId> all = mine.chosen;
    for (const UserId &user : mine.before) {
        const QString name = known.value(user).name.toLower();
        if (!name.isEmpty() && !mine.chosen.contains(name))
            all.insert(name, user);
    }
    return all;
}

/// Whoever was chosen is meant by the name they had then, whatever they are called by now.
QHash<UserId, QString> Mentions::names() const
{
    const QHash<UserId, ChatPersonDto> known = people();
    return names(known, chosen(known));
}

QHash<UserId, QString> Mentions::names(const QHash<UserId, ChatPersonDto> &known,
                                       const QMultiHash<QString, UserId> &meant)
{
    QHash<UserId, QString> names;
    for (const ChatPersonDto &one : known) {
        if (!meant.contains(one.name.toLower()))
            names.insert(one.userId, one.name);
    }
    for (auto it = meant.cbegin(); it != meant.cend(); ++it)
        names.insert(*it, it.key());
    return names;
}

std::optional<QList<UserId>> Mentions::in(const QString &text) const
{
    if (m_room.isNil() || !m_sync->cache())
        return std::nullopt;
    const Choices mine = choices();
    if (!text.contains(QLatin1Char('@')))
        return mine.before.isEmpty() ? std::nullopt : std::optional(QList<UserId>());
    const QHash<UserId, ChatPersonDto> known = people();
    const QMultiHash<QString, UserId> meant = chosen(known);
    QList<UserId> found =
        mentionedIn(text, names(known, meant), QSet<UserId>(meant.cbegin(), meant.cend()));
    const bool chose = std::any_of(mine.chosen.cbegin(), mine.chosen.cend(),
                                   [&](const UserId &user) { return found.contains(user); });
    if (!chose && (mine.before.isEmpty() || !m_whole))
        return std::nullopt;
    found.removeAll(m_sync->self());
    for (const UserId &user : mine.before) { // whose name isn't known may stand there still
        if (!m_whole && !known.contains(user) && found.size() < limits::kMaxMentions)
            found.append(user);
    }
    return found;
}

} // namespace lectern
