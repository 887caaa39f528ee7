// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/response.h"
#include "shared/core/error_text.h"

#include <map>

namespace lectern::http {

/// A language (`de`) and what puts English texts into it. English needs none.
using Languages = std::map<QByteArray, Translate>;

/// The status that belongs to an error.
[[nodiscard]] int statusOf(const Error &error);

/// The one place where an Error becomes a reply: its status, the envelope with the words for
/// people, Retry-After. What the server knows beyond that (`detail`) stays here. Constant, so it
/// may be used from any thread if the translators may.
class ErrorRenderer
{
public:
    explicit ErrorRenderer(Languages languages) : m_languages(std::move(languages)) {}

    [[nodiscard]] Response render(const Error &error, QByteArrayView acceptLanguage) const;
    /// The envelope's `error` alone, as a JSON object: what sockets answer with.
    [[nodiscard]] QByteArray object(const Error &error, QByteArrayView acceptLanguage) const;

    /// Into the best of the languages asked for; for English the one that is empty.
    [[nodiscard]] const Translate &translator(QByteArrayView acceptLanguage) const;

private:
    Languages m_languages;
    Translate m_english;
};

} // namespace lectern::http
