// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/captions.h"

#include "client/api/api_client.h"
#include "client/core/settings.h"

#include <QPointer>

#include <algorithm>

namespace lectern {

namespace {

const QString kLanguageKey = QStringLiteral("player/captionLanguage");

} // namespace

Captions::Captions(ApiClient *api, Settings *settings, QObject *parent)
    : QObject(parent), m_api(api), m_settings(settings)
{
}

Captions::~Captions() = default;

void Captions::show(const QList<CaptionDto> &tracks)
{
    m_tracks = tracks;
    m_current = -1;
    m_failed = false;
    m_fetch.reset();
    m_cues = {};
    setText({});
    Q_EMIT tracksChanged();
    Q_EMIT currentChanged();
    if (m_settings->captions() && !tracks.isEmpty())
        load(preferred());
}

void Captions::moveTo(qint64 ms)
{
    m_atMs = ms;
    if (m_current >= 0)
        setText(m_cues.textAt(ms));
}

QStringList Captions::labels() const
{
    QStringList out;
    for (const CaptionDto &track : m_tracks)
        out.append(track.label.isEmpty() ? track.language : track.label);
    return out;
}

void Captions::choose(int index)
{
    const bool on = index >= 0 && index < m_tracks.size();
    m_settings->setCaptions(on);
    if (on)
        m_settings->remember(kLanguageKey, m_tracks[index].language);
    load(on ? index : -1);
}

void Captions::toggle()
{
    choose(m_current >= 0 ? -1 : preferred());
}

int Captions::preferred() const
{
    if (m_tracks.isEmpty())
        return -1;
    const QString wanted = m_settings->remembered(kLanguageKey, m_settings->language()).toString();
    const auto found =
        std::find_if(m_tracks.cbegin(), m_tracks.cend(),
                     [&](const CaptionDto &track) { return track.language == wanted; });
    return found == m_tracks.cend() ? 0 : int(found - m_tracks.cbegin());
}

void Captions::load(int index)
{
    if (index == m_current && !m_failed)
        return;
    m_current = index;
    m_failed = false;
    m_cues = {};
    setText({});
    m_fetch.reset();
    Q_EMIT currentChanged();
    if (index < 0)
        return;
    m_fetch = std::make_unique<QObject>();
    const QPointer<QObject> owner(m_fetch.get());
    auto pending = m_api->bytes(m_api->resolve(m_tracks[index].url), WebVtt::kMaxBytes,
                                {.owner = owner.data()});
    std::move(pending).then([this, owner](const Result<QByteArray> &bytes) {
        if (!owner)
            return;
        auto cues = bytes.ok() ? WebVtt::parse(bytes.value()) : std::nullopt;
        m_failed = !cues;
        if (cues) {
            m_cues = *std::move(cues);
            setText(m_cues.textAt(m_atMs));
        }
        Q_EMIT currentChanged();
    });
}

void Captions::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
}

} // namespace lectern
