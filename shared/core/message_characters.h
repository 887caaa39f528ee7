// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What nobody sees in a message's text, and what it is good for. The server refuses what could
/// deceive; the desktop takes it out before it sends.
namespace lectern {

/// Controls, characters that turn the direction of what follows beyond the message (U+202A–202E,
/// U+2066–2069), deprecated format characters, annotations, non-characters of any plane, halves of
/// surrogate pairs, and what is reserved for having no looks (U+E0000–E0FFF, but for what
/// MessageCharacters knows a use of). Signs that only belong to the letter beside them (U+200E,
/// U+200F, U+061C) are none of these.
[[nodiscard]] constexpr bool isHarmful(char32_t u)
{
    return (u < 0x20 && u != U'\n' && u != U'\t') || (u >= 0x7F && u < 0xA0) ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2065 && u <= 0x206F) ||
           (u >= 0xD800 && u <= 0xDFFF) || (u >= 0xFDD0 && u <= 0xFDEF) ||
           (u >= 0xFFF0 && u <= 0xFFFB) || (u & 0xFFFE) == 0xFFFE || (u >= 0xE0000 && u <= 0xE0FFF);
}

/// Without width and without a part in how letters or emoji are joined: U+200B, U+2060–2064,
/// U+FEFF, formats of shorthand and of music. U+200C and U+200D are needed by Persian, Hindi and
/// emoji.
[[nodiscard]] constexpr bool isZeroWidth(char32_t u)
{
    return u == 0x200B || (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF ||
           (u >= 0x1BCA0 && u <= 0x1BCA3) || (u >= 0x1D173 && u <= 0x1D17A);
}

/// Whether there is something to look at, of what is neither of these: not blanks, formats, marks
/// without a letter, and letters that are made to fill a place.
[[nodiscard]] inline bool isSeen(char32_t u)
{
    const QChar::Category category = QChar::category(u);
    return !QChar::isSpace(u) && category != QChar::Other_Format &&
           category != QChar::Mark_NonSpacing && category != QChar::Mark_Enclosing && u != 0x115F &&
           u != 0x1160 && u != 0x2800 && u != 0x3164 && u != 0xFFA0;
}

/// A text, character by character.
class MessageCharacters
{
public:
    enum class Kind { Plain, ZeroWidth, Harmful };

    explicit MessageCharacters(QStringView text) : m_text(text) {}

    /// False at the end.
    [[nodiscard]] bool next()
    {
        m_at += m_units;
        if (m_at >= m_text.size())
            return false;
        const char32_t before = m_units > 0 ? m_code : U'\0';
        const QChar first = m_text[m_at];
        const bool pair = first.isHighSurrogate() && m_at + 1 < m_text.size() &&
                          m_text[m_at + 1].isLowSurrogate();
        m_units = pair ? 2 : 1;
        m_code = pair ? QChar::surrogateToUcs4(first, m_text[m_at + 1]) : first.unicode();
        m_kind = kindAfter(before);
        return true;
    }
    [[nodiscard]] char32_t code() const { return m_code; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QStringView units() const { return m_text.sliced(m_at, m_units); }

private:
    [[nodiscard]] Kind kindAfter(char32_t before)
    {
        constexpr char32_t kFlag = 0x1F3F4;
        constexpr int kLongestFlag = 7; // the code of a land's part, and its end
        // Letters that only programs read, but behind a flag they say which it is.
        const bool tag = m_code >= 0xE0020 && m_code <= 0xE007F;
        m_tags = m_code == kFlag ? kLongestFlag : (tag ? m_tags - 1 : 0);
        if (tag && m_tags >= 0)
            return Kind::Plain;
        // One behind a sign of Han says which of its forms is meant.
        if (m_code >= 0xE0100 && m_code <= 0xE01EF && QChar::script(before) == QChar::Script_Han)
            return Kind::Plain;
        if (isHarmful(m_code))
            return Kind::Harmful;
        return isZeroWidth(m_code) ? Kind::ZeroWidth : Kind::Plain;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_units = 0;
    char32_t m_code = 0;
    Kind m_kind = Kind::Plain;
    int m_tags = 0; ///< that may follow
};

/// The text without what is not plain.
[[nodiscard]] inline QString withoutHidden(const QString &text)
{
    QString out;
    out.reserve(text.size());
    MessageCharacters characters(text);
    while (characters.next()) {
        if (characters.kind() == MessageCharacters::Kind::Plain)
            out += characters.units();
    }
    return out;
}

} // namespace lectern
