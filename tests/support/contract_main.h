// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgres_server.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QTest>

/// The main function of a suite that holds on every database (see cmake/contract_test.cmake):
/// its tests make a TestDatabase(test::dialect()).
#define LECTERN_CONTRACT_MAIN(Suite)                                                               \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        QCoreApplication app(argc, argv);                                                          \
        if (lectern::test::dialect() == lectern::db::Dialect::Postgres &&                          \
            !lectern::test::PostgresServer::installed())                                           \
            qFatal("PostgreSQL is not installed (apt-get install postgresql)");                    \
        Suite suite;                                                                               \
        return QTest::qExec(&suite, argc, argv);                                                   \
    }
