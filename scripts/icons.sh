#!/usr/bin/env bash
# Makes the bitmap icons from icons/icon.svg, the small ones from icons/small.svg. Run it when a drawing changes; the results
# are checked in. Needs rsvg-convert (Debian: librsvg2-bin) and the Python tools of `make tools` (Pillow writes the .ico).
set -euo pipefail
cd "$(dirname "$0")/../icons"

render() { rsvg-convert --width "$2" --height "$2" "$1" --output "$3"; }
for side in 16 24 32; do render small.svg "$side" "${side}x${side}.png"; done
for side in 48 64 128 256; do render icon.svg "$side" "${side}x${side}.png"; done
render icon.svg 256 128x128@2x.png
render icon.svg 512 icon.png
../target/tools/venv/bin/python - <<'END'
from PIL import Image
sides = (16, 24, 32, 48, 64, 256)
drawn = [Image.open(f"{side}x{side}.png") for side in sides]
drawn[-1].save("icon.ico", sizes=[(side, side) for side in sides], append_images=drawn[:-1])
END
