// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/accounts/profile_form.h"

#include "client/api/api_client.h"
#include "client/features/accounts/check_request.h"
#include "client/session/session.h"
#include "shared/endpoints/accounts.h"
#include "shared/policy/limits.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <memory>

namespace lectern {

ProfileForm::ProfileForm(ApiClient *api, Session *session, QObject *parent)
    : Form(parent), m_api(api), m_session(session)
{
}

void ProfileForm::save(const QString &name, const QString &phone, const QString &bio)
{
    if (busy())
        return;
    UpdateProfileRequest request;
    request.name = name;
    request.phone = phone;
    request.bio = bio;
    // An empty phone clears it; the rule for phone numbers would refuse it.
    UpdateProfileRequest checked = request;
    if (phone.trimmed().isEmpty())
        checked.phone.reset();
    if (const auto wrong = checkRequest(checked))
        return fail(*wrong);
    begin();
    m_api->fetch(endpoints::kUpdateProfile, request, this,
                 [this](const Result<ProfileDto> &profile) {
                     if (!profile)
                         return fail(profile.error());
                     m_session->setProfile(*profile);
                     succeed();
                 });
}

void ProfileForm::uploadAvatar(const QUrl &file)
{
    if (busy())
        return;
    auto image = std::make_shared<QFile>(file.toLocalFile());
    if (!image->open(QIODevice::ReadOnly))
        return fail({ErrorKind::InvalidInput, "media.not_found"});
    if (image->size() > limits::kAvatarBytes)
        return fail({ErrorKind::TooLarge, "request.too_large"});
    FilePart part;
    part.name = QFileInfo(*image).fileName();
    part.contentType = QMimeDatabase().mimeTypeForData(image.get()).name().toLatin1();
    if (!part.contentType.startsWith("image/"))
        return fail({ErrorKind::UnsupportedMedia, "media.not_an_image"});
    part.content = std::move(image);
    begin();
    m_api->upload(endpoints::kSetAvatar, part, this, [this](const Result<AvatarReply> &reply) {
        if (!reply)
            return fail(reply.error());
        m_session->refreshProfile();
        succeed();
    });
}

PasswordForm::PasswordForm(ApiClient *api, QObject *parent) : Form(parent), m_api(api) {}

void PasswordForm::change(const QString &current, const QString &wanted, const QString &again)
{
    if (busy())
        return;
    ChangePasswordRequest request;
    request.currentPassword = current;
    request.newPassword = wanted;
    if (const auto wrong = checkRequest(request))
        return fail(*wrong);
    if (wanted != again)
        return fail(Error::invalidField(QStringLiteral("again"), "validation.not_the_same"));
    begin();
    m_api->fetch(endpoints::kChangePassword, request, this,
                 [this](const Result<MessageReply> &reply) {
                     if (!reply)
                         return fail(reply.error());
                     succeed();
                 });
}

DeleteAccountForm::DeleteAccountForm(ApiClient *api, Session *session, QObject *parent)
    : Form(parent), m_api(api), m_session(session)
{
}

void DeleteAccountForm::confirm(const QString &password)
{
    if (busy())
        return;
    DeleteProfileRequest request;
    request.password = password;
    if (const auto wrong = checkRequest(request))
        return fail(*wrong);
    begin();
    m_api->fetch(endpoints::kDeleteProfile, request, this,
                 [this](const Result<MessageReply> &reply) {
                     if (!reply)
                         return fail(reply.error());
                     succeed();
                     m_session->forget();
                 });
}

} // namespace lectern
