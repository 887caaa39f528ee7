// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A condition on somebody's row `m` of chat_members: who has not come yet is in a pair that the
/// other one began, in which nothing has been said.
#define LECTERN_CAME "(r.type <> 'personal' OR m.joined_at > 0) AND "

/// A condition on chat_rooms `r` and on somebody's row `m` of chat_members: whoever was shown out
/// of a course's room is out of its lessons' rooms, too, even where a row of theirs is left there.
/// ChatAccess::readable says the same of one room.
#define LECTERN_NOT_SHOWN_OUT                                                                      \
    "(r.type <> 'lesson' OR NOT EXISTS (SELECT 1 FROM chat_rooms cr "                              \
    "JOIN chat_members cm ON cm.room_no = cr.no AND cm.user_id = m.user_id "                       \
    "WHERE cr.course_id = r.course_id AND cr.type = 'course' AND cm.removed)) "

/// A condition on chat_rooms `r`, with an admin of the school as its value: what admins read
/// without a report. Others' groups and pairs are read by way of Inspections, which leaves a trace.
#define LECTERN_OPEN_TO_ADMIN                                                                      \
    "(r.type IN ('course', 'lesson') OR EXISTS (SELECT 1 FROM chat_members s "                     \
    "WHERE s.room_no = r.no AND s.user_id = ? AND s.left_at IS NULL)) "
