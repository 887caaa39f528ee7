# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# lectern_contract_test(NAME SOURCES a.cpp … LIBS libs… [LABELS store|api] [TIMEOUT s])
# One suite (a QObject with LECTERN_CONTRACT_MAIN), run on each database: ctest calls it twice, as
# NAME_sqlite and NAME_postgres.
function(lectern_contract_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(NOT ARG_LABELS)
        set(ARG_LABELS store)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE lectern_flags lectern_test_support Qt6::Test ${ARG_LIBS})
    target_precompile_headers(${name} REUSE_FROM lectern_precompiled)
    foreach(dialect sqlite postgres)
        add_test(NAME ${name}_${dialect} COMMAND ${name})
        set_tests_properties(${name}_${dialect} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
            ENVIRONMENT "LECTERN_TEST_DIALECT=${dialect}")
    endforeach()
endfunction()
