// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"

#include "server/app/archive.h"
#include "server/core/concurrency/await.h"
#include "server/core/db/backup.h"
#include "server/core/db/open_database.h"
#include "server/demo/bench_data.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "shared/core/text_rules.h"
#include "shared/policy/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <termios.h>
#include <unistd.h>

namespace lectern::app {

namespace {

Error refuse(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, "request.invalid", {}, detail};
}

/// Commands work beside a running server, so they do not ask for the directory alone.
SchoolOptions beside(const CommandLine &line, const Config &config)
{
    return {config, line.dataDir, false};
}

Result<Role> role(const QString &text)
{
    const std::optional<Role> found = enumFromName<Role>(text);
    if (!found)
        return refuse(
            QStringLiteral("%1 is no role; there are: %2").arg(text, enumChoices<Role>()));
    return *found;
}

/// While it lives, the terminal shows nothing of what is typed.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_silent = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_silent = m_silent && tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_silent = false;
};

/// One line of standard input. A person at a terminal is asked, twice, and sees nothing of it.
Result<QString> readPassword()
{
    QTextStream input(stdin);
    if (isatty(STDIN_FILENO) == 0)
        return input.readLine(4096);
    const SilentTerminal silent;
    QTextStream prompt(stderr);
    prompt << "Password: " << Qt::flush;
    const QString first = input.readLine(4096);
    prompt << "\nOnce more: " << Qt::flush;
    const QString second = input.readLine(4096);
    prompt << '\n' << Qt::flush;
    if (first != second)
        return refuse(QStringLiteral("the two passwords are not the same"));
    return first;
}

Result<QString> addUser(const CommandLine &line, const Config &config)
{
    const QString &email = line.arguments.first();
    const Result<Role> as = role(line.role);
    if (!as)
        return as.error();
    if (!isEmail(email))
        return refuse(QStringLiteral("%1 is not an email address").arg(email));
    if (line.name.trimmed().isEmpty())
        return refuse(QStringLiteral("--name NAME is missing"));
    const Result<QString> password = readPassword();
    if (!password)
        return password.error();
    if (password->size() < limits::kMinPasswordLength ||
        password->size() > limits::kMaxPasswordLength)
        return refuse(
            QStringLiteral("the password, read from standard input, must have %1 to %2 characters")
                .arg(limits::kMinPasswordLength)
                .arg(limits::kMaxPasswordLength));
    Result<std::unique_ptr<School>> school = School::open(beside(line, config));
    if (!school)
        return school.error();
    const Result<UserId> user =
        await((*school)->accounts().createUser(email, line.name.trimmed(), *password, *as));
    if (!user)
        return user.error();
    return QStringLiteral("%1 %2 %3").arg(user->toString(), email, enumText(*as));
}

Result<QString> setUserRole(const CommandLine &line, const Config &config)
{
    const Result<Role> as = role(line.arguments.at(1));
    if (!as)
        return as.error();
    Result<std::unique_ptr<School>> school = School::open(beside(line, config));
    if (!school)
        return school.error();
    const Result<> set = await((*school)->accounts().setRole(line.arguments.first(), *as));
    if (!set)
        return set.error();
    return QStringLiteral("%1 is %2 now").arg(line.arguments.first(), enumText(*as));
}

Result<QString> setUserBlocked(const CommandLine &line, const Config &config, bool blocked)
{
    Result<std::unique_ptr<School>> school = School::open(beside(line, config));
    if (!school)
        return school.error();
    const QString &email = line.arguments.first();
    const Result<> set = await((*school)->accounts().setBlocked(email, blocked));
    if (!set)
        return set.error();
    return (blocked ? QStringLiteral("%1 is blocked now") : QStringLiteral("%1 may sign in again"))
        .arg(email);
}

Result<QString> migrate(const CommandLine &line, const Config &config)
{
    if (Result<> made = makeDataDirectory(line.dataDir); !made)
        return std::move(made).error();
    const Result<db::DatabaseOptions> options = databaseOptions(beside(line, config));
    if (!options)
        return options.error();
    const Result<QStringList> names = db::migrateDatabase(*options);
    if (!names)
        return names.error();
    return names->isEmpty() ? QStringLiteral("the database is up to date")
                            : names->join(QLatin1Char('\n'));
}

