# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
if(LECTERN_SANITIZE)
    add_compile_options(-fsanitize=${LECTERN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${LECTERN_SANITIZE})
endif()
if(LECTERN_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
