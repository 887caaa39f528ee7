// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/media/sql_media_store.h"

namespace lectern::media {

namespace {

constexpr db::Statement kInsert{"media.insert",
                                "INSERT INTO media (id, owner_id, course_id, blob_key, name, "
                                "content_type, size, etag, duration_ms,"
                                " public, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

constexpr db::Statement kFind{
    "media.find", "SELECT blob_key, name, content_type, size, etag, duration_ms, public,"
                  " created_at FROM media WHERE id = ?"};

constexpr db::Statement kErase{"media.erase", "DELETE FROM media WHERE id = ? RETURNING blob_key"};

} // namespace

void SqlMediaStore::insert(db::Session &session, const MediaFacts &facts, const NewMedia &media)
{
    session.run(kInsert, facts.id, media.ownerId, media.courseId, facts.blobKey, facts.name,
                facts.contentType, facts.size, QString::fromLatin1(facts.etag), facts.durationMs,
                facts.isPublic, facts.createdAt);
}

std::optional<MediaFacts> SqlMediaStore::find(db::Session &session, const MediaId &id)
{
    db::Rows rows = session.query(kFind, id);
    if (!rows.next())
        return std::nullopt;
    MediaFacts facts;
    facts.id = id;
    facts.blobKey = rows.text(0);
    facts.name = rows.text(1);
    facts.contentType = rows.text(2);
    facts.size = rows.integer(3);
    facts.etag = rows.text(4).toLatin1();
    facts.durationMs = rows.optionalInteger(5);
    facts.isPublic = rows.boolean(6);
    facts.createdAt = rows.time(7);
    return facts;
}

std::optional<QString> SqlMediaStore::erase(db::Session &session, const MediaId &id)
{
    db::Rows rows = session.query(kErase, id);
    std::optional<QString> key;
    while (rows.next())
        key = rows.text(0);
    return key;
}

} // namespace lectern::media