Result<QString> backup(const CommandLine &line, const Config &config)
{
    const QString file = QFileInfo(line.arguments.first()).absoluteFilePath();
    if (QFileInfo::exists(file))
        return refuse(QStringLiteral("%1 exists already").arg(file));
    const Result<db::DatabaseOptions> options = databaseOptions(beside(line, config));
    if (!options)
        return options.error();
    // The database first: what is added later is in no copy, or in that of the media only. What is
    // removed meanwhile, as a picture is that somebody replaces, is missing and counted.
    const QTemporaryDir aside(QFileInfo(file).path() + QStringLiteral("/.lectern-backup-XXXXXX"));
    if (!aside.isValid())
        return refuse(QStringLiteral("%1 can't be written").arg(QFileInfo(file).path()));
    const QString dump = aside.filePath(QStringLiteral("database"));
    const Result<> copied = db::backupDatabase(*options, dump);
    if (!copied)
        return copied.error();
    const Result<int> packed = packArchive(
        file,
        {{dump, QStringLiteral("database")},
         {secretsDirectory(line.dataDir), QStringLiteral("secrets")},
         {mediaDirectory(line.dataDir), QStringLiteral("media"), QStringLiteral(".incoming")}});
    if (!packed)
        return packed.error();
    QString report =
        QStringLiteral("%1 (%2 bytes)").arg(file, QString::number(QFileInfo(file).size()));
    if (*packed > 0)
        report += QStringLiteral("; files that were removed meanwhile and are not in it: %1")
                      .arg(*packed);
    return report;
}

/// Into a directory and a database that are empty.
Result<> restoreInto(const QString &file, const QString &dataDir,
                     const db::DatabaseOptions &options)
{
    Result<> unpacked = unpackArchive(file, dataDir);
    if (!unpacked)
        return unpacked;
    const QString dump = QDir(dataDir).filePath(QStringLiteral("database"));
    Result<> restored = db::restoreDatabase(options, dump);
    if (!restored)
        return restored;
    QFile::remove(dump);
    QFile::setPermissions(secretsDirectory(dataDir),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return syncTree(dataDir);
}

Result<QString> restore(const CommandLine &line, const Config &config)
{
    const QString file = QFileInfo(line.arguments.first()).absoluteFilePath();
    QDir directory(line.dataDir);
    if (!QFileInfo(file).isReadable())
        return refuse(QStringLiteral("%1 can't be read").arg(file));
    if (directory.exists() && !directory.isEmpty())
        return refuse(
            QStringLiteral("%1 is not empty; restore into a new directory").arg(line.dataDir));
    const Result<db::DatabaseOptions> options = databaseOptions(beside(line, config));
    if (!options)
        return options.error();
    const Result<bool> taken = db::holdsTables(*options);
    if (!taken)
        return taken.error();
    if (*taken)
        return refuse(QStringLiteral(
            "the database of database.url is not empty; restore into a new database"));
    if (Result<> made = makeDataDirectory(line.dataDir); !made)
        return std::move(made).error();
    const Result<> restored = restoreInto(file, line.dataDir, *options);
    if (!restored) {
        directory.removeRecursively(); // half a school is none, and would be in the way
        return restored.error();
    }
    return QStringLiteral("restored into %1").arg(line.dataDir);
}

Result<QString> benchData(const CommandLine &line, const Config &config)
{
    Result<std::unique_ptr<School>> school = School::open({config, line.dataDir, true});
    if (!school)
        return school.error();
    const int users = line.users > 0 ? line.users : 5 * line.courses;
    chat::SqlRoomsStore rooms;
    chat::SqlMessagesStore messages;
    const demo::BenchStores stores{rooms, messages};
    const Result<> filled = demo::fillBenchData({line.dataDir, line.courses, users, line.messages},
                                                (*school)->database(), (*school)->courses(),
                                                (*school)->tokens(), &stores);
    if (!filled)
        return filled.error();
    return QDir(line.dataDir).filePath(QStringLiteral("bench.json"));
}

} // namespace

Result<QString> runCommand(const CommandLine &line, const Config &config)
{
    if (line.command == QLatin1String("user add"))
        return addUser(line, config);
    if (line.command == QLatin1String("user role"))
        return setUserRole(line, config);
    if (line.command == QLatin1String("user block"))
        return setUserBlocked(line, config, true);
    if (line.command == QLatin1String("user unblock"))
        return setUserBlocked(line, config, false);
    if (line.command == QLatin1String("migrate"))
        return migrate(line, config);
    if (line.command == QLatin1String("backup"))
        return backup(line, config);
    if (line.command == QLatin1String("restore"))
        return restore(line, config);
    return benchData(line, config);
}

} // namespace lectern::app
