// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_edit.h"

#include "shared/core/message_characters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <utility>

namespace lectern {

namespace {
constexpr int kPauseMs = 400;
/// Whoever saves doesn't look at a network that is slower for longer.
constexpr int kPatienceMs = 3000;

} // namespace

MessageEdit::MessageEdit(ChatSync *sync, Mentions *mentions, QObject *parent)
    : QObject(parent), m_sync(sync), m_mentions(mentions), m_scope(std::make_unique<QObject>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &MessageEdit::keepNow);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        if (m_pause.isActive())
            keepNow();
    });
    connect(&sync->drafts(), &RoomDrafts::editKept, this, &MessageEdit::onKept);
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (m_sync->running())
            return;
        m_pause.stop();
        m_scope = std::make_unique<QObject>();
        m_edits.clear();
        Q_EMIT changed();
    });
    connect(sync, &ChatSync::roomRemoved, this, [this](const RoomId &room) {
        if (room == m_room && m_pause.isActive())
            keepNow();
        if (m_edits.remove(room) && room == m_room)
            Q_EMIT changed();
    });
}

MessageEdit::~MessageEdit()
{
    if (m_pause.isActive())
        keepNow();
}

QString MessageEdit::key() const
{
    const auto it = m_edits.constFind(m_room);
    return it == m_edits.cend() ? QString() : it->message.toString();
}

void MessageEdit::setRoom(const RoomId &room)
{
    if (m_pause.isActive())
        keepNow();
    m_room = room;
    takeUp();
    if (text().contains(QLatin1Char('@')))
        m_mentions->prepare();
    Q_EMIT changed();
    Q_EMIT savingChanged();
}

/// Of before the program was started, or of another view of the room. What has been deleted since,
/// or says that already, is edited no more; elsewhere it may have just been begun.
void MessageEdit::takeUp(bool elsewhere)
{
    ChatCache *cache = m_sync->cache();
    if (m_room.isNil() || !cache || m_edits.contains(m_room))
        return;
    const auto kept = cache->edit(m_room);
    if (!kept)
        return;
    const auto known = cache->message(m_room, kept->message);
    if (known && (known->deletedAt || known->message == kept->text.trimmed())) {
        if (!elsewhere)
            cache->dropEdit(m_room);
        return;
    }
    m_edits.insert(m_room, {kept->message, known ? known->message : kept->original, kept->text});
    m_mentions->beginEdit(kept->before, kept->chosen);
}

void MessageEdit::keepNow()
{
    m_pause.stop();
    const auto it = m_edits.constFind(m_room);
    if (it == m_edits.cend())
        return;
    m_keeping = true;
    m_sync->drafts().keepEdit(m_room, {it->message, it->original, it->text, m_mentions->begunEdit(),
                                       m_mentions->before()});
    m_keeping = false;
}

void MessageEdit::dropKept(const RoomId &room)
{
    if (room == m_room)
        m_pause.stop();
    m_keeping = true;
    m_sync->drafts().dropEdit(room);
    m_keeping = false;
}

/// Elsewhere it was begun, gone on with, or ended. What is being typed here stays, and what is
/// asked for here is settled here.
void MessageEdit::onKept(const RoomId &room)
{
    const auto it = m_edits.constFind(room);
    const bool here = it != m_edits.cend();
    if (m_keeping || (here && it->saving) || (room == m_room && m_pause.isActive()))
        return;
    if (here) {
        m_edits.erase(it);
        m_mentions->endEdit(room);
    }
    if (room != m_room)
        return; // taken up when it is opened
    takeUp(true);
    Q_EMIT changed();
}

void MessageEdit::begin(const QString &messageId, const QString &text)
{
    const auto id = Uuid::fromString(messageId);
    if (!id || m_room.isNil() || saving())
        return;
    m_edits.insert(m_room, Edit{MessageId(*id), text, text});
    // Of several who bear a name, those are meant who were before.
    const auto known = m_sync->cache() ? m_sync->cache()->message(m_room, MessageId(*id))
                                       : std::optional<MessageDto>();
    m_mentions->beginEdit(known ? known->mentions : QList<UserId>());
    if (text.contains(QLatin1Char('@')))
        m_mentions->prepare();
    keepNow();
    Q_EMIT changed();
}

void MessageEdit::setText(const QString &text)
{
    const auto it = m_edits.find(m_room);
    if (it == m_edits.end())
        return;
    if (it->text == text)
        return;
    it->text = text;
    if (text.contains(QLatin1Char('@')))
        m_mentions->prepare();
    m_pause.start();
}

