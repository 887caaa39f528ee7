// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_statement.h"

#include "server/core/db/sqlite_error.h"

#include <sqlite3.h>

namespace lectern::db {

SqliteStatement::SqliteStatement(sqlite3 *database, const char *name, const QByteArray &sql)
    : m_database(database), m_name(name)
{
    if (sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &m_statement, nullptr) != SQLITE_OK ||
        !m_statement)
        throw sqliteError(database, m_name);
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(int position, const QVariant &value)
{
    int result = SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        result = sqlite3_bind_null(m_statement, position);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        result = sqlite3_bind_int64(m_statement, position, value.toLongLong());
        break;
    case QMetaType::Double:
    case QMetaType::Float:
        result = sqlite3_bind_double(m_statement, position, value.toDouble());
        break;
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        result = sqlite3_bind_blob64(m_statement, position, bytes.constData(),
                                     sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        result = sqlite3_bind_text64(m_statement, position, text.constData(),
                                     sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    }
    }
    if (result != SQLITE_OK)
        throw sqliteError(m_database, m_name);
}

qint64 SqliteStatement::execute(const QVariant *args, qsizetype count)
{
    if (m_state != State::Idle)
        throw DbException(DbErrorKind::Other, "open",
                          QStringLiteral("%1: its rows are still open").arg(QLatin1String(m_name)));
    if (count != sqlite3_bind_parameter_count(m_statement))
        throw DbException(DbErrorKind::Other, "arguments",
                          QStringLiteral("%1: wrong number of values").arg(QLatin1String(m_name)));
    for (qsizetype i = 0; i < count; ++i)
        bind(int(i) + 1, args[i]);
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        m_state = State::FirstRow;
        break;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        break;
    default:
        fail();
    }
    return sqlite3_stmt_readonly(m_statement) ? 0 : sqlite3_changes64(m_database);
}

void SqliteStatement::fail()
{
    const DbException error = sqliteError(m_database, m_name);
    finish();
    throw error;
}

bool SqliteStatement::next()
{
    switch (m_state) {
    case State::Idle:
        return false;
    case State::FirstRow:
        m_state = State::Rows;
        return true;
    case State::Rows:
        break;
    }
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        finish();
        return false;
    default:
        fail();
    }
}

void SqliteStatement::finish()
{
    sqlite3_reset(m_statement);
    m_state = State::Idle;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

Uuid SqliteStatement::uuid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return Uuid::fromBytes(QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)))
        .value_or(Uuid());
}

} // namespace lectern::db
