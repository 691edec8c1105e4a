#!/bin/sh
# Brings the browser that the browser tests drive, and fonts for Chinese, from the operating system's package manager.
# Does nothing when both are there. Called by the tests themselves when they find no browser.
set -eu

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
chinese() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }

if browser >/dev/null && chinese; then
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null; then
  as_root="sudo -n"
else
  echo "Chromium or Chinese fonts are missing, and this account may not install them." >&2
  echo "Install Chromium and Noto CJK fonts, or name your browser in ANSHI_CHROMIUM." >&2
  exit 1
fi

if command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends chromium fontconfig fonts-noto-cjk
elif command -v dnf >/dev/null; then
  $as_root dnf install -y -q chromium fontconfig google-noto-sans-cjk-fonts
elif command -v apk >/dev/null; then
  $as_root apk add --quiet chromium fontconfig font-noto-cjk
else
  echo "No package manager known here (apt-get, dnf, apk)." >&2
  echo "Install Chromium and Noto CJK fonts, or name your browser in ANSHI_CHROMIUM." >&2
  exit 1
fi

browser >/dev/null || { echo "The package manager brought no Chromium; name your browser in ANSHI_CHROMIUM." >&2; exit 1; }
