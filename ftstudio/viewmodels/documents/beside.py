"""What stands beside the list of documents: one of them, and what it needs."""

from collections.abc import Callable, Sequence

from ftstudio.core.corpus import Document
from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.runs.reading import Reading
from ftstudio.viewmodels.documents.allowed import AllowedReader
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.preview import Preview, Previewer
from ftstudio.viewmodels.documents.recognition import ScanReader
from ftstudio.viewmodels.documents.splitting import Splitter
from ftstudio.viewmodels.documents.vocabulary import VocabularyFinder
from ftstudio.viewmodels.draft import Draft


class Beside:
    """The parts of the page beside the list, each with its own actions.

    `units` colours reading units, `vocabulary` finds own words, `allowed` reads what
    needs a password or a download, `scans` reads with text recognition.
    """

    def __init__(
        self,
        draft: Draft,
        background: Background,
        change: Callable[..., None],
        take_in: Callable[[Sequence[Reading]], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        """`change` takes fields of DocumentsState; `take_in` what was read here."""
        self._change = change
        self._put_off: frozenset[Need] = frozenset()
        self._previewer = Previewer(draft, background, self._show, fail)
        self.units = Splitter(draft, background, change)
        self.vocabulary = VocabularyFinder(draft, background, change)
        project = draft.project
        self.allowed = AllowedReader(project, background, change, take_in, fail)
        self.scans = ScanReader(project, background, change, take_in, fail)

    def choose(self, document: Document | None) -> None:
        """Show this document."""
        self._previewer.choose(document)

    def look(self, is_reading: bool) -> None:
        """The model, the documents or what was chosen of them may be others now."""
        self.units.look()
        self.vocabulary.look(is_reading)

    def show_removed(self, is_shown: bool) -> None:
        """Show what was removed from the text, or the text again."""
        self._change(shows_removed=is_shown)

    def put_off(self, need: Need) -> None:
        """Speak no more of all documents that need this."""
        self._put_off |= {need}
        self._change(put_off=self._put_off)

    def dismiss(self) -> None:
        """What came of it has been read."""
        self.allowed.dismiss()
        self.scans.dismiss()

    def cancel(self) -> None:
        """Go no further with what is being fetched or recognised."""
        self.allowed.cancel()
        self.scans.cancel()

    def leave(self) -> None:
        """The project is closed: end all, keep what was read."""
        self.vocabulary.leave()
        self.allowed.leave()
        self.scans.leave()

    def _show(self, preview: Preview | None) -> None:
        self._change(preview=preview, shows_removed=False)
        self.units.show(preview)