void MessageEdit::drop()
{
    if (!m_edits.remove(m_room))
        return;
    m_mentions->endEdit(m_room);
    dropKept(m_room);
    Q_EMIT changed();
    Q_EMIT savingChanged();
}

void MessageEdit::save()
{
    const auto it = m_edits.find(m_room);
    if (it == m_edits.end() || it->saving)
        return;
    const QString text = withoutHidden(it->text).trimmed();
    if (text.isEmpty())
        return;
    if (text == it->original)
        return drop();
    if (m_pause.isActive())
        keepNow();
    it->saving = true;
    Q_EMIT savingChanged();
    EditMessageRequest request;
    request.messageId = it->message;
    request.message = text;
    request.mentions = m_mentions->in(text);
    it->attempt = ++m_attempts;
    const Asked asked{m_room, it->text, request, it->attempt};
    // An earlier change of it goes first, and what goes out over HTTP may arrive so late that a
    // younger one has to wait for it.
    const ChangeOutbox &changes = m_sync->changes();
    if (!m_sync->realtime()->online() || changes.isUnderWay(request.messageId) ||
        changes.pendingIn(m_room).contains(request.messageId))
        return handOver(asked);
    QTimer::singleShot(kPatienceMs, m_scope.get(), [this, asked] {
        if (isWaitedFor(asked))
            handOver(asked);
    });
    ask(asked);
}

void MessageEdit::ask(const Asked &asked)
{
    const EditMessageRequest &request = asked.request;
    const auto then = [this, asked](const Result<MessageDto> &reply) {
        // Whoever has left is not meant; the words still are.
        const auto left =
            reply ? std::nullopt
                  : mentionsLeft(asked.request.mentions.value_or(QList<UserId>()), reply.error());
        if (!left)
            return settle(asked, reply);
        Asked again = asked;
        again.request.mentions = *left;
        ask(again);
    };
    QJsonObject data{{QStringLiteral("messageId"), request.messageId.toString()},
                     {QStringLiteral("newMessage"), request.message}};
    if (request.mentions) {
        QJsonArray meant;
        for (const UserId &user : std::as_const(*request.mentions))
            meant.append(user.toString());
        data.insert(QStringLiteral("mentions"), meant);
    }
    m_sync->realtime()->ask("edit-message", QJsonDocument(data).toJson(QJsonDocument::Compact),
                            m_scope.get(), [then](const Result<QJsonObject> &reply) {
                                if (reply)
                                    then(
                                        fromJson<MessageDto>(*reply, JsonDecoder::Unknown::Ignore));
                                else
                                    then(reply.error());
                            });
}

bool MessageEdit::isWaitedFor(const Asked &asked) const
{
    const auto it = m_edits.constFind(asked.room);
    return it != m_edits.cend() && it->saving && it->attempt == asked.attempt;
}

/// It goes out when the network is back, whatever becomes of this program meanwhile.
void MessageEdit::handOver(const Asked &asked)
{
    MessageChange change;
    change.roomId = asked.room;
    change.messageId = asked.request.messageId;
    change.kind = ChangeKind::Edit;
    change.text = asked.request.message;
    change.mentions = asked.request.mentions;
    m_sync->changes().add(change);
    end(asked.room, asked.typed, change.text);
}

/// What was typed since is edited on.
void MessageEdit::end(const RoomId &room, const QString &typed, const QString &now)
{
    const auto it = m_edits.find(room);
    if (it == m_edits.end())
        return;
    it->saving = false;
    if (it->text == typed) {
        m_edits.erase(it);
        m_mentions->endEdit(room);
        dropKept(room);
        if (room == m_room)
            Q_EMIT changed();
    } else {
        it->original = now;
    }
    if (room == m_room)
        Q_EMIT savingChanged();
}

void MessageEdit::settle(const Asked &asked, const Result<MessageDto> &reply)
{
    if (reply)
        m_sync->take(*reply);
    if (!isWaitedFor(asked))
        return;
    if (reply)
        return end(asked.room, asked.typed, reply->message);
    if (isPassing(reply.error()))
        return handOver(asked);
    m_edits[asked.room].saving = false;
    if (asked.room == m_room)
        Q_EMIT savingChanged();
    Q_EMIT failed(asked.room, reply.error());
}

} // namespace lectern
