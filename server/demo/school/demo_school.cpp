// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/school/demo_school.h"

#include "server/demo/school/chat_writing.h"
#include "server/demo/school/course_writing.h"
#include "server/demo/school/learning_writing.h"
#include "server/features/accounts/api.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/school.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace lectern::demo {

namespace {

constexpr const char *kState = "school.demo";
constexpr const char *kComplete = "1";
constexpr const char *kBegun = "filling";

enum class Found { Empty, Complete, Other };

struct Count
{
    qint64 users = 0;
    qint64 courses = 0;
};

QString addressOf(const PersonFile &person)
{
    return person.address.isEmpty() ? person.key + QStringLiteral("@demo.lectern") : person.address;
}

QCoro::Task<Result<Found>> look(DemoParts parts)
{
    co_return co_await parts.database.read([&parts](db::Session &session) -> Result<Found> {
        static constexpr db::Statement kAny{
            "demo.any", "SELECT (SELECT COUNT(*) FROM users), (SELECT COUNT(*) FROM courses)"};
        const QString state = parts.school.settings(session).value(QString::fromLatin1(kState));
        if (state == QLatin1String(kComplete))
            return Found::Complete;
        db::Rows rows = session.query(kAny);
        const bool empty = rows.next() && rows.integer(0) == 0 && rows.integer(1) == 0;
        return empty || state == QLatin1String(kBegun) ? Found::Empty : Found::Other;
    });
}

QCoro::Task<Result<>> begin(DemoParts parts)
{
    co_return co_await parts.database.write([&parts](db::Session &session) -> Result<> {
        parts.school.set(session, QString::fromLatin1(kState), QString::fromLatin1(kBegun));
        return success();
    });
}

/// The account of one person, by address where an interrupted run has made it already.
QCoro::Task<Result<UserId>> account(DemoParts parts, PersonFile person, QString hash, Timestamp at)
{
    accounts::NewUser user;
    user.email = addressOf(person);
    user.name = person.name;
    user.passwordHash = hash;
    user.role = person.role;
    user.createdAt = at;
    const Result<> made = co_await parts.accounts.createUser(user, std::nullopt);
    UserId id = user.id;
    if (!made) {
        const auto known = co_await parts.accounts.credentials(accounts::emailKey(user.email));
        if (!known || !*known)
            co_return made.error();
        id = (*known)->userId;
    }
    if (!person.bio.isEmpty()) {
        UpdateProfileRequest profile;
        profile.bio = person.bio.trimmed();
        const auto told = co_await parts.accounts.updateProfile(id, profile, at);
        if (!told)
            co_return told.error();
    }
    co_return id;
}

QCoro::Task<Result<QHash<QString, UserId>>> accountsOf(DemoParts parts, DemoContent content,
                                                       Timestamp now)
{
    const Result<QString> hash = co_await parts.passwords.hash(content.school.password);
    if (!hash)
        co_return hash.error();
    QHash<QString, UserId> people;
    int index = 0;
    for (const PersonFile &person : content.people) {
        // Staff came first; students over the last months.
        const int days = person.role == Role::Student ? 200 - 4 * index : 260;
        const Timestamp at = now.plusSeconds(-qint64(std::max(days, 45)) * 86400);
        const Result<UserId> id = co_await account(parts, person, *hash, at);
        if (!id)
            co_return id.error();
        people.insert(person.key, *id);
        ++index;
    }
    co_return people;
}

void writeFacts(db::Session &session, school::SchoolStore &store, const DemoContent &content)
{
    QJsonArray accounts;
    for (const PersonFile &person : content.people) {
        const QString address = addressOf(person);
        if (!content.school.accounts.contains(address.section(QLatin1Char('@'), 0, 0)))
            continue;
        accounts.append(QJsonObject{{QStringLiteral("email"), address},
                                    {QStringLiteral("password"), content.school.password},
                                    {QStringLiteral("role"), enumText(person.role)}});
    }
    store.set(session, QStringLiteral("school.name"), content.school.name);
    store.set(session, QStringLiteral("school.tagline"), content.school.tagline);
    store.set(session, QStringLiteral("school.demo_accounts"),
              QString::fromUtf8(QJsonDocument(accounts).toJson(QJsonDocument::Compact)));
    store.set(session, QString::fromLatin1(kState), QString::fromLatin1(kComplete));
}

QCoro::Task<Result<>> writeSchool(DemoParts parts, DemoContent content,
                                  QHash<QString, UserId> people, QString media, Timestamp now)
{
    // Called twice it puts its media once more, beside those that nobody knows of any more.
    co_return co_await parts.database.write([&](db::Session &session) -> Result<> {
        CourseWriting writing{session, parts.courses, parts.media, content, people, media, now};
        Result<QList<WrittenCourse>> courses = writing.run();
        if (!courses)
            return std::move(courses).error();
        Result<> learned =
            LearningWriting{session, parts.courses, parts.learning, content, people, *courses, now}
                .run();
        if (!learned)
            return learned;
        Result<> said =
            ChatWriting{session, parts.rooms, parts.messages, content, people, *courses, now}.run();
        if (!said)
            return said;
        writeFacts(session, parts.school, content);
        return success();
    });
}

} // namespace

QCoro::Task<Result<>> fillDemoSchool(DemoParts parts, DemoOptions options)
{
    const Result<Found> found = co_await look(parts);
    if (!found)
        co_return found.error();
    if (*found == Found::Complete)
        co_return success();
    if (*found == Found::Other)
        co_return Error::internal(
            QStringLiteral("this data directory holds a school that isn't the demo; --demo fills "
                           "an empty one only"));

    const Progress progress =
        options.progress ? options.progress : Progress([](const QString &) {});
    const Result<DemoContent> content =
        readContent(options.content.isEmpty() ? builtInContent() : options.content);
    if (!content)
        co_return content.error();
    const Result<StudioPrograms> programs =
        options.programs ? Result<StudioPrograms>(*options.programs) : findStudioPrograms();
    if (!programs)
        co_return programs.error();

    progress(QStringLiteral("making the demo school: %1 courses").arg(content->courses.size()));
    const QTemporaryDir work(options.workParent + QStringLiteral("/demo-XXXXXX"));
    if (!work.isValid())
        co_return Error::internal(work.errorString());
    if (const Result<> made = makeMedia(*content, *programs, work.path(), progress); !made)
        co_return made.error();

    const Timestamp now = Timestamp::now();
    if (const Result<> begun = co_await begin(parts); !begun)
        co_return begun.error();
    const auto people = co_await accountsOf(parts, *content, now);
    if (!people)
        co_return people.error();
    const Result<> written = co_await writeSchool(parts, *content, *people, work.path(), now);
    if (!written)
        co_return written.error();
    parts.changes.contentChanged();
    progress(QStringLiteral("the demo school is ready"));
    co_return success();
}

} // namespace lectern::demo
