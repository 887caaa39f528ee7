# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# English is the source; lectern_en.ts holds its plurals only. `update_translations` collects the
# texts anew, the build turns what is translated into resources under :/i18n.
set(languages ar de es fr zh)
set(ts_files ${CMAKE_CURRENT_LIST_DIR}/lectern_en.ts)
foreach(language IN LISTS languages)
    list(APPEND ts_files ${CMAKE_CURRENT_LIST_DIR}/lectern_${language}.ts)
endforeach()
set(texts client qml shared/core)
add_custom_target(update_translations
    COMMAND Qt6::lupdate -silent -locations none -no-obsolete -source-language en -target-language en -pluralonly ${texts}
            -ts ${CMAKE_CURRENT_LIST_DIR}/lectern_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
foreach(language IN LISTS languages)
    add_custom_command(TARGET update_translations POST_BUILD
        COMMAND Qt6::lupdate -silent -locations none -no-obsolete -source-language en
                -target-language ${language} ${texts} -ts ${CMAKE_CURRENT_LIST_DIR}/lectern_${language}.ts
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endforeach()

set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR})
qt_add_lrelease(lectern_client_app TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(lectern_client_app translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${qm_files})
