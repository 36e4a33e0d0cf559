#!/bin/sh
# Takes the pictures of the README and of docs/season.md from the real page, and makes the moving one. Wants Chromium, and img2webp (apt-get install webp).
set -eu
cd "$(dirname "$0")/.."
command -v img2webp >/dev/null || { echo "img2webp is missing: apt-get install webp" >&2; exit 1; }
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
PICTURES="$pictures" dotnet run --project tests/StudyGroup.Playground.Tests -- -class StudyGroup.Playground.Tests.Page.Pictures -explicit only
(cd "$pictures/film" && img2webp -loop 0 -min_size -lossy -q 80 -m 6 $(cat film.txt) -o ../playground.webp)
cp "$pictures"/playground*.png "$pictures"/season*.png "$pictures/playground.webp" docs/
