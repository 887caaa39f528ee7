# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the flags every Lectern target is compiled with.
add_library(lectern_flags INTERFACE)
target_compile_options(lectern_flags INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wimplicit-fallthrough -Wformat=2 -Wsuggest-override
    # GCC 12 reports coroutine frames and inlined QString code here; both are false.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
        -Wno-array-bounds -Wno-dangling-pointer -fcoroutines>)
target_compile_definitions(lectern_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 LECTERN_VERSION="${PROJECT_VERSION}"
    # hiredis asks for it; where it is not the same everywhere, the precompiled header is refused.
    _FILE_OFFSET_BITS=64)
target_include_directories(lectern_flags INTERFACE ${PROJECT_SOURCE_DIR})
