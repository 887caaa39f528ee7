// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/sql_messages_store.h"

#include "server/features/chat/sql_message_rows.h"

namespace lectern::chat {

namespace {

using db::Rows;
using db::Session;
using db::Statement;

constexpr int kIdBytes = 16;

constexpr Statement kInsert{
    "chat.insert_message",
    "INSERT INTO chat_messages (room_no, seq, sender_id, client_id, type, text, reply_to, "
    "lesson_id, second, page, mentions, mentions_all, files, created_at, change, quiet, "
    "thread_seq) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (client_id, sender_id) WHERE client_id IS NOT NULL DO NOTHING"};
constexpr Statement kByClientId{"chat.find_message", "SELECT " LECTERN_MESSAGE_COLUMNS
                                                     ", m.room_no FROM chat_messages m "
                                                     "WHERE m.client_id = ? AND m.sender_id = ?"};
constexpr Statement kMessage{"chat.get_message",
                             "SELECT " LECTERN_MESSAGE_COLUMNS
                             " FROM chat_messages m WHERE m.room_no = ? AND m.seq = ?"};
constexpr Statement kUpdate{
    "chat.update_message",
    "UPDATE chat_messages SET text = ?, mentions = ?, mentions_all = ?, edited_at = ?, "
    "deleted_at = ?, pinned_at = ?, change = ?, quiet = ?, touched = 1 "
    "WHERE room_no = ? AND seq = ?"};
constexpr Statement kBefore{"chat.list_before",
                            "SELECT " LECTERN_MESSAGE_COLUMNS
                            " FROM chat_messages m WHERE m.room_no = ? AND m.seq < ? "
                            "ORDER BY m.seq DESC LIMIT ?"};
constexpr Statement kAfter{"chat.list_after", "SELECT " LECTERN_MESSAGE_COLUMNS
                                              " FROM chat_messages m WHERE m.room_no = ? "
                                              "AND m.seq > ? ORDER BY m.seq LIMIT ?"};
constexpr Statement kChanged{"chat.list_changed",
                             "SELECT " LECTERN_MESSAGE_COLUMNS
                             " FROM chat_messages m WHERE m.room_no = ? AND m.touched = 1 "
                             "AND m.change > ? AND m.seq <= ? ORDER BY m.change, m.seq LIMIT ?"};
constexpr Statement kPinned{"chat.list_pinned",
                            "SELECT " LECTERN_MESSAGE_COLUMNS
                            " FROM chat_messages m WHERE m.room_no = ? AND m.pinned_at IS NOT NULL "
                            "AND (m.pinned_at, m.seq) < (?, ?) "
                            "ORDER BY m.pinned_at DESC, m.seq DESC LIMIT ?"};
constexpr Statement kQuietAfter{"chat.count_quiet",
                                "SELECT COUNT(*) FROM chat_messages m WHERE m.room_no = ? "
                                "AND m.quiet = 1 AND m.seq > ?"};
constexpr Statement kAddReaction{"chat.add_reaction",
                                 "INSERT INTO chat_reactions (room_no, seq, emoji, user_id, at) "
                                 "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"};
constexpr Statement kRemoveReaction{"chat.remove_reaction",
                                    "DELETE FROM chat_reactions WHERE room_no = ? AND seq = ? "
                                    "AND emoji = ? AND user_id = ?"};
constexpr Statement kReactions{
    "chat.list_reactions",
    "SELECT x.seq, x.emoji, COUNT(*), MAX(CASE WHEN x.user_id = ? THEN 1 ELSE 0 END), MIN(x.at) "
    "FROM chat_reactions x WHERE x.room_no = ? AND x.seq BETWEEN ? AND ? "
    "GROUP BY x.seq, x.emoji ORDER BY x.seq, MIN(x.at), x.emoji"};
constexpr Statement kAddOldText{
    "chat.add_old_text", "INSERT INTO chat_edits (room_no, seq, change, text, at, user_id, deleted)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr Statement kOldTexts{"chat.list_old_texts",
                              "SELECT change, text, at, user_id, deleted FROM chat_edits "
                              "WHERE room_no = ? AND seq = ? ORDER BY change LIMIT 1000"};
constexpr Statement kAddMention{"chat.add_mention",
                                "INSERT INTO chat_mentions (user_id, room_no, seq) "
                                "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"};
constexpr Statement kRemoveMention{
    "chat.remove_mention",
    "DELETE FROM chat_mentions WHERE user_id = ? AND room_no = ? AND seq = ?"};
constexpr Statement kInsertAttachment{
    "chat.insert_attachment",
    "INSERT INTO chat_attachments (id, room_no, seq, uploader_id, media_id, thumbnail_id, name, "
    "content_type, bytes, width, height, duration_ms, waveform, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
#define LECTERN_ATTACHMENT_COLUMNS                                                                 \
    "a.id, a.room_no, a.seq, a.uploader_id, a.media_id, a.thumbnail_id, a.name, a.content_type, "  \
    "a.bytes, a.width, a.height, a.duration_ms, a.waveform, a.created_at"
constexpr Statement kAttachment{"chat.get_attachment", "SELECT " LECTERN_ATTACHMENT_COLUMNS
                                                       " FROM chat_attachments a WHERE a.id = ?"};
constexpr Statement kAttach{"chat.attach", "UPDATE chat_attachments SET seq = ? WHERE id = ? "
                                           "AND seq IS NULL AND created_at > 0"};
// created_at 0 says that it is on its way out.
constexpr Statement kLetGo{
    "chat.let_go_attachment",
    "UPDATE chat_attachments SET created_at = 0 WHERE id = ? AND seq IS NULL"};
constexpr Statement kLetGoOf{"chat.let_go_attachments",
                             "UPDATE chat_attachments SET seq = NULL, created_at = 0 "
                             "WHERE room_no = ? AND seq = ?"};
constexpr Statement kLetGoBefore{"chat.let_go_loose",
                                 "UPDATE chat_attachments SET created_at = 0 "
                                 "WHERE seq IS NULL AND created_at > 0 AND created_at < ?"};
constexpr Statement kLetGone{"chat.list_let_go",
                             "SELECT " LECTERN_ATTACHMENT_COLUMNS
                             " FROM chat_attachments a WHERE a.seq IS NULL AND a.created_at = 0 "
                             "LIMIT ?"};
constexpr Statement kEraseAttachment{
    "chat.erase_attachment",
    "DELETE FROM chat_attachments WHERE id = ? AND seq IS NULL AND created_at = 0"};
constexpr Statement kAttachments{"chat.list_attachments",
                                 "SELECT " LECTERN_ATTACHMENT_COLUMNS
                                 " FROM chat_attachments a WHERE a.room_no = ? "
                                 "AND a.seq BETWEEN ? AND ? ORDER BY a.seq, a.id"};

std::optional<int> optionalInt(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(int(rows.integer(column)));
}

Attachment attachmentAt(const Rows &rows)
{
    Attachment out;
    out.id = rows.id<AttachmentId>(0);
    out.roomNo = rows.integer(1);
    out.seq = rows.optionalInteger(2);
    out.uploaderId = rows.id<UserId>(3);
    out.mediaId = rows.id<MediaId>(4);
    out.thumbnailId = rows.optionalId<MediaId>(5);
    out.name = rows.text(6);
    out.contentType = rows.text(7);
    out.bytes = rows.integer(8);
    out.width = optionalInt(rows, 9);
    out.height = optionalInt(rows, 10);
    out.durationMs = rows.optionalInteger(11);
    out.waveform = rows.bytes(12);
    out.createdAt = rows.time(13);
    return out;
}

QList<Message> listOf(Rows rows)
{
    QList<Message> out;
    while (rows.next())
        out.append(messageAt(rows));
    return out;
}

int quiet(const Message &message)
{
    return message.deletedAt || message.type == MessageType::System ? 1 : 0;
}

QVariant packed(Session &session, const QList<UserId> &ids)
{
    return ids.isEmpty() ? QVariant() : session.bind(packedIds(ids));
}

} // namespace

QByteArray packedIds(const QList<UserId> &ids)
{
    QByteArray out;
    out.reserve(ids.size() * kIdBytes);
    for (const UserId &id : ids)
        out += id.uuid().toBytes();
    return out;
}

Message messageAt(const Rows &rows, int first)
{
    Message out;
    out.seq = rows.integer(first);
    out.senderId = rows.id<UserId>(first + 1);
    out.clientId = rows.optionalId<Uuid>(first + 2);
    out.type = MessageType(rows.integer(first + 3));
    out.text = rows.text(first + 4);
    out.replyTo = rows.optionalInteger(first + 5);
    out.lessonId = rows.optionalId<LessonId>(first + 6);
    out.second = rows.optionalReal(first + 7);
    out.page = optionalInt(rows, first + 8);
    const QByteArray mentions = rows.bytes(first + 9);
    for (qsizetype at = 0; at + kIdBytes <= mentions.size(); at += kIdBytes)
        out.mentions.append(UserId(
            Uuid::fromBytes(QByteArrayView(mentions).sliced(at, kIdBytes)).value_or(Uuid())));
    out.mentionsAll = rows.integer(first + 10) != 0;
    out.files = int(rows.integer(first + 11));
    out.createdAt = rows.time(first + 12);
    out.editedAt = rows.optionalTime(first + 13);
    out.deletedAt = rows.optionalTime(first + 14);
    out.pinnedAt = rows.optionalTime(first + 15);
    out.change = rows.integer(first + 16);
    out.threadSeq = rows.optionalInteger(first + 17);
    out.answers = int(rows.integer(first + 18));
    out.replies = int(rows.integer(first + 19));
    return out;
}

bool SqlMessagesStore::insert(Session &session, qint64 roomNo, const Message &m)
{
    return session.run(kInsert, roomNo, m.seq, m.senderId, m.clientId, int(m.type), m.text,
                       m.replyTo, m.lessonId, m.second, m.page, packed(session, m.mentions),
                       int(m.mentionsAll), m.files, m.createdAt, m.change, quiet(m),
                       m.threadSeq) == 1;
}

std::optional<RoomMessage> SqlMessagesStore::byClientId(Session &session, const UserId &sender,
                                                        const Uuid &clientId)
{
    Rows rows = session.query(kByClientId, clientId, sender);
    if (!rows.next())
        return std::nullopt;
    return RoomMessage{rows.integer(kMessageColumns), messageAt(rows)};
}

std::optional<Message> SqlMessagesStore::message(Session &session, qint64 roomNo, qint64 seq)
{
    Rows rows = session.query(kMessage, roomNo, seq);
    return rows.next() ? std::optional(messageAt(rows)) : std::nullopt;
}

void SqlMessagesStore::update(Session &session, qint64 roomNo, const Message &m)
{
    session.run(kUpdate, m.text, packed(session, m.mentions), int(m.mentionsAll), m.editedAt,
                m.deletedAt, m.pinnedAt, m.change, quiet(m), roomNo, m.seq);
}

QList<Message> SqlMessagesStore::before(Session &session, qint64 roomNo, qint64 before, int limit)
{
    return listOf(session.query(kBefore, roomNo, before, limit));
}

QList<Message> SqlMessagesStore::after(Session &session, qint64 roomNo, qint64 after, int limit)
{
    return listOf(session.query(kAfter, roomNo, after, limit));
}

QList<Message> SqlMessagesStore::ofLessonBefore(Session &session, qint64 roomNo,
                                                const LessonId &lesson, qint64 before, int limit)
{
    return listOf(session.query(kOfLessonBefore, roomNo, lesson, before, limit));
}

QList<Message> SqlMessagesStore::ofLessonAfter(Session &session, qint64 roomNo,
                                               const LessonId &lesson, qint64 after, int limit)
{
    return listOf(session.query(kOfLessonAfter, roomNo, lesson, after, limit));
}

QList<Message> SqlMessagesStore::changed(Session &session, qint64 roomNo, qint64 change,
                                         qint64 upTo, int limit)
{
    return listOf(session.query(kChanged, roomNo, change, upTo, limit));
}

QList<Message> SqlMessagesStore::pinned(Session &session, qint64 roomNo, const PinPlace &after,
                                        int limit)
{
    return listOf(session.query(kPinned, roomNo, after.at, after.seq, limit));
}

qint64 SqlMessagesStore::quietAfter(Session &session, qint64 roomNo, qint64 seq)
{
    Rows rows = session.query(kQuietAfter, roomNo, seq);
    return rows.next() ? rows.integer(0) : 0;
}

bool SqlMessagesStore::addReaction(Session &session, const MessageKey &key, const QString &emoji,
                                   const UserId &user, Timestamp at)
{
    return session.run(kAddReaction, key.roomNo, key.seq, emoji, user, at) == 1;
}

bool SqlMessagesStore::removeReaction(Session &session, const MessageKey &key, const QString &emoji,
                                      const UserId &user)
{
    return session.run(kRemoveReaction, key.roomNo, key.seq, emoji, user) == 1;
}

QList<Reaction> SqlMessagesStore::reactions(Session &session, qint64 roomNo, qint64 from, qint64 to,
                                            const UserId &me)
{
    QList<Reaction> out;
    Rows rows = session.query(kReactions, me, roomNo, from, to);
    while (rows.next())
        out.append({rows.integer(0), rows.text(1), int(rows.integer(2)), rows.integer(3) != 0});
    return out;
}

void SqlMessagesStore::addOldText(Session &session, const MessageKey &key, const OldText &text)
{
    session.run(kAddOldText, key.roomNo, key.seq, text.change, text.text, text.at, text.userId,
                text.deleted);
}

QList<OldText> SqlMessagesStore::oldTexts(Session &session, const MessageKey &key)
{
    QList<OldText> out;
    Rows rows = session.query(kOldTexts, key.roomNo, key.seq);
    while (rows.next())
        out.append(
            {rows.integer(0), rows.text(1), rows.time(2), rows.id<UserId>(3), rows.boolean(4)});
    return out;
}

void SqlMessagesStore::addMentions(Session &session, const MessageKey &key,
                                   const QList<UserId> &users)
{
    for (const UserId &user : users)
        session.run(kAddMention, user, key.roomNo, key.seq);
}

void SqlMessagesStore::removeMentions(Session &session, const MessageKey &key,
                                      const QList<UserId> &users)
{
    for (const UserId &user : users)
        session.run(kRemoveMention, user, key.roomNo, key.seq);
}

void SqlMessagesStore::insertAttachment(Session &session, const Attachment &a)
{
    session.run(kInsertAttachment, a.id, a.roomNo, a.seq, a.uploaderId, a.mediaId, a.thumbnailId,
                a.name, a.contentType, a.bytes, a.width, a.height, a.durationMs, a.waveform,
                a.createdAt);
}

std::optional<Attachment> SqlMessagesStore::attachment(Session &session, const AttachmentId &id)
{
    Rows rows = session.query(kAttachment, id);
    return rows.next() ? std::optional(attachmentAt(rows)) : std::nullopt;
}

void SqlMessagesStore::attach(Session &session, const AttachmentId &id, qint64 seq)
{
    session.run(kAttach, seq, id);
}

void SqlMessagesStore::letGo(Session &session, const AttachmentId &id)
{
    session.run(kLetGo, id);
}

void SqlMessagesStore::letGoOf(Session &session, const MessageKey &key)
{
    session.run(kLetGoOf, key.roomNo, key.seq);
}

void SqlMessagesStore::letGoBefore(Session &session, Timestamp before)
{
    session.run(kLetGoBefore, before);
}

QList<Attachment> SqlMessagesStore::letGone(Session &session, int limit)
{
    QList<Attachment> out;
    Rows rows = session.query(kLetGone, limit);
    while (rows.next())
        out.append(attachmentAt(rows));
    return out;
}

void SqlMessagesStore::eraseAttachment(Session &session, const AttachmentId &id)
{
    session.run(kEraseAttachment, id);
}

QList<Attachment> SqlMessagesStore::attachments(Session &session, qint64 roomNo, qint64 from,
                                                qint64 to)
{
    QList<Attachment> out;
    Rows rows = session.query(kAttachments, roomNo, from, to);
    while (rows.next())
        out.append(attachmentAt(rows));
    return out;
}

} // namespace lectern::chat
