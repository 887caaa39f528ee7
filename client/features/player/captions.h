// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/player/webvtt.h"
#include "shared/dto/course.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

class ApiClient;
class Settings;

/// The captions of the lesson that is shown: which there are, which one is on, and what it says
/// now. Whether they are on, and in which language, is remembered.
class Captions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the lesson controller")
    Q_PROPERTY(QStringList labels READ labels NOTIFY tracksChanged FINAL)
    Q_PROPERTY(int current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(bool failed READ failed NOTIFY currentChanged FINAL)

public:
    Captions(ApiClient *api, Settings *settings, QObject *parent = nullptr);
    ~Captions() override;

    void show(const QList<CaptionDto> &tracks);
    void moveTo(qint64 ms);

    [[nodiscard]] QStringList labels() const;
    /// Index of the track that is on, -1: off.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString text() const { return m_text; }
    /// The track that was asked for could not be fetched or read.
    [[nodiscard]] bool failed() const { return m_failed; }

    Q_INVOKABLE void choose(int index);
    Q_INVOKABLE void toggle();

Q_SIGNALS:
    void tracksChanged();
    void currentChanged();
    void textChanged();

private:
    [[nodiscard]] int preferred() const;
    void load(int index);
    void setText(const QString &text);

    ApiClient *m_api;
    Settings *m_settings;
    QList<CaptionDto> m_tracks;
    WebVtt m_cues;
    std::unique_ptr<QObject> m_fetch; ///< owner of the fetch under way
    QString m_text;
    qint64 m_atMs = 0;
    int m_current = -1;
    bool m_failed = false;
};

} // namespace lectern
