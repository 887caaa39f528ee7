// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace lectern {

/// What sort of thing went wrong. The HTTP edge alone knows the status that belongs to each.
enum class ErrorKind {
    InvalidInput,    ///< the request names something impossible; `fields` says where
    Unauthenticated, ///< nobody, or a token that isn't good
    PaymentRequired,
    Forbidden, ///< known who, not allowed
    NotFound,  ///< not there, or not there for this person
    MethodNotAllowed,
    NotAcceptable,
    Timeout,
    Conflict, ///< the state of things forbids it
    TooLarge,
    UnsupportedMedia,
    RangeNotSatisfiable,
    TooManyRequests, ///< `retryAfterSeconds` says when to come back
    Internal,        ///< a bug of ours; `detail` is for the log only
    Unavailable,     ///< a part (database, storage, provider) is away; try again
    StorageFull,
    Offline,   ///< client side: no answer from the server
    Cancelled, ///< client side: whoever asked has left
};

/// One wrong field of a request: its name and the id of the reason (`validation.required`, …).
struct FieldError
{
    QString field;
    QByteArray reason;
    QString argument; ///< the bound or the allowed values, where the reason has one
};

/// An error as a value. `id` is stable and dotted and never translated; the words for people are
/// found by id in one place (shared/core/error_text.h). `detail` never leaves the server.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QByteArray id = "internal";
    QList<FieldError> fields = {};
    QString detail = {};
    QString message = {}; ///< client side: the words the server sent
    QByteArray requestId = {};
    int retryAfterSeconds = 0;

    [[nodiscard]] static Error notFound(QByteArray id)
    {
        return {ErrorKind::NotFound, std::move(id)};
    }
    [[nodiscard]] static Error conflict(QByteArray id)
    {
        return {ErrorKind::Conflict, std::move(id)};
    }
    [[nodiscard]] static Error forbidden(QByteArray id)
    {
        return {ErrorKind::Forbidden, std::move(id)};
    }
    [[nodiscard]] static Error unauthenticated(QByteArray id)
    {
        return {ErrorKind::Unauthenticated, std::move(id)};
    }
    [[nodiscard]] static Error invalid(QList<FieldError> fields)
    {
        return {ErrorKind::InvalidInput, "request.invalid", std::move(fields)};
    }
    [[nodiscard]] static Error invalidField(const QString &field, QByteArray reason,
                                            const QString &argument = {})
    {
        return invalid({FieldError{field, std::move(reason), argument}});
    }
    [[nodiscard]] static Error internal(const QString &detail)
    {
        return {ErrorKind::Internal, "internal", {}, detail};
    }
};

} // namespace lectern
