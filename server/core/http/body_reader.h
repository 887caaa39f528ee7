// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/head_parser.h"

#include <QByteArray>

namespace lectern::http {

/// Collects one request's body from pieces, by length or in chunks. It never holds more than the
/// limit, whatever length was announced.
class BodyReader
{
public:
    enum class State { Reading, Done, TooLarge, Malformed };

    BodyReader() = default;
    BodyReader(const RequestHead &head, qint64 limit);

    /// Takes what belongs to the body from the start of `bytes`; says how much that was.
    qsizetype feed(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint64 received() const { return m_received; }
    /// What has come of it.
    [[nodiscard]] const QByteArray &soFar() const { return m_body; }
    [[nodiscard]] QByteArray take() { return std::move(m_body); }

private:
    enum class Part { Size, Data, DataEnd, Trailer };

    qsizetype feedChunked(QByteArrayView bytes);
    bool feedLine(char c);
    bool endOfLine();

    State m_state = State::Done;
    Part m_part = Part::Size;
    bool m_chunked = false;
    qint64 m_limit = 0;
    qint64 m_left = 0; ///< of the body, or of the current chunk
    qint64 m_received = 0;
    qsizetype m_trailerBytes = 0;
    QByteArray m_line;
    QByteArray m_body;
};

} // namespace lectern::http
