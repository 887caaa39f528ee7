# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# lectern_test(NAME SOURCES a.cpp … LIBS libs… [LABELS unit|api|store|client|e2e] [TIMEOUT s])
# A Qt Test program that ctest runs with the offscreen platform.
function(lectern_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE lectern_flags Qt6::Test ${ARG_LIBS})
    target_precompile_headers(${name} REUSE_FROM lectern_precompiled)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LECTERN_BIN=${CMAKE_BINARY_DIR}/bin")
endfunction()
