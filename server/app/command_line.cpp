// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"

#include <QCommandLineParser>

namespace lectern::app {

namespace {

struct Command
{
    const char *name;
    int arguments; ///< how many have to follow
    const char *usage;
};

constexpr Command kCommands[] = {
    {"user add", 1, "user add EMAIL --name NAME [--role ROLE]"},
    {"user role", 2, "user role EMAIL student|instructor|admin"},
    {"user block", 1, "user block EMAIL"},
    {"user unblock", 1, "user unblock EMAIL"},
    {"migrate", 0, "migrate"},
    {"backup", 1, "backup FILE"},
    {"restore", 1, "restore FILE"},
    {"bench-data", 0, "bench-data --courses N [--users N] [--messages N]"},
};

Error usageError(const QString &text)
{
    return Error{ErrorKind::InvalidInput, "request.invalid", {}, text};
}

Result<int> wholeNumber(const QCommandLineParser &parser, const QCommandLineOption &option,
                        int fallback)
{
    if (!parser.isSet(option))
        return fallback;
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (!ok || number < 1)
        return usageError(
            QStringLiteral("--%1 wants a whole number from 1").arg(option.names().first()));
    return number;
}

/// Moves the words of a command out of the positional arguments.
Result<> takeCommand(QStringList words, CommandLine &line)
{
    if (words.isEmpty())
        return success();
    for (const Command &command : kCommands) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        if (words.mid(0, name.size()) != name)
            continue;
        line.command = QString::fromLatin1(command.name);
        line.arguments = words.mid(name.size());
        if (line.arguments.size() != command.arguments)
            return usageError(QStringLiteral("usage: lectern-server %1 --data DIR")
                                  .arg(QString::fromLatin1(command.usage)));
        return success();
    }
    return usageError(QStringLiteral("unknown command: %1 (lectern-server --help lists them)")
                          .arg(words.join(QLatin1Char(' '))));
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    QString description = QStringLiteral("Lectern %1: a school that anyone can run.\n\nCommands "
                                         "(without one, the server runs):\n")
                              .arg(QStringLiteral(LECTERN_VERSION));
    for (const Command &command : kCommands)
        description += QStringLiteral("  %1\n").arg(QString::fromLatin1(command.usage));
    parser.setApplicationDescription(description);
    const auto option = [&parser](const char *name, const char *words,
                                  const char *value = nullptr) {
        const QCommandLineOption made(QString::fromLatin1(name), QString::fromLatin1(words),
                                      value ? QString::fromLatin1(value) : QString());
        parser.addOption(made);
        return made;
    };
    const auto help = option("help", "Show this help.");
    const auto listen =
        option("listen", "Address and port; port 0 picks a free one.", "address:port");
    const auto data = option("data", "The directory that keeps the school.", "directory");
    const auto config = option("config", "A TOML file.", "file");
    const auto demo = option("demo", "Fill an empty data directory with a demo school first.");
    const auto print = option("print-config", "Print the configuration as TOML and end.");
    const auto name = option("name", "The name of a new account.", "name");
    const auto role = option("role", "student, instructor or admin.", "role");
    const auto courses = option("courses", "How many courses bench-data makes.", "number");
    const auto users = option("users", "How many accounts bench-data makes.", "number");
    const auto messages = option(
        "messages", "How many messages bench-data writes in the first course's room.", "number");
    if (!parser.parse(arguments))
        return usageError(parser.errorText());

    CommandLine line;
    if (parser.isSet(help)) {
        line.help = parser.helpText();
        return line;
    }
    const Result<> command = takeCommand(parser.positionalArguments(), line);
    if (!command)
        return command.error();
    line.dataDir = parser.value(data);
    line.configFile = parser.value(config);
    if (parser.isSet(listen))
        line.listen = parser.value(listen);
    line.demo = parser.isSet(demo);
    line.printConfig = parser.isSet(print);
    line.name = parser.value(name);
    if (parser.isSet(role))
        line.role = parser.value(role);
    const Result<int> courseCount = wholeNumber(parser, courses, line.courses);
    const Result<int> userCount = wholeNumber(parser, users, line.users);
    const Result<int> messageCount = wholeNumber(parser, messages, line.messages);
    for (const Result<int> *number : {&courseCount, &userCount, &messageCount}) {
        if (!*number)
            return number->error();
    }
    line.courses = *courseCount;
    line.users = *userCount;
    line.messages = *messageCount;
    if (line.dataDir.isEmpty() && !line.printConfig)
        return usageError(
            QStringLiteral("--data DIR is missing: the directory that keeps the school"));
    return line;
}

} // namespace lectern::app
