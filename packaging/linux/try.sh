#!/usr/bin/env bash
# Tries the package for Debian as a person would: installed by apt, started from its desktop entry on
# a screen of its own, used to train the samples, updated, removed. As root, on Debian 12 or newer.
#
#   bash packaging/linux/try.sh [DEB]
#
# Without DEB the program is frozen and packed first, by the Python in PYTHON (python3), which needs
# `pip install -c packaging/constraints.txt -e '.[build,gguf,ocr]'`. Takes ten minutes to half an hour.
# The person is a user of its own without any rights, and computer and network are apart: in a network
# namespace without a route. Whatever tries to connect all the same is counted.
set -euo pipefail
cd "$(dirname "$0")/../.."

person=ftstudio-try
out=${OUT:-dist}
say() { printf '\n── %s\n' "$*"; }

say "what this needs of the system"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends at-spi2-core binutils dbus desktop-file-utils appstream \
    fonts-dejavu-core gir1.2-atspi-2.0 iproute2 libglib2.0-bin procps python3-gi shared-mime-info strace util-linux \
    xauth xvfb >/dev/null

deb=${1:-}
if [ -z "$deb" ]; then
    say "build and package"
    "${PYTHON:-python3}" packaging/build.py --out "$out"
    "${PYTHON:-python3}" packaging/linux/deb.py "$out/ftstudio" "$out/files"
    deb=$(ls -t "$out"/files/ftstudio_*.deb | head -n 1)
fi
deb=$(realpath "$deb")
dpkg-deb --info "$deb" | sed -n '/Package/,$p'

say "install"
apt-get purge -y -qq ftstudio >/dev/null 2>&1 || true
installing() { apt-get install -y -qq --no-install-recommends "$@"; }
time installing "$deb" >/dev/null
dpkg -s ftstudio | grep -E '^(Status|Version|Installed-Size)'
ls -l --block-size=M "$deb"
desktop-file-validate /usr/share/applications/ftstudio.desktop
appstreamcli validate --no-net /usr/share/metainfo/app.ftstudio.FTStudio.metainfo.xml
missing=$(find /opt/ftstudio -type f \( -name '*.so*' -o -name ftstudio \) -print0 |
    LD_LIBRARY_PATH=/opt/ftstudio/_internal xargs -0 -n 40 ldd 2>/dev/null | grep 'not found' | sort -u || true)
if [ -n "$missing" ]; then echo "libraries that neither the package nor the system has: $missing" >&2; exit 1; fi

say "a person without rights, in a network without a route"
id "$person" >/dev/null 2>&1 || useradd --create-home --shell /bin/bash "$person"
home=$(getent passwd "$person" | cut -d: -f6)
rm -rf "$home/.local/share/ftstudio"
log=$(mktemp -d)
chown "$person" "$log"
trap 'rm -rf "$log"' EXIT
# Their own session: screen, session bus, and every attempt to reach something outside noted down.
as_person() {
    unshare --net -- setpriv --reuid="$person" --regid="$person" --init-groups --no-new-privs \
        env -i HOME="$home" USER="$person" LANG=C.UTF-8 PATH=/usr/bin:/bin XDG_RUNTIME_DIR="$log" \
        strace -f --seccomp-bpf -qq -o "$log/connections" -e trace=connect,sendto -e signal=none \
        xvfb-run --auto-servernum --server-args="-screen 0 1280x860x24" \
        dbus-run-session -- "$@"
}
# Every attempt to reach something outside this computer ends the trial.
nothing_outside() {
    local tried
    tried=$(grep -hE '(connect|sendto)\(.*AF_INET6?' "$log/connections" | grep -v '127\.0\.0\.1\|"::1"' || true)
    echo "attempts to reach something outside: $(printf '%s' "$tried" | grep -c . || true)"
    [ -z "$tried" ] || { printf '%s\n' "$tried" >&2; exit 1; }
}

say "the check of the installed program"
as_person ftstudio --self-check
nothing_outside

say "the same where the system lacks the libraries that the program brings along"
hiding='
    needed=$(ldd "$BASH" /opt/ftstudio/ftstudio $(command -v grep mount realpath sed setpriv) | cut -d" " -f1)
    for inside in /opt/ftstudio/_internal/lib*.so*; do
        name=${inside##*/}
        grep -qF "$name" <<<"$needed" && continue
        for system in $(ldconfig -p | sed -n "s|^\t$name .* => ||p"); do
            mount --bind "$1" "$(realpath "$system")" && echo "hidden: $system"
        done
    done
    exec setpriv --reuid="$2" --regid="$2" --init-groups --no-new-privs env -i HOME="$3" USER="$2" \
        LANG=C.UTF-8 PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen ftstudio --self-check'
: >"$log/empty"
chmod a+r "$log/empty"
unshare --net --mount bash -c "$hiding" bash "$log/empty" "$person" "$home"

say "started from its desktop entry, used by accessible names: the samples, trained, asked"
as_person /usr/bin/python3 "$PWD/packaging/linux/person.py" samples twice
nothing_outside
run=$(find "$home/.local/share/ftstudio/projects" -path '*/runs/*' -name events.jsonl -printf '%h\n' | tail -n 1)

say "exported"
as_person ftstudio export "$run" --as folder "$home/exported"
ls "$home/exported"
nothing_outside

say "updated"
newer=$(mktemp -d)
dpkg-deb -R "$deb" "$newer/tree"
sed -i 's/^Version: .*/&+1/' "$newer/tree/DEBIAN/control"
dpkg-deb --root-owner-group -Zzstd -z1 -b "$newer/tree" "$newer/ftstudio.deb" >/dev/null
installing "$newer/ftstudio.deb" >/dev/null
rm -rf "$newer"
dpkg -s ftstudio | grep '^Version'
as_person /usr/bin/python3 "$PWD/packaging/linux/person.py" known
nothing_outside

say "removed"
apt-get purge -y -qq ftstudio >/dev/null
test ! -e /opt/ftstudio
test ! -e /usr/bin/ftstudio
test -s "$run/events.jsonl"
echo "projects and models of the person are still there: $(du -sh "$home/.local/share/ftstudio" | cut -f1)"
userdel --remove "$person"
say "everything works"
