"""The ground of a site: which paths are taken, by files and by the folders that these need."""

from pathlib import PurePosixPath

MAX_NAME = 255
"""How many bytes a name may have on the file systems in use."""


class Ground:
    """Keeps count while a site is put together."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def take(self, path: str) -> bool:
        """Take a path for a file; False where something is there, or a folder would be needed where a file is."""
        around = [parent.as_posix() for parent in PurePosixPath(path).parents]
        if path in self._files or path in self._folders or any(folder in self._files for folder in around):
            return False
        if any(len(name.encode()) > MAX_NAME for name in PurePosixPath(path).parts):
            return False
        self._files.add(path)
        self._folders.update(around)
        return True
