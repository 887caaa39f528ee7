// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

/// What this computer remembers: `settings.ini` in the data directory. Changes are written at once;
/// nothing secret belongs here.
class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString server READ server WRITE setServer NOTIFY serverChanged FINAL)
    Q_PROPERTY(lectern::Settings::Appearance appearance READ appearance WRITE setAppearance NOTIFY
                   appearanceChanged FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY
                   reducedMotionChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(
        double playbackSpeed READ playbackSpeed WRITE setPlaybackSpeed NOTIFY playbackChanged FINAL)
    Q_PROPERTY(bool captions READ captions WRITE setCaptions NOTIFY playbackChanged FINAL)
    Q_PROPERTY(
        bool autoplayNext READ autoplayNext WRITE setAutoplayNext NOTIFY playbackChanged FINAL)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY playbackChanged FINAL)

public:
    enum Appearance { System, Light, Dark, HighContrast };
    Q_ENUM(Appearance)

    /// `serverOverride` (command line, environment) wins over what is remembered until the user
    /// chooses another server.
    explicit Settings(const QString &dataDirectory, const QString &serverOverride = {},
                      QObject *parent = nullptr);

    [[nodiscard]] QString server() const { return m_server; }
    void setServer(const QString &server);
    [[nodiscard]] QUrl serverUrl() const;
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] double textScale() const;
    void setTextScale(double scale);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    /// Two letters, or empty to follow the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] double playbackSpeed() const;
    void setPlaybackSpeed(double speed);
    [[nodiscard]] bool captions() const;
    void setCaptions(bool shown);
    [[nodiscard]] bool autoplayNext() const;
    void setAutoplayNext(bool on);
    [[nodiscard]] double volume() const;
    void setVolume(double volume);

    /// Sets a property as a person does on the settings page, who is then told and may take it
    /// back.
    Q_INVOKABLE void change(const QString &property, const QVariant &value);

    /// Something typed but not yet sent, kept over a restart; an empty text forgets it.
    Q_INVOKABLE QString draft(const QString &key) const;
    Q_INVOKABLE void saveDraft(const QString &key, const QString &text);
    /// Small things screens remember: the last email address, window size, sort order.
    Q_INVOKABLE QVariant remembered(const QString &key, const QVariant &fallback = {}) const;
    Q_INVOKABLE void remember(const QString &key, const QVariant &value);

Q_SIGNALS:
    void serverChanged();
    void appearanceChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void languageChanged();
    void playbackChanged();
    void changedByHand(const QString &property, const QVariant &before);

private:
    QSettings m_store;
    QString m_server;
};

/// What the user typed as a server, as a URL: `school.example` gets https, addresses of this
/// machine http; an empty one is the server on this machine.
[[nodiscard]] QUrl serverUrlFromText(const QString &text);

} // namespace lectern
