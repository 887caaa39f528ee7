# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# English is the source. translations/shared_*.ts hold the texts of shared/core, which both programs
# say; translations/lectern_*.ts those of the desktop program alone (lectern_en.ts its plurals only).
# `update_translations` collects the texts anew.
set(LECTERN_LANGUAGES ar de es fr zh)
set(LECTERN_TRANSLATIONS_DIR ${PROJECT_SOURCE_DIR}/translations)

# lectern_translations(TARGET NAME FILES shared lectern [LANGUAGES en]): for each language one
# resource :/i18n/NAME_xx.qm in TARGET, made of translations/FILE_xx.ts, those that exist.
function(lectern_translations target name)
    cmake_parse_arguments(ARG "" "" "FILES;LANGUAGES" ${ARGN})
    foreach(language IN LISTS LECTERN_LANGUAGES ARG_LANGUAGES)
        set(sources "")
        foreach(file IN LISTS ARG_FILES)
            if(EXISTS ${LECTERN_TRANSLATIONS_DIR}/${file}_${language}.ts)
                list(APPEND sources ${LECTERN_TRANSLATIONS_DIR}/${file}_${language}.ts)
            endif()
        endforeach()
        set(compiled ${CMAKE_CURRENT_BINARY_DIR}/${name}_${language}.qm)
        add_custom_command(OUTPUT ${compiled} DEPENDS ${sources}
            COMMAND Qt6::lrelease -silent ${sources} -qm ${compiled} VERBATIM)
        list(APPEND qm_files ${compiled})
    endforeach()
    qt_add_resources(${target} ${name}_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
        FILES ${qm_files})
endfunction()

function(lectern_collect_texts file languages)
    foreach(language IN LISTS languages)
        set(plural "")
        if(language STREQUAL en)
            set(plural -pluralonly)
        endif()
        add_custom_command(TARGET update_translations POST_BUILD
            COMMAND Qt6::lupdate -silent -locations none -no-obsolete -source-language en
                    -target-language ${language} ${plural} ${ARGN} -ts ${LECTERN_TRANSLATIONS_DIR}/${file}_${language}.ts
            WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
    endforeach()
endfunction()
add_custom_target(update_translations)
lectern_collect_texts(shared "${LECTERN_LANGUAGES}" shared/core)
lectern_collect_texts(lectern "en;${LECTERN_LANGUAGES}" client qml)
