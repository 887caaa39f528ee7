-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asks for the paths in the file BENCH_FILE, one after another, again and again. BENCH_DELAY
-- milliseconds between a reply and the next request of a connection make a load of a fixed rate.
local paths = {}
local n = 0
local pause = tonumber(os.getenv("BENCH_DELAY") or "0")
function init()
  for line in io.lines(os.getenv("BENCH_FILE")) do
    paths[#paths + 1] = line
  end
end
function request()
  n = n % #paths + 1
  return wrk.format("GET", paths[n])
end
if pause > 0 then
  function delay()
    return pause
  end
end
