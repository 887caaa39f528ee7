// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/byte_range.h"
#include "tests/fuzz/fuzz_check.h"

using namespace lectern;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray header = fuzz::bytesOf(data, size);
    for (const qint64 length : {qint64(0), qint64(1), qint64(1000), qint64(1) << 50}) {
        const http::RangeAnswer answer = http::parseRange(header, length);
        if (answer.kind != http::RangeAnswer::Kind::Part)
            continue;
        fuzz::check(answer.range.length > 0, "a part has bytes");
        fuzz::check(answer.range.offset >= 0 && answer.range.offset < length,
                    "a part starts inside");
        fuzz::check(answer.range.length <= length - answer.range.offset, "a part ends inside");
    }
    (void)http::ifRangeHolds(header, "\"tag\"", "Sat, 31 Jan 2026 12:30:00 GMT");
    (void)http::noneMatchHits(header, "\"tag\"");
    return 0;
}
