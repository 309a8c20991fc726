"""What a system may do to a build: rights that bind root too, and file systems mounted for one command alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Done

_HUBGEN = 'hubgen() { "$PYTHON" -c "from hubgen.cli import main; main()" "$@"; }\n'
_BOUND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
_MOUNTING = ("unshare", "--mount", "--map-root-user")


def bound(folder: Path, script: str) -> Done:
    """Run a shell script, in which `hubgen` is a command, without root's right to read and write everything."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and not _works((*_BOUND, "true")):
        pytest.skip("root may read and write everything here, and there is no setpriv to run without that right")
    return _run(_BOUND if is_root else (), folder, script)


def mounting(folder: Path, script: str) -> Done:
    """Run a shell script in which `mount` works too, and is seen by nobody else."""
    if not _works((*_MOUNTING, "sh", "-c", 'mount -t tmpfs none "$0"', str(folder))):
        pytest.skip("nothing may be mounted here, not even for one command alone (unshare --mount)")
    return _run(_MOUNTING, folder, script)


def _works(command: tuple[str, ...]) -> bool:
    return bool(shutil.which(command[0])) and subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run(prefix: tuple[str, ...], folder: Path, script: str) -> Done:
    command = (*prefix, "sh", "-ec", _HUBGEN + script)
    environment = {**os.environ, "PYTHON": sys.executable}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
