// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace lectern {

/// One caption: shown from `startMs` until just before `endMs`. `text` is plain, lines apart by \n.
struct Cue
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;

    friend bool operator==(const Cue &, const Cue &) = default;
};

/// The cues of a WebVTT file, as the parser of the W3C recommendation reads them: a wrong cue is
/// left out, the rest stays. Settings, styles, regions, notes and chapter markup are dropped; tags
/// are stripped and entities decoded. Bounded: files beyond kMaxBytes are refused, cues beyond
/// kMaxCues ignored, texts cut at kMaxCueLength. Value type, safe from any thread.
class WebVtt
{
public:
    static constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;
    static constexpr qsizetype kMaxCues = 20000;
    static constexpr qsizetype kMaxCueLength = 2000;

    WebVtt() = default;

    /// nullopt if the bytes don't start as a WebVTT file does, or are too many.
    [[nodiscard]] static std::optional<WebVtt> parse(const QByteArray &bytes);

    /// By start; cues that start together keep the file's order.
    [[nodiscard]] const QList<Cue> &cues() const { return m_cues; }
    /// What is said at that moment: all cues that cover it, in order, a line break between them.
    [[nodiscard]] QString textAt(qint64 ms) const;

private:
    QList<Cue> m_cues;
    std::vector<qint64> m_latestEnd; ///< of the cues up to and with this one
};

} // namespace lectern
