#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and tests Lectern on a bare Debian in a root of its own: tests/distros/run.sh trixie
# By hand, as root; needs debootstrap. The root stays in build/distros/SUITE for the next time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
suite=${1:?usage: tests/distros/run.sh bookworm|trixie [command]}
shift
root=$PWD/build/distros/$suite
command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null
mkdir -p "$root"
if [ ! -x "$root/bin/bash" ]; then
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
        sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+) .*/\2/p; s/^URIs: *([^ ]+).*/\1/p' | grep '/debian/*$' | head -n 1 || true)
    debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$root" "${mirror:?no Debian mirror is configured here}"
    # How packages are reached is this machine's business, not the root's.
    cp -rL /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    cp -rL /usr/local/share/ca-certificates "$root/usr/local/share/" 2>/dev/null || true
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true
fi
mounted=()
cleanup() { for ((i = ${#mounted[@]} - 1; i >= 0; i--)); do umount -l "${mounted[i]}" 2>/dev/null || true; done; }
trap cleanup EXIT
for part in proc sys dev dev/pts dev/shm; do
    mkdir -p "$root/$part"
    mount --bind "/$part" "$root/$part" && mounted+=("$root/$part")
done
# What was compiled once is not compiled again; the compiler is part of what ccache compares.
ccache=$PWD/build/distros/ccache
mkdir -p "$ccache" "$root/ccache"
mount --bind "$ccache" "$root/ccache" && mounted+=("$root/ccache")
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
rm -rf "$root/src/lectern"
mkdir -p "$root/src"
git clone -q . "$root/src/lectern"
chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 CCACHE_DIR=/ccache \
    ${http_proxy:+http_proxy=$http_proxy} ${https_proxy:+https_proxy=$https_proxy} \
    bash -c "cd /src/lectern && ${*:-./dev test}"
