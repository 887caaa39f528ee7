// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QCoroTask>
#include <QObject>
#include <QString>

namespace lectern {

/// Where tokens are kept: the system's keychain, or, where there is none, a file only this user can
/// read in the data directory. LECTERN_SECRETS=file asks for the file (for tests).
class SecretStore : public QObject
{
    Q_OBJECT

public:
    enum class Backend { Undecided, Keychain, File };

    explicit SecretStore(const QString &dataDirectory, QObject *parent = nullptr);

    /// Known after the first read or write.
    [[nodiscard]] Backend backend() const { return m_backend; }

    /// The secret, or an empty one where there is none.
    QCoro::Task<QString> read(QString key);
    /// An empty secret removes it.
    QCoro::Task<Result<>> write(QString key, QString secret);

Q_SIGNALS:
    void backendChanged();

private:
    [[nodiscard]] QString readFile(const QString &key) const;
    [[nodiscard]] Result<> writeFile(const QString &key, const QString &secret) const;
    void fallBack();
    void decide(Backend backend);

    QString m_file;
    Backend m_backend = Backend::Undecided;
};

} // namespace lectern
