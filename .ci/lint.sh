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
# clang-tidy looks at what changed since LINT_BASE, at the newest 60 files of it, or at everything with
# LINT_ALL=1 (a quarter of an hour on two cores). Without LINT_BASE that is what main doesn't have yet
# or, on main, what the last 20 commits brought. A header is looked at through the .cpp of its name.
changed() {
    local fork range=(-n 20 HEAD)
    if [ -n "${LINT_BASE:-}" ]; then
        range=("$LINT_BASE..HEAD")
    elif fork=$(git merge-base HEAD origin/main 2>/dev/null) && [ "$fork" != "$(git rev-parse HEAD)" ]; then
        range=("$fork..HEAD")
    fi
    { git diff --name-only HEAD && git log --first-parent -m --no-renames --name-only --format= "${range[@]}"; } |
        sed -nE 's#^((server|shared|client)/.*)\.(cpp|h)$#\1.cpp#p' | awk '!seen[$0]++' |
        while read -r file; do if [ -f "$file" ]; then printf '%s\n' "$file"; fi; done
}
tidy() {
    local clang_tidy='' version files
    for version in 19 18 17 16; do
        clang_tidy=$(command -v "clang-tidy-$version") && break
    done
    [ -n "$clang_tidy" ] || { echo "no clang-tidy-16 or newer; ./dev lint installs one"; return 1; }
    python3 .ci/tidy_database.py || return 1
    if [ "${LINT_ALL:-}" = 1 ]; then
        files=$(git ls-files 'server/*.cpp' 'shared/*.cpp' 'client/*.cpp')
    else
        files=$(changed) || return 1
        [ -n "$files" ] || { echo "note: nothing has changed"; return 0; }
        echo "note: $(wc -l <<<"$files") files changed; up to 60 are looked at, the newest first"
        files=$(head -n 60 <<<"$files")
    fi
    # The counts of what was found in others' headers are all that is left out.
    xargs -P "$(nproc)" -n 1 "$clang_tidy" --quiet -p build/tidy <<<"$files" 2>&1 |
        sed -E '/^[0-9]+ warnings?( and [0-9]+ errors?)? generated\.$/d'
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
