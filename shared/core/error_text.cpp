// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/error_text.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>

namespace lectern {

namespace {

struct Text
{
    const char *id;
    const char *words;
};

// Sorted by id. Every id that is made anywhere has a line here; a test compares.
constexpr std::array kTexts{
    Text{"accounts.blocked",
         QT_TRANSLATE_NOOP(
             "Errors",
             "This account is blocked. Write to the school if you think that is a mistake.")},
    Text{"accounts.email_taken",
         QT_TRANSLATE_NOOP("Errors", "An account with this email address exists already.")},
    Text{"accounts.invalid_credentials",
         QT_TRANSLATE_NOOP("Errors", "Email or password is wrong.")},
    Text{"accounts.invalid_cursor",
         QT_TRANSLATE_NOOP("Errors", "The list changed. Please load it again.")},
    Text{"accounts.locked",
         QT_TRANSLATE_NOOP("Errors", "Too many wrong passwords. Try again later.")},
    Text{"accounts.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such person.")},
    Text{"accounts.provider_unknown",
         QT_TRANSLATE_NOOP("Errors", "This school does not offer that way to sign in.")},
    Text{"accounts.refresh_reused",
         QT_TRANSLATE_NOOP(
             "Errors", "This sign-in was used twice and has been ended. Please sign in again.")},
    Text{"accounts.registration_closed",
         QT_TRANSLATE_NOOP("Errors", "This school does not accept new accounts.")},
    Text{"accounts.wrong_password", QT_TRANSLATE_NOOP("Errors", "The current password is wrong.")},
    Text{"auth.csrf",
         QT_TRANSLATE_NOOP("Errors",
                           "A request made with a cookie needs the header X-Requested-With.")},
    Text{"auth.forbidden", QT_TRANSLATE_NOOP("Errors", "You are not allowed to do that.")},
    Text{"auth.required", QT_TRANSLATE_NOOP("Errors", "Please sign in first.")},
    Text{"auth.session_required",
         QT_TRANSLATE_NOOP("Errors", "Sign in to do that. An API token may not.")},
    Text{"auth.token_expired",
         QT_TRANSLATE_NOOP("Errors", "Your sign-in has expired. Please sign in again.")},
    Text{"auth.token_invalid",
         QT_TRANSLATE_NOOP("Errors", "Your sign-in is not valid. Please sign in again.")},
    Text{"catalog.course_not_found", QT_TRANSLATE_NOOP("Errors", "There is no such course.")},
    Text{"catalog.invalid_cursor",
         QT_TRANSLATE_NOOP("Errors", "The list changed. Please load it again.")},
    Text{"chat.already_reported",
         QT_TRANSLATE_NOOP("Errors", "You have reported this message already.")},
    Text{"chat.announcements_only",
         QT_TRANSLATE_NOOP("Errors", "Only those who look after this room may write here.")},
    Text{"chat.attachment_not_found", QT_TRANSLATE_NOOP("Errors", "There is no such attachment.")},
    Text{"chat.busy", QT_TRANSLATE_NOOP("Errors", "The chat is very busy. Try again in a moment.")},
    Text{"chat.disabled", QT_TRANSLATE_NOOP("Errors", "The chat of this course is switched off.")},
    Text{"chat.empty", QT_TRANSLATE_NOOP("Errors", "There is nothing in this message.")},
    Text{"chat.file_empty", QT_TRANSLATE_NOOP("Errors", "This file is empty.")},
    Text{"chat.file_not_allowed",
         QT_TRANSLATE_NOOP("Errors", "Files of this kind may not be sent in this room.")},
    Text{"chat.file_too_large",
         QT_TRANSLATE_NOOP("Errors", "This file is larger than this room allows.")},
    Text{"chat.invalid_cursor",
         QT_TRANSLATE_NOOP("Errors", "The list changed since. Please load it again.")},
    Text{"chat.invalid_emoji", QT_TRANSLATE_NOOP("Errors", "That is not an emoji.")},
    Text{"chat.invalid_text",
         QT_TRANSLATE_NOOP("Errors", "This message holds characters that can't be seen, such as "
                                     "those that turn text around.")},
    Text{"chat.last_admin",
         QT_TRANSLATE_NOOP("Errors", "You are the last admin. Make somebody else an admin first.")},
    Text{"chat.lesson_not_in_course",
         QT_TRANSLATE_NOOP("Errors", "This lesson is not part of this room's course.")},
    Text{"chat.mention_not_member",
         QT_TRANSLATE_NOOP("Errors", "Somebody you mention is not in this room.")},
    Text{"chat.message_not_found", QT_TRANSLATE_NOOP("Errors", "There is no such message.")},
    Text{"chat.not_a_group", QT_TRANSLATE_NOOP("Errors", "That is possible in groups only.")},
    Text{"chat.not_a_member",
         QT_TRANSLATE_NOOP("Errors", "You are not a member of this course's chat.")},
    Text{"chat.not_a_recording",
         QT_TRANSLATE_NOOP("Errors", "This file is not a recording that can be played.")},
    Text{"chat.not_in_room", QT_TRANSLATE_NOOP("Errors", "That person is not in this room.")},
    Text{"chat.not_joined", QT_TRANSLATE_NOOP("Errors", "Open the conversation first.")},
    Text{"chat.not_yours",
         QT_TRANSLATE_NOOP("Errors", "This message was written by somebody else.")},
    Text{"chat.read_only",
         QT_TRANSLATE_NOOP("Errors", "This room is archived and can only be read.")},
    Text{"chat.reply_not_in_room",
         QT_TRANSLATE_NOOP("Errors", "The message you reply to is not in this room.")},
    Text{"chat.report_not_found", QT_TRANSLATE_NOOP("Errors", "There is no such report.")},
    Text{"chat.room_full", QT_TRANSLATE_NOOP("Errors", "There is no room for more people here.")},
    Text{"chat.room_not_found", QT_TRANSLATE_NOOP("Errors", "There is no such room.")},
    Text{"chat.room_too_busy",
         QT_TRANSLATE_NOOP("Errors", "Too much is being written here. Wait a moment.")},
    Text{"chat.silenced", QT_TRANSLATE_NOOP("Errors", "You may not write here for a while.")},
    Text{"chat.slow_mode",
         QT_TRANSLATE_NOOP("Errors",
                           "This room is in slow mode. Wait a little before you write again.")},
    Text{"chat.too_long", QT_TRANSLATE_NOOP("Errors", "This message is too long.")},
    Text{"chat.too_many_reactions",
         QT_TRANSLATE_NOOP("Errors",
                           "This message has as many different reactions as it can hold.")},
    Text{"chat.too_many_rooms",
         QT_TRANSLATE_NOOP("Errors", "Too many conversations are open at once.")},
    Text{"chat.word_not_allowed",
         QT_TRANSLATE_NOOP("Errors",
                           "This message has a word in it that this school does not allow.")},
    Text{"client.cancelled", QT_TRANSLATE_NOOP("Errors", "Cancelled.")},
    Text{"client.file_gone", QT_TRANSLATE_NOOP("Errors", "This file can't be read any more.")},
    Text{"client.file_unreadable", QT_TRANSLATE_NOOP("Errors", "This file can't be read.")},
    Text{"client.offline",
         QT_TRANSLATE_NOOP("Errors",
                           "The server can't be reached. Check the network and try again.")},
    Text{"client.timeout", QT_TRANSLATE_NOOP("Errors", "The server took too long to answer.")},
    Text{
        "client.too_many_files",
        QT_TRANSLATE_NOOP("Errors", "Only ten files go at a time. The others have been left out.")},
    Text{
        "client.unexpected_reply",
        QT_TRANSLATE_NOOP("Errors", "The server gave an answer this program does not understand.")},
    Text{"client.video_failed",
         QT_TRANSLATE_NOOP("Errors", "The video can't be played right now.")},
    Text{"enrollments.already_enrolled",
         QT_TRANSLATE_NOOP("Errors", "You are enrolled in this course already.")},
    Text{"enrollments.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such enrollment.")},
    Text{"enrollments.payment_required",
         QT_TRANSLATE_NOOP("Errors", "This course has to be paid for first.")},
    Text{"internal",
         QT_TRANSLATE_NOOP("Errors", "Something went wrong on the server. It has been noted.")},
    Text{"learning.lesson_not_found",
         QT_TRANSLATE_NOOP("Errors", "There is no such lesson in this course.")},
    Text{"media.link_expired", QT_TRANSLATE_NOOP("Errors", "This link has expired.")},
    Text{"media.link_invalid", QT_TRANSLATE_NOOP("Errors", "This link is not valid.")},
    Text{"media.not_an_image",
         QT_TRANSLATE_NOOP("Errors",
                           "This file is not an image that can be read (PNG, JPEG or WebP).")},
    Text{"media.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such file.")},
    Text{"media.range_invalid",
         QT_TRANSLATE_NOOP("Errors", "That part of the file does not exist.")},
    Text{"realtime.malformed",
         QT_TRANSLATE_NOOP("Errors", "The server could not make sense of a message.")},
    Text{"realtime.unknown_event",
         QT_TRANSLATE_NOOP("Errors", "The server does not know this kind of message.")},
    Text{"request.bad_multipart", QT_TRANSLATE_NOOP("Errors", "The upload could not be read.")},
    Text{"request.header_too_large",
         QT_TRANSLATE_NOOP("Errors", "The request's headers are too large.")},
    Text{"request.invalid", QT_TRANSLATE_NOOP("Errors", "Some of what was entered is not right.")},
    Text{"request.json_too_deep",
         QT_TRANSLATE_NOOP("Errors", "The request's JSON is nested too deeply.")},
    Text{"request.malformed", QT_TRANSLATE_NOOP("Errors", "The request is not valid HTTP.")},
    Text{"request.malformed_json",
         QT_TRANSLATE_NOOP("Errors", "The request is not a valid JSON object.")},
    Text{"request.method_not_allowed",
         QT_TRANSLATE_NOOP("Errors", "This address does not take that method.")},
    Text{"request.not_found", QT_TRANSLATE_NOOP("Errors", "There is nothing at this address.")},
    Text{"request.timeout", QT_TRANSLATE_NOOP("Errors", "The request took too long to arrive.")},
    Text{"request.too_large", QT_TRANSLATE_NOOP("Errors", "The request is too large.")},
    Text{"request.too_many",
         QT_TRANSLATE_NOOP("Errors", "Too many requests. Please wait a moment.")},
    Text{"request.unsupported_media",
         QT_TRANSLATE_NOOP("Errors", "The request's content type is not supported here.")},
    Text{"reviews.already_reviewed",
         QT_TRANSLATE_NOOP("Errors", "You have reviewed this course already.")},
    Text{"server.busy",
         QT_TRANSLATE_NOOP("Errors", "The server is very busy. Please try again in a moment.")},
    Text{"server.shutting_down",
         QT_TRANSLATE_NOOP("Errors", "The server is restarting. Please try again in a moment.")},
    Text{
        "storage.conflict",
        QT_TRANSLATE_NOOP("Errors", "Somebody changed this at the same moment. Please try again.")},
    Text{"storage.corrupt",
         QT_TRANSLATE_NOOP("Errors", "The server's data is damaged. Please tell the school.")},
    Text{"storage.full",
         QT_TRANSLATE_NOOP("Errors", "The server's disk is full. Nothing was saved.")},
    Text{"storage.read_only",
         QT_TRANSLATE_NOOP("Errors",
                           "The server can't write to its data at the moment. Nothing was saved.")},
    Text{
        "storage.schema",
        QT_TRANSLATE_NOOP("Errors", "The server's data belongs to another version of the server.")},
    Text{"storage.unavailable",
         QT_TRANSLATE_NOOP("Errors",
                           "The server can't reach its data at the moment. Please try again.")},
    Text{"tokens.external_id_taken",
         QT_TRANSLATE_NOOP("Errors", "Somebody of that external id has just been created.")},
    Text{"tokens.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such token.")},
};

