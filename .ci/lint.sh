#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Every gate but the tests. Expects a configured and built release preset.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0
gate() { # NAME COMMAND…
    local name=$1 start=$SECONDS output
    shift
    if output=$("$@" 2>&1); then
        printf 'ok    %-12s %3d s\n' "$name" $((SECONDS - start))
        printf '%s\n' "$output" | grep -E '^note:' | head -n 10
    else
        printf 'FAIL  %-12s %3d s\n%s\n' "$name" $((SECONDS - start)) "$output"
        failed=1
    fi
    return 0
}

format() { git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run --Werror; }
licences() {
    local missing
    missing=$(git ls-files '*.cpp' '*.h' '*.qml' '*.cmake' '*.py' '*.sh' '*.sql' '*CMakeLists.txt' dev .ci/run |
        xargs grep -L 'SPDX-License-Identifier' || true)
    [ -z "$missing" ] || { echo "no SPDX line: $missing"; return 1; }
}
qml() {
    cmake --build build/release --target all_qmllint >build/qmllint.log 2>&1 || { cat build/qmllint.log; return 1; }
    ! grep -E '^(Warning|Error):' build/qmllint.log
}
unfinished() {
    ! git grep -nE '\b(TODO|FIXME|XXX|HACK)\b|QEXPECT_FAIL' -- '*.cpp' '*.h' '*.qml' '*.py' '*.sh' dev ':!.ci/lint.sh'
}
# clang-tidy looks at what the last commits changed (LINT_BASE), or at everything with LINT_ALL=1:
# all of it takes a quarter of an hour on two cores.
tidy() {
    local files
    if [ "${LINT_ALL:-}" = 1 ]; then
        files=$(git ls-files 'server/*.cpp' 'shared/*.cpp' 'client/*.cpp')
    else
        files=$(git diff --name-only --diff-filter=AM "${LINT_BASE:-HEAD~1}" -- \
            'server/*.cpp' 'shared/*.cpp' 'client/*.cpp' 2>/dev/null | head -n 40)
    fi
    [ -n "$files" ] || return 0
    printf '%s\n' "$files" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/release 2>/dev/null
}

# GCC 12 destroys closures with captures of their own twice when they are made within a co_await.
closures() { ! git grep -nE 'co_await [^;]*\[[a-z_]+ = std::move' -- 'server/*.cpp' 'client/*.cpp' 'tests/*.cpp'; }

gate format format
gate layers python3 .ci/check_layers.py
gate sizes python3 .ci/check_sizes.py
gate licences licences
gate unfinished unfinished
gate closures closures
gate qmllint qml
gate clang-tidy tidy
exit $failed
