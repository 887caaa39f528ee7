// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What nobody sees in a message's text, and what it is good for. The server refuses what could
/// deceive; the desktop takes it out before it sends.
namespace lectern {

/// Controls, characters that turn the direction of what follows beyond the message (U+202A–202E,
/// U+2066–2069), deprecated format characters, annotations, non-characters. Signs that only belong
/// to the letter beside them (U+200E, U+200F, U+061C) are none of these.
[[nodiscard]] constexpr bool isHarmful(char16_t u)
{
    return (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0) ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x206F) ||
           (u >= 0xFFF9 && u <= 0xFFFB) || (u >= 0xFDD0 && u <= 0xFDEF) || u >= 0xFFFE;
}

/// Without width and without a part in how letters or emoji are joined: U+200B, U+2060–2064,
/// U+FEFF. U+200C and U+200D are needed by Persian, Hindi and emoji.
[[nodiscard]] constexpr bool isZeroWidth(char16_t u)
{
    return u == 0x200B || (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF;
}

/// The text without both, and without halves of surrogate pairs.
[[nodiscard]] inline QString withoutHidden(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (!c.isSurrogate() && !isHarmful(c.unicode()) && !isZeroWidth(c.unicode())) {
            out += c;
        }
    }
    return out;
}

} // namespace lectern
