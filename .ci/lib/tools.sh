#!/usr/bin/env bash
# Installs what the checks need beyond Rust: tools.sh NAME..., where a name is base, documents, postgres or browser.
# A tool that is already there stays as it is; a tool that cannot be had is an error, never a skipped check.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/lib/steps.sh

axe_version=4.14.1

# Debian's names: none of the checks depends on a version newer than Debian stable has.
packages=()
need() { # need COMMAND PACKAGE
    command -v "$1" >/dev/null || packages+=("$2")
}

install_packages() {
    ((${#packages[@]} > 0)) || return 0
    printf 'Installing %s\n' "${packages[*]}"
    command -v apt-get >/dev/null || die "install these by hand, there is no apt-get here: ${packages[*]}"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "not root and no sudo here; install: ${packages[*]}"
        as_root=(sudo -n)
    fi
    "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=300 update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${packages[@]}" >/dev/null
}

# axe-core (MPL-2.0) checks accessibility in the browser tests; it is installed here, never committed or shipped.
install_axe() {
    local installed=.ci/tools/node_modules/axe-core/package.json
    if [ ! -f "$installed" ] || [ "$(jq -r .version "$installed")" != "$axe_version" ]; then
        npm install --silent --no-save --ignore-scripts --prefix .ci/tools "axe-core@$axe_version"
    fi
    [ -s .ci/tools/node_modules/axe-core/axe.min.js ] || die "npm did not bring axe.min.js"
}

for group in "$@"; do
    case $group in
        base)
            need jq jq
            need cc build-essential
            ;;
        documents)
            need soffice libreoffice-calc-nogui
            # The package is for Debian's own Python, whatever else comes first in PATH.
            /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || packages+=(python3-openpyxl)
            ;;
        postgres)
            need jq jq
            .ci/lib/postgres-cluster.sh programs >/dev/null 2>&1 || packages+=(postgresql)
            ;;
        browser)
            need jq jq
            need npm npm
            need chromium chromium
            need chromedriver chromium-driver
            ;;
        *) die "unknown group of tools: $group" ;;
    esac
done
install_packages
[[ " $* " != *" browser "* ]] || install_axe
