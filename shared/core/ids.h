// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/uuid.h"

namespace lectern {

using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using CourseId = Id<struct CourseTag>;
using ModuleId = Id<struct ModuleTag>;
using LessonId = Id<struct LessonTag>;
using MediaId = Id<struct MediaTag>;
using EnrollmentId = Id<struct EnrollmentTag>;
using ReviewId = Id<struct ReviewTag>;
using JobId = Id<struct JobTag>;
using EventId = Id<struct EventTag>;
using RoomId = Id<struct RoomTag>;
using MessageId = Id<struct MessageTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ReportId = Id<struct ReportTag>;

} // namespace lectern
