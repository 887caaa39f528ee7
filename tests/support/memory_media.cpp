// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_media.h"

#include <QIODevice>

namespace lectern::test {

Result<media::MediaFacts> MemoryMedia::keep(const media::NewMedia &media, QIODevice &source)
{
    const QByteArray bytes = source.readAll();
    media::MediaFacts facts;
    facts.id = media.id;
    facts.name = media.name;
    facts.contentType = media.contentType;
    facts.size = bytes.size();
    facts.isPublic = media.isPublic;
    facts.createdAt = Timestamp::now();
    const std::lock_guard lock(m_mutex);
    m_media.insert(media.id, {facts, bytes});
    if (media.provisional)
        m_provisional.insert(media.id);
    return facts;
}

QCoro::Task<Result<media::MediaFacts>> MemoryMedia::store(media::NewMedia media,
                                                          std::shared_ptr<QIODevice> source)
{
    co_return keep(media, *source);
}

Result<media::MediaFacts> MemoryMedia::storeNow(db::Session &, const media::NewMedia &media,
                                                QIODevice &source)
{
    return keep(media, source);
}

bool MemoryMedia::keep(db::Session &, const MediaId &id)
{
    const std::lock_guard lock(m_mutex);
    return m_provisional.remove(id);
}

void MemoryMedia::removeLater(db::Session &, const MediaId &id)
{
    const std::lock_guard lock(m_mutex);
    m_media.remove(id);
}

QCoro::Task<Result<>> MemoryMedia::remove(MediaId id)
{
    const std::lock_guard lock(m_mutex);
    if (m_media.remove(id) == 0)
        co_return Error::notFound("media.not_found");
    co_return success();
}

std::optional<media::MediaFacts> MemoryMedia::facts(db::Session &, const MediaId &id)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_media.constFind(id);
    return it == m_media.constEnd() ? std::nullopt : std::optional(it->facts);
}

QString MemoryMedia::publicLink(const MediaId &id, const QString &name) const
{
    return QStringLiteral("/media/%1/%2?exp=1&sig=x").arg(id.toString(), name);
}

QString MemoryMedia::lessonLink(const MediaId &id, const QString &name, const LessonId &) const
{
    return publicLink(id, name);
}

QString MemoryMedia::roomLink(const MediaId &id, const QString &name, const RoomId &) const
{
    return publicLink(id, name);
}

qsizetype MemoryMedia::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_media.size();
}

QByteArray MemoryMedia::bytes(const QString &link) const
{
    const std::optional<Uuid> id = Uuid::fromString(link.section(QLatin1Char('/'), 2, 2));
    const std::lock_guard lock(m_mutex);
    return id ? m_media.value(MediaId(*id)).bytes : QByteArray();
}

} // namespace lectern::test
