#!/usr/bin/env bash
# Makes the bitmap icons from icons/icon.svg. Run it when the drawing changes; the results are checked in.
# Needs rsvg-convert (Debian: librsvg2-bin) and the Python tools of `make tools` (Pillow writes the .ico).
set -euo pipefail
cd "$(dirname "$0")/../icons"

render() { rsvg-convert --width "$1" --height "$1" icon.svg --output "$2"; }
render 32 32x32.png
render 128 128x128.png
render 256 128x128@2x.png
render 512 icon.png
../target/tools/venv/bin/python - <<'END'
from PIL import Image
Image.open("icon.png").save("icon.ico", sizes=[(side, side) for side in (16, 24, 32, 48, 64, 256)])
END
