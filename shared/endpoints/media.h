// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/endpoints/endpoint.h"

/// Bytes of media: document 004 (media repository).
namespace lectern {

struct MediaRequest
{
    MediaId id;
    QString name;
    qint64 exp = 0; ///< seconds since 1970
    QString sig;
    std::optional<LessonId> lesson; ///< the lesson the link is bound to; part of what is signed
    std::optional<RoomId> room;     ///< the same of a chat room

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
        v("name", s.name);
        v("exp", s.exp, {.optional = true});
        v("sig", s.sig, {.optional = true, .max = 200});
        v("lesson", s.lesson);
        v("room", s.room);
    }
};

namespace endpoints {

inline constexpr Endpoint<MediaRequest, RawReply> kMedia{
    {.id = "media.bytes",
     .method = Method::Get,
     .path = "/media/{id}/{name}",
     .access = Access::Signed,
     .rate = RateClass::Media,
     .summary = "Media bytes by signed link: Range, If-Range, ETag, HEAD."}};

} // namespace endpoints
} // namespace lectern