// Of the field reasons; %1 is the argument.
constexpr std::array kReasons{
    Text{"validation.choice", QT_TRANSLATE_NOOP("Errors", "must be one of: %1")},
    Text{"validation.control_character",
         QT_TRANSLATE_NOOP("Errors", "contains characters that are not allowed")},
    Text{"validation.email", QT_TRANSLATE_NOOP("Errors", "is not an email address")},
    Text{"validation.emoji", QT_TRANSLATE_NOOP("Errors", "is not an emoji")},
    Text{"validation.id", QT_TRANSLATE_NOOP("Errors", "is not an id")},
    Text{"validation.language", QT_TRANSLATE_NOOP("Errors", "is not a language as in en or pt-BR")},
    Text{"validation.needs_file", QT_TRANSLATE_NOOP("Errors", "needs a file")},
    Text{"validation.not_both", QT_TRANSLATE_NOOP("Errors", "can't be given beside %1")},
    Text{"validation.not_in_room", QT_TRANSLATE_NOOP("Errors", "is not in this room")},
    Text{"validation.not_the_same", QT_TRANSLATE_NOOP("Errors", "is not the same as above")},
    Text{"validation.one_file", QT_TRANSLATE_NOOP("Errors", "must be one file")},
    Text{"validation.one_word", QT_TRANSLATE_NOOP("Errors", "must be single words")},
    Text{"validation.other_person", QT_TRANSLATE_NOOP("Errors", "must be one other person")},
    Text{"validation.phone", QT_TRANSLATE_NOOP("Errors", "is not a phone number")},
    Text{
        "validation.range",
        QT_TRANSLATE_NOOP("Errors", "must be pairs of seconds, the first smaller than the second")},
    Text{"validation.required", QT_TRANSLATE_NOOP("Errors", "is missing")},
    Text{"validation.time",
         QT_TRANSLATE_NOOP("Errors", "is not a time as in 2026-01-31T12:30:00Z")},
    Text{"validation.too_few", QT_TRANSLATE_NOOP("Errors", "must have at least %1 entries")},
    Text{"validation.too_large", QT_TRANSLATE_NOOP("Errors", "must be at most %1")},
    Text{"validation.too_long", QT_TRANSLATE_NOOP("Errors", "must have at most %1 characters")},
    Text{"validation.too_many", QT_TRANSLATE_NOOP("Errors", "must have at most %1 entries")},
    Text{"validation.too_short", QT_TRANSLATE_NOOP("Errors", "must have at least %1 characters")},
    Text{"validation.too_small", QT_TRANSLATE_NOOP("Errors", "must be at least %1")},
    Text{"validation.type", QT_TRANSLATE_NOOP("Errors", "is of the wrong type")},
    Text{"validation.unknown", QT_TRANSLATE_NOOP("Errors", "is not known here")},
    Text{"validation.url", QT_TRANSLATE_NOOP("Errors", "is not a web address")},
    Text{"validation.word", QT_TRANSLATE_NOOP("Errors", "has a word in it that is not allowed")},
};

