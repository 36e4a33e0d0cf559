#!/bin/sh
# Takes the pictures of the README from the real page. Wants Chromium.
set -eu
cd "$(dirname "$0")/.."
PICTURES="$PWD/docs" dotnet run --project tests/StudyGroup.Playground.Tests -- -class StudyGroup.Playground.Tests.Page.Pictures -explicit only
