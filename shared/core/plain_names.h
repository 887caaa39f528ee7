// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/message_characters.h"
#include "shared/core/result.h"

#include <initializer_list>
#include <optional>

namespace lectern {

/// A field of a request whose text others go by: a name, a reason.
struct NamedText
{
    const char *field;
    std::optional<QString> text;
};

/// Refuses what messages refuse: what nobody sees and what could deceive, and what is nothing but
/// such characters. Error: request.invalid, which names every wrong field.
[[nodiscard]] inline Result<> checkPlainNames(std::initializer_list<NamedText> texts)
{
    QList<FieldError> wrong;
    for (const NamedText &one : texts) {
        if (!one.text || one.text->isEmpty())
            continue;
        bool plain = true;
        bool seen = false;
        MessageCharacters characters(*one.text);
        while (characters.next()) {
            plain = plain && characters.kind() == MessageCharacters::Kind::Plain;
            seen = seen || isSeen(characters.code());
        }
        if (!plain)
            wrong.append({QLatin1String(one.field), "validation.control_character", {}});
        else if (!seen)
            wrong.append({QLatin1String(one.field), "validation.required", {}});
    }
    if (wrong.isEmpty())
        return success();
    return Error::invalid(wrong);
}

} // namespace lectern
