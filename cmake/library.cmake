# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# All targets use one precompiled header: with one for each, a build takes 5 GB more and minutes longer.
add_library(lectern_precompiled STATIC ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
set_target_properties(lectern_precompiled PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_link_libraries(lectern_precompiled PRIVATE lectern_flags Qt6::Core)
# Named without a place, for the compiler's cache: what is the same in two places is compiled once.
target_precompile_headers(lectern_precompiled PRIVATE <cmake/precompiled.h>)

# lectern_library(NAME SOURCES a.cpp … [PUBLIC libs…] [PRIVATE libs…])
# A static library of one folder: our warnings, a precompiled header, includes from the top.
function(lectern_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE lectern_flags ${ARG_PRIVATE})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_precompile_headers(${name} REUSE_FROM lectern_precompiled)
endfunction()
