"""Finds Qt's system libraries that are missing; installs them as root on Debian, else prints the one line that does.

Usage: python3 system_libraries.py [window]     with ``window`` also those that a real window (X11) needs
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

PICTURES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(wanted: dict[str, str]) -> list[str]:
    """Debian packages of the libraries in *wanted* that the loader does not find."""
    packages = []
    for library, package in wanted.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def main(words: list[str]) -> int:
    """0 if all is there (now); 1 with one line to do by hand otherwise."""
    if not sys.platform.startswith("linux"):
        return 0
    wanted = PICTURES | (WINDOW if "window" in words else {})
    packages = missing(wanted)
    if not packages:
        return 0
    apt = shutil.which("apt-get")
    if apt is None:
        libraries = " ".join(name for name, package in wanted.items() if package in packages)
        sys.stderr.write(f"Please install these system libraries with your package manager: {libraries}\n")
        return 1
    if os.geteuid() != 0:
        sys.stderr.write(f"Some system libraries are missing. Please run once: sudo apt-get install -y {' '.join(packages)}\n")
        return 1
    sys.stdout.write(f"Installing system libraries: {' '.join(packages)}\n")
    sys.stdout.flush()
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run([apt, "update", "-qq"], check=False, capture_output=True, env=environment)
    done = subprocess.run(install, check=False, capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        sys.stderr.write(done.stdout + done.stderr)
    return 0 if done.returncode == 0 and not missing(wanted) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
