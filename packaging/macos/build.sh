#!/usr/bin/env bash
# Builds the disk image for Macs with Apple silicon, from a checkout to one file.
#
#   bash packaging/macos/build.sh [OUT]
#
# OUT (dist) gets “FT Studio.app” and ftstudio-VERSION-macos-arm64.dmg. Needs macOS 14, Python 3.11
# (python3.11, or the path in PYTHON) and Xcode's command line tools. From the environment, if there:
#   FTSTUDIO_IDENTITY          whose signature: "Developer ID Application: NAME (TEAM)", in a keychain
#   FTSTUDIO_NOTARY_KEY        the .p8 file of a key for App Store Connect; with it, Apple is asked to
#   FTSTUDIO_NOTARY_KEY_ID     notarise the image
#   FTSTUDIO_NOTARY_ISSUER
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-dist}
identity=${FTSTUDIO_IDENTITY:--} # "-" is nobody's signature: enough on this Mac, and on no other
environment=.venv-release-macos

"${PYTHON:-python3.11}" packaging/environment.py "$environment"
python=$environment/bin/python
"$python" packaging/icons.py build/icons
"$python" packaging/build.py --out "$out" --icon build/icons/ftstudio.icns

app="$out/FT Studio.app"
"$python" packaging/macos/info.py "$app"

# From the inside out: every library first, then the program as a whole.
options=(--force --sign "$identity")
if [ "$identity" != - ]; then options+=(--options runtime --timestamp); fi
while IFS= read -r -d '' file; do
    if file -b "$file" | grep -q Mach-O; then codesign "${options[@]}" "$file"; fi
done < <(find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm +111 \) -print0)
codesign "${options[@]}" --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/ftstudio" --self-check

version=$("$python" -c 'import ftstudio; print(ftstudio.__version__)')
image="$out/ftstudio-$version-macos-arm64.dmg"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/FT Studio.app"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "FT Studio" -srcfolder "$stage" -fs HFS+ -format ULMO -ov "$image"

if [ "$identity" != - ]; then codesign --force --sign "$identity" --timestamp "$image"; fi
if [ -n "${FTSTUDIO_NOTARY_KEY:-}" ]; then
    xcrun notarytool submit "$image" --wait --key "$FTSTUDIO_NOTARY_KEY" \
        --key-id "$FTSTUDIO_NOTARY_KEY_ID" --issuer "$FTSTUDIO_NOTARY_ISSUER"
    xcrun stapler staple "$image"
fi
echo "$image"
