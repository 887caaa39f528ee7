# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# lectern_qml_module(NAME URI Lectern.X [QML a.qml …] [SOURCES a.cpp …] [RESOURCES r …] [PUBLIC libs] [PRIVATE libs])
# One static QML module: one folder, one URI, one target. Link NAMEplugin to use it.
# The prefix is explicit because Qt 6.4 knows no policy QTP0001.
function(lectern_qml_module name)
    cmake_parse_arguments(ARG "" "URI" "QML;SOURCES;RESOURCES;PUBLIC;PRIVATE;IMPORTS;SINGLETONS" ${ARGN})
    foreach(file IN LISTS ARG_SINGLETONS)
        set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endforeach()
    string(REPLACE "." "/" dir ${ARG_URI})
    qt_add_library(${name} STATIC)
    # Byte code without generated C++: half the build time, and the 6.4 generator has faults.
    set_target_properties(${name} PROPERTIES AUTOMOC ON QT_QMLCACHEGEN_ARGUMENTS --only-bytecode)
    qt_add_qml_module(${name} URI ${ARG_URI} VERSION 1.0 RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml/${dir}
        IMPORT_PATH ${CMAKE_BINARY_DIR}/qml
        QML_FILES ${ARG_SINGLETONS} ${ARG_QML} SOURCES ${ARG_SOURCES} RESOURCES ${ARG_RESOURCES} IMPORTS ${ARG_IMPORTS})
    target_link_libraries(${name} PUBLIC Qt6::Qml ${ARG_PUBLIC} PRIVATE lectern_flags Qt6::Quick ${ARG_PRIVATE})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    if(ARG_SOURCES)
        target_precompile_headers(${name} REUSE_FROM lectern_precompiled)
    endif()
endfunction()