// Of validation.type, by its argument.
constexpr std::array kTypes{
    Text{"boolean", QT_TRANSLATE_NOOP("Errors", "must be true or false")},
    Text{"integer", QT_TRANSLATE_NOOP("Errors", "must be a whole number")},
    Text{"list", QT_TRANSLATE_NOOP("Errors", "must be a list")},
    Text{"number", QT_TRANSLATE_NOOP("Errors", "must be a number")},
    Text{"object", QT_TRANSLATE_NOOP("Errors", "must be an object")},
    Text{"string", QT_TRANSLATE_NOOP("Errors", "must be text")},
};

constexpr const char *kOtherReason = QT_TRANSLATE_NOOP("Errors", "is not right");

template<size_t N>
const char *find(const std::array<Text, N> &texts, const QByteArray &id)
{
    const auto it = std::lower_bound(texts.begin(), texts.end(), id,
                                     [](const Text &text, const QByteArray &key) {
                                         return std::strcmp(text.id, key.constData()) < 0;
                                     });
    return it != texts.end() && id == it->id ? it->words : nullptr;
}

QString inLanguage(const char *words, const Translate &translate)
{
    const QString translated = translate ? translate(words) : QString();
    return translated.isEmpty() ? QString::fromUtf8(words) : translated;
}

} // namespace

QString errorText(const Error &error, const Translate &translate)
{
    const char *words = find(kTexts, error.id);
    return inLanguage(words ? words : find(kTexts, "internal"), translate);
}

QString fieldText(const FieldError &field, const Translate &translate)
{
    const char *words =
        field.reason == "validation.type" ? find(kTypes, field.argument.toLatin1()) : nullptr;
    if (!words)
        words = find(kReasons, field.reason);
    const QString text = inLanguage(words ? words : kOtherReason, translate);
    return text.contains(QLatin1String("%1")) ? text.arg(field.argument) : text;
}

} // namespace lectern
