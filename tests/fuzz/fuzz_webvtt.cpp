// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/webvtt.h"
#include "tests/fuzz/fuzz_check.h"

using namespace lectern;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The header is no secret: behind it begins what there is to find.
    QByteArray bytes = fuzz::bytesOf(data, size);
    if (!bytes.startsWith("WEBVTT"))
        bytes.prepend("WEBVTT\n\n");
    const auto vtt = WebVtt::parse(bytes);
    if (!vtt)
        return 0;
    fuzz::check(vtt->cues().size() <= WebVtt::kMaxCues, "cues are bounded");
    qint64 before = 0;
    for (const Cue &cue : vtt->cues()) {
        fuzz::check(cue.startMs >= before, "cues are in order");
        fuzz::check(cue.endMs > cue.startMs, "a cue lasts");
        fuzz::check(!cue.text.isEmpty() && cue.text.size() <= WebVtt::kMaxCueLength,
                    "a cue says something, and not too much");
        before = cue.startMs;
    }
    if (!vtt->cues().isEmpty()) {
        const Cue &first = vtt->cues().first();
        fuzz::check(!vtt->textAt(first.startMs).isEmpty(), "a cue is found at its start");
        fuzz::check(vtt->textAt(first.startMs - 1).isEmpty(), "nothing is said before the first");
    }
    return 0;
}
