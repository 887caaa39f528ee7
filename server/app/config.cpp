// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"

#include "shared/core/error_text.h"
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <toml++/toml.h>
#include <utility>

namespace lectern::app {

namespace {

QJsonValue toJsonValue(const toml::node &node)
{
    if (const auto *table = node.as_table()) {
        QJsonObject object;
        for (const auto &[key, value] : *table)
            object.insert(QString::fromStdString(std::string(key.str())), toJsonValue(value));
        return object;
    }
    if (const auto *array = node.as_array()) {
        QJsonArray list;
        for (const auto &value : *array)
            list.append(toJsonValue(value));
        return list;
    }
    if (const auto *text = node.as_string())
        return QString::fromStdString(text->get());
    if (const auto *number = node.as_integer())
        return double(number->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    if (const auto *boolean = node.as_boolean())
        return boolean->get();
    return QJsonValue::Null;
}

/// Visits the sections and their keys, and takes the value of each from its variable.
class EnvironmentReader
{
public:
    EnvironmentReader(const QProcessEnvironment &environment, QJsonObject &object)
        : m_environment(environment), m_object(object)
    {
    }

    template<class T>
    void operator()(const char *name, T &member, const Rule & = {})
    {
        const QString key = QString::fromLatin1(name);
        if constexpr (Described<T>) {
            QJsonObject section = m_object.value(key).toObject();
            EnvironmentReader inner(m_environment, section);
            inner.m_prefix = m_prefix + key.toUpper() + QLatin1Char('_');
            T::describe(inner, member);
            if (!section.isEmpty())
                m_object.insert(key, section);
        } else {
            const QString text = m_environment.value(m_prefix + key.toUpper());
            if (!text.isNull())
                m_object.insert(key, value(text, member));
        }
    }

private:
    static QJsonValue value(const QString &text, const QString &) { return text; }
    static QJsonValue value(const QString &text, bool)
    {
        const QString word = text.toLower();
        if (word == QLatin1String("true") || word == QLatin1String("on") ||
            word == QLatin1String("1"))
            return true;
        if (word == QLatin1String("false") || word == QLatin1String("off") ||
            word == QLatin1String("0"))
            return false;
        return text;
    }
    static QJsonValue value(const QString &text, int)
    {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok ? QJsonValue(number) : QJsonValue(text);
    }
    static QJsonValue value(const QString &text, const QList<QString> &)
    {
        QJsonArray list;
        for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            list.append(part.trimmed());
        return list;
    }
    template<NamedEnum E>
    static QJsonValue value(const QString &text, E)
    {
        return text;
    }

    const QProcessEnvironment &m_environment;
    QJsonObject &m_object;
    QString m_prefix = QStringLiteral("LECTERN_");
};

/// Visits the same, and says which variables there could be.
class VariableNames
{
public:
    template<class T>
    void operator()(const char *name, T &member, const Rule & = {})
    {
        const QString variable = m_prefix + QString::fromLatin1(name).toUpper();
        if constexpr (Described<T>) {
            m_sections += variable + QLatin1Char('_');
            const QString outer = std::exchange(m_prefix, m_sections.last());
            T::describe(*this, member);
            m_prefix = outer;
        } else {
            m_names += variable;
        }
    }
    /// Looks like one of them and is none.
    [[nodiscard]] bool isMistyped(const QString &variable) const
    {
        return !m_names.contains(variable) &&
               std::any_of(m_sections.begin(), m_sections.end(), [&variable](const QString &start) {
                   return variable.startsWith(start);
               });
    }

private:
    QString m_prefix = QStringLiteral("LECTERN_");
    QStringList m_sections;
    QStringList m_names;
};

class TomlPrinter
{
public:
    template<class T>
    void operator()(const char *name, const T &member, const Rule & = {})
    {
        if constexpr (Described<T>) {
            m_out += QByteArray(m_out.isEmpty() ? "" : "\n") + '[' + name + "]\n";
            T::describe(*this, member);
        } else {
            // A JSON scalar or list of texts is written the same way in TOML.
            m_out += QByteArray(name) + " = " + toJson(member) + '\n';
        }
    }
    QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_out;
};

Error configError(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, "request.invalid", {}, detail};
}

} // namespace

Result<Config> loadConfig(const QString &file, const QProcessEnvironment &environment)
{
    QJsonObject object;
    if (!file.isEmpty()) {
        try {
            object = toJsonValue(toml::parse_file(file.toStdString())).toObject();
        } catch (const toml::parse_error &error) {
            const toml::source_position at = error.source().begin;
            const QString place =
                at.line > 0 ? QStringLiteral("%1:%2:%3").arg(file).arg(at.line).arg(at.column)
                            : file;
            const std::string_view why = error.description();
            return configError(QStringLiteral("%1: %2").arg(
                place, QString::fromUtf8(why.data(), qsizetype(why.size()))));
        }
    }
    Config shape;
    EnvironmentReader reader(environment, object);
    Config::describe(reader, shape);
    VariableNames names;
    Config::describe(names, shape);
    QStringList mistyped = environment.keys();
    mistyped.removeIf([&names](const QString &variable) { return !names.isMistyped(variable); });
    if (!mistyped.isEmpty())
        return configError(
            QStringLiteral("configuration: there is no setting %1; --print-config shows all")
                .arg(mistyped.join(QStringLiteral(", "))));

    Result<Config> config = fromJson<Config>(object);
    if (config)
        return config;
    QStringList lines;
    for (const FieldError &field : config.error().fields)
        lines += field.field + QLatin1Char(' ') + fieldText(field);
    return configError(QStringLiteral("configuration: %1").arg(lines.join(QStringLiteral("; "))));
}

QByteArray printConfig(const Config &config)
{
    Config shown = config;
    for (QString *text : {&shown.database.url, &shown.redis.url}) {
        QUrl url(*text);
        if (!url.password().isEmpty()) {
            url.setPassword(QStringLiteral("***"));
            *text = url.toString();
        }
    }
    TomlPrinter printer;
    Config::describe(printer, shown);
    return printer.take();
}

} // namespace lectern::app
