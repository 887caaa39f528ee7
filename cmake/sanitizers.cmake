# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
if(LECTERN_FUZZ)
    # Everything counts its branches, for what is fuzzed is in the libraries.
    set(LECTERN_SANITIZE "fuzzer-no-link,address,undefined")
endif()
if(LECTERN_SANITIZE)
    add_compile_options(-fsanitize=${LECTERN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # What it notes before each function, clang 14 refuses to put before the parts of a coroutine.
        $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
    add_link_options(-fsanitize=${LECTERN_SANITIZE})
    add_library(lectern_sanitizer_options STATIC ${PROJECT_SOURCE_DIR}/cmake/sanitizer_options.cpp)
    # Only the runtime names these functions, and it is content without them.
    target_link_options(lectern_sanitizer_options INTERFACE -Wl,-u,__asan_default_options)
    link_libraries(lectern_sanitizer_options)
endif()
if(LECTERN_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
