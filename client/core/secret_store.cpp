// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/secret_store.h"

#include <QCoroSignal>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>
#include <qt6keychain/keychain.h>

#include <chrono>

namespace lectern {

namespace {

Q_LOGGING_CATEGORY(lcSecrets, "lectern.secrets", QtInfoMsg)

constexpr QLatin1String kService("org.lectern.Lectern");
/// A keychain whose service hangs must not keep anyone from signing in.
constexpr std::chrono::seconds kKeychainPatience{4};

/// Runs a keychain job; OtherError if it doesn't answer in time. The job deletes itself.
QCoro::Task<QKeychain::Error> run(QPointer<QKeychain::Job> job)
{
    job->start();
    co_await qCoro(job.data(), &QKeychain::Job::finished, kKeychainPatience);
    co_return job ? job->error() : QKeychain::OtherError;
}

QJsonObject load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

SecretStore::SecretStore(const QString &dataDirectory, QObject *parent)
    : QObject(parent), m_file(dataDirectory + QLatin1String("/secrets.json"))
{
    if (qEnvironmentVariable("LECTERN_SECRETS") == QLatin1String("file"))
        m_backend = Backend::File;
}

QCoro::Task<QString> SecretStore::read(QString key)
{
    if (m_backend == Backend::File)
        co_return readFile(key);
    const QPointer<SecretStore> self(this);
    auto *job = new QKeychain::ReadPasswordJob(kService);
    const QPointer<QKeychain::Job> guard(job);
    job->setAutoDelete(false);
    job->setKey(key);
    const QKeychain::Error error = co_await run(guard);
    const QString secret = error == QKeychain::NoError && guard ? job->textData() : QString();
    if (guard)
        guard->deleteLater();
    if (!self)
        co_return QString();
    if (error == QKeychain::NoError || error == QKeychain::EntryNotFound) {
        decide(Backend::Keychain);
        co_return secret;
    }
    fallBack();
    co_return readFile(key);
}

QCoro::Task<Result<>> SecretStore::write(QString key, QString secret)
{
    if (m_backend == Backend::File)
        co_return writeFile(key, secret);
    const QPointer<SecretStore> self(this);
    QPointer<QKeychain::Job> job;
    if (secret.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(kService);
        static_cast<QKeychain::DeletePasswordJob *>(job.data())->setKey(key);
    } else {
        auto *write = new QKeychain::WritePasswordJob(kService);
        write->setKey(key);
        write->setTextData(secret);
        job = write;
    }
    job->setAutoDelete(false);
    const QKeychain::Error error = co_await run(job);
    if (job)
        job->deleteLater();
    if (!self || error == QKeychain::NoError || error == QKeychain::EntryNotFound) {
        if (self)
            decide(Backend::Keychain);
        co_return success();
    }
    fallBack();
    co_return writeFile(key, secret);
}

QString SecretStore::readFile(const QString &key) const
{
    return load(m_file).value(key).toString();
}

Result<> SecretStore::writeFile(const QString &key, const QString &secret) const
{
    QJsonObject secrets = load(m_file);
    if (secret.isEmpty())
        secrets.remove(key);
    else
        secrets.insert(key, secret);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    // The mode is set while the file is still empty and under its temporary name.
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(QJsonDocument(secrets).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return Error::internal(file.errorString());
    return success();
}

void SecretStore::fallBack()
{
    qCInfo(lcSecrets, "no keychain answers: the sign-in is kept in %s", qPrintable(m_file));
    decide(Backend::File);
}

void SecretStore::decide(Backend backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    Q_EMIT backendChanged();
}

} // namespace lectern
