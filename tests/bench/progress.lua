-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Progress reports of many students, for wrk: one update per line of the file named by BENCH_FILE,
-- which is token, enrollmentId, moduleId, lessonId, separated by spaces.
local rows = {}
local n = 0
local thread_count = 0
function setup(thread)
  thread:set("offset", thread_count * 997)
  thread_count = thread_count + 1
end
function init()
  for line in io.lines(os.getenv("BENCH_FILE")) do
    local token, enrollment, module, lesson = line:match("(%S+) (%S+) (%S+) (%S+)")
    rows[#rows + 1] = {token, enrollment, module, lesson}
  end
  n = offset
end
function request()
  n = n + 1
  local row = rows[n % #rows + 1]
  local from = (n * 7) % 500
  local body = string.format(
    '{"enrollmentId":"%s","moduleId":"%s","lessonId":"%s","progress":0.5,"timeSpent":10,"position":%d,"watched":[[%d,%d]]}',
    row[2], row[3], row[4], from + 10, from, from + 10)
  return wrk.format("POST", "/api/progress/update",
    {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. row[1]}, body)
end
local failed = 0
function response(status)
  if status ~= 200 then failed = failed + 1 end
end
