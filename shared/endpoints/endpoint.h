// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/policy/limits.h"

#include <array>
#include <string_view>

namespace lectern {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

template<>
struct EnumNames<Method>
{
    static constexpr std::array values{
        std::pair{Method::Get, "GET"},        std::pair{Method::Head, "HEAD"},
        std::pair{Method::Post, "POST"},      std::pair{Method::Put, "PUT"},
        std::pair{Method::Patch, "PATCH"},    std::pair{Method::Delete, "DELETE"},
        std::pair{Method::Options, "OPTIONS"}};
};

/// Who may call. The HTTP edge decides Public to Client by token and role alone, before the body is
/// read; Member and Owner need a signed-in person there and the thing itself in the service, where
/// somebody else's is answered as not found.
enum class Access {
    Public,     ///< anyone; a token that is sent must still be good (but see startsSession)
    User,       ///< any signed-in person
    Member,     ///< enrolled, or the course's instructor, or an admin
    Owner,      ///< the one it belongs to (admins where the service says so)
    Instructor, ///< instructors and admins
    Admin,
    Client, ///< a CLIENT token, or an admin
    Signed, ///< a signature in the request itself decides, whatever token is sent
    Local,  ///< loopback and configured networks only, whatever token is sent
};

/// Which budget of requests a call draws on (config `limits.*`).
enum class RateClass {
    None,
    Default,
    SignIn,
    Upload,
    Chat,
    Media,
    History, ///< of chat: whoever scrolls back asks for page after page
};

enum class BodyKind {
    None,
    Json,
    Multipart,
    Raw,
    JsonOrForm, ///< JSON of at most kDefaultBodyBytes, or a multipart form with the same members
};

/// An alias may use another method than the operation's own (document 003 next to 000).
struct Alias
{
    Method method = Method::Get;
    const char *path = nullptr;
};

/// What the server and its documentation need to know of an operation, whatever its types.
struct EndpointInfo
{
    const char *id; ///< `accounts.register`: the operationId, the name in logs and metrics
    Method method;
    const char *path; ///< segments in {braces} are members of the request
    Access access;
    int success = 200;
    RateClass rate = RateClass::Default;
    BodyKind body = BodyKind::None;
    qint64 bodyLimit = limits::kDefaultBodyBytes;
    /// The way back in for somebody whose token is no good any more: one that is sent all the same
    /// is ignored.
    bool startsSession = false;
    /// For somebody who signed in: an API token, whoever it speaks for, is refused.
    bool sessionOnly = false;
    /// User, Member and Owner: a CLIENT token may call, too, though it is nobody's.
    bool clientsToo = false;
    std::array<Alias, 3> aliases = {};
    const char *summary = "";
};

/// One operation: declared once, bound by the server, called by the client. Members of `Request`
/// come from the path, then (GET, HEAD, DELETE) from the query or (all others) from the JSON body;
/// DELETE takes them from either. `Reply` is the envelope's `data`.
template<class RequestType, class ReplyType>
struct Endpoint
{
    using Request = RequestType;
    using Reply = ReplyType;
    EndpointInfo info;
};

/// A request or reply without members.
struct Nothing
{
    template<class V, class Self>
    static void describe(V &, Self &)
    {
    }
};

/// A reply of raw bytes (media, PDF), or one that isn't in the envelope.
struct RawReply
{
    template<class V, class Self>
    static void describe(V &, Self &)
    {
    }
};

} // namespace lectern
