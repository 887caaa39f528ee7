// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/media/api.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace lectern::test {

/// Media kept in memory, for tests of features that only hand bytes over. Safe from any thread.
class MemoryMedia final : public media::MediaLibrary, public media::LinkMaker
{
public:
    QCoro::Task<Result<media::MediaFacts>> store(media::NewMedia media,
                                                 std::shared_ptr<QIODevice> source) override;
    Result<media::MediaFacts> storeNow(db::Session &session, const media::NewMedia &media,
                                       QIODevice &source) override;
    bool keep(db::Session &session, const MediaId &id) override;
    /// At once.
    void removeLater(db::Session &session, const MediaId &id) override;
    QCoro::Task<Result<>> remove(MediaId id) override;
    std::optional<media::MediaFacts> facts(db::Session &session, const MediaId &id) override;

    QString publicLink(const MediaId &id, const QString &name) const override;
    QString lessonLink(const MediaId &id, const QString &name,
                       const LessonId &lesson) const override;
    QString roomLink(const MediaId &id, const QString &name, const RoomId &room) const override;
    qint64 window() const override { return 0; }

    [[nodiscard]] qsizetype count() const;
    /// The bytes a link of publicLink leads to; empty where there are none.
    [[nodiscard]] QByteArray bytes(const QString &link) const;

private:
    struct Stored
    {
        media::MediaFacts facts;
        QByteArray bytes;
    };
    [[nodiscard]] Result<media::MediaFacts> keep(const media::NewMedia &media, QIODevice &source);

    mutable std::mutex m_mutex;
    QHash<MediaId, Stored> m_media;
    QSet<MediaId> m_provisional;
};

} // namespace lectern::test
