// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/password_hasher.h"

#include <array>
#include <sodium.h>

namespace lectern {

namespace {

/// The bytes that are hashed; wiped when done with.
class PasswordBytes
{
public:
    explicit PasswordBytes(const QString &password)
        : m_bytes(password.normalized(QString::NormalizationForm_C).toUtf8())
    {
    }
    ~PasswordBytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    PasswordBytes(const PasswordBytes &) = delete;
    PasswordBytes &operator=(const PasswordBytes &) = delete;

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const
    {
        return static_cast<unsigned long long>(m_bytes.size());
    }

private:
    QByteArray m_bytes;
};

Result<QString> makeHash(const QString &password, PasswordCost cost)
{
    const PasswordBytes bytes(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), bytes.data(), bytes.size(), cost.passes,
                          size_t(cost.memoryBytes)) != 0)
        return Error::internal(QStringLiteral("no memory for a password hash"));
    return QString::fromLatin1(text.data());
}

} // namespace

PasswordCost PasswordCost::minimum()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

PasswordHasher::PasswordHasher(Options options)
    : m_cost(options.cost), m_pool({options.threads, options.maxQueued, options.niceness})
{
    if (sodium_init() < 0)
        qFatal("libsodium can't be initialised");
}

QCoro::Task<Result<QString>> PasswordHasher::hash(QString password)
{
    return m_pool.run(
        [password = std::move(password), cost = m_cost] { return makeHash(password, cost); });
}

QCoro::Task<Result<bool>> PasswordHasher::verify(QString stored, QString password)
{
    return m_pool.run([stored = stored.toLatin1(), password = std::move(password),
                       cost = m_cost]() -> Result<bool> {
        if (stored.isEmpty()) {
            const Result<QString> unused = makeHash(password, cost);
            return unused ? Result<bool>(false) : Result<bool>(unused.error());
        }
        const PasswordBytes bytes(password);
        return crypto_pwhash_str_verify(stored.constData(), bytes.data(), bytes.size()) == 0;
    });
}

bool PasswordHasher::isOutdated(const QString &stored) const
{
    return crypto_pwhash_str_needs_rehash(stored.toLatin1().constData(), m_cost.passes,
                                          size_t(m_cost.memoryBytes)) != 0;
}

} // namespace lectern
