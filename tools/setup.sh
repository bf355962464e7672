# shellcheck shell=bash
# Sourced by ./run, ./test and their like, from the top of the checkout: gets a machine ready. Everything it says goes
# to standard error, since './run export' writes the document to standard output.

QT_PACKAGES=(libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
    libwayland-client0 libwayland-cursor0 libwayland-egl1)

# say LINE…
say() { printf '%s\n' "$@" >&2; }

# may_install: true where this script can install Debian packages by itself.
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_packages WHAT PACKAGE…: installs them, or says in one message how the person can.
install_packages() {
    local what=$1
    shift
    if ! may_install; then
        if command -v apt-get >/dev/null; then
            say "$what Install what it needs with" "    sudo apt-get install $*"
        else
            say "$what Install what it needs with your system's package manager; in Debian it is" "    $*"
        fi
        exit 1
    fi
    say "$what Installing $* …"
    local apt=(apt-get -qq -o DPkg::Lock::Timeout=300)
    local log
    log=$(mktemp)
    if ! { "${apt[@]}" update && DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "$@"; } \
        >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        say "apt-get could not install: $*"
        exit 1
    fi
    rm -f "$log"
}

is_usable_python() {
    "$1" -c 'import sys, ensurepip, sqlite3, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# find_python: prints a Python to make .venv with; PYTHON names another.
find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_usable_python "$candidate"; then
            printf '%s' "$candidate"
            return
        fi
    done
    return 1
}

# is_ready LOCK…: true when .venv works and holds what these locks name.
is_ready() {
    local lock
    is_usable_python .venv/bin/python || return 1
    for lock in "$@"; do cmp -s "$lock" ".venv/installed-$lock" || return 1; done
}

# make_venv: an empty .venv.
make_venv() {
    local python
    if ! python=$(find_python); then
        install_packages "The console needs Python 3.11 or later with its venv module." python3 python3-venv
        if ! python=$(find_python); then
            say "The console needs Python 3.11 or later; this system offers $(python3 --version 2>&1)."
            exit 1
        fi
    fi
    say "Making .venv with $("$python" --version) …"
    "$python" -m venv --clear .venv
}

# prepare_python LOCK…: .venv with exactly the locked versions; nothing to do when the locks have not changed.
prepare_python() {
    if is_ready "$@"; then return; fi
    if [ ! -w . ]; then
        say "The console sets itself up in $PWD, which you may not write to; make a copy of your own and run it there."
        exit 1
    fi
    exec 9>.venv.lock
    if command -v flock >/dev/null; then flock 9; fi # two starts at once must not install over each other
    is_usable_python .venv/bin/python || make_venv
    local lock
    for lock in "$@"; do
        is_ready "$lock" && continue
        say "Installing what $lock names …"
        if ! .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r "$lock" \
            </dev/null >&2; then
            say "pip could not install what $lock names; its reason stands above. Without a connection this cannot work."
            exit 1
        fi
        cp "$lock" ".venv/installed-$lock"
    done
    exec 9>&-
}

# prepare_qt PLATFORM…: the system libraries that Qt needs for these of its platforms (offscreen, xcb, wayland).
prepare_qt() {
    [ "$(uname)" = Linux ] || return 0
    local platform missing plugins files
    plugins=$(echo .venv/lib/python3*/site-packages/PySide6/Qt/plugins)
    files=("$plugins/iconengines/libqsvgicon.so")
    for platform in "$@"; do
        local file="$plugins/platforms/libq$platform.so"
        if [ -e "$file" ]; then files+=("$file"); fi # Qt itself says what it has when asked for another
    done
    missing=$(ldd "${files[@]}" 2>/dev/null | awk '/not found/ { print $1 }' | sort -u)
    if [ -n "$missing" ]; then
        install_packages "The window needs $(wc -l <<<"$missing") system libraries that are missing here, such as $(
            head -n 1 <<<"$missing")." "${QT_PACKAGES[@]}"
    fi
}

# prepare_programs PROGRAM=PACKAGE…: programs that the tests call; servers are where only root's PATH leads, and Debian
# keeps each version of PostgreSQL in a folder of its own.
prepare_programs() {
    local pair folder places="$PATH:/usr/sbin" missing=() packages=()
    for folder in /usr/lib/postgresql/*/bin; do places+=":$folder"; done
    for pair in "$@"; do
        if ! PATH="$places" command -v "${pair%%=*}" >/dev/null; then
            missing+=("${pair%%=*}")
            packages+=("${pair#*=}")
        fi
    done
    if [ ${#missing[@]} -gt 0 ]; then
        install_packages "The tests need ${missing[*]}." "${packages[@]}"
    fi
}
