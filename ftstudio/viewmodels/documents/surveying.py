"""Listing in the background, as often as there is something new and no oftener."""

from collections.abc import Callable

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.view import Snapshot


class Surveyor:
    """Lists what `snapshot` gives; many wishes while that is done become one."""

    def __init__(
        self,
        background: Background,
        snapshot: Callable[[], Snapshot],
        show: Callable[[Listing], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        """`show` is given each listing, in the order in which they were asked for."""
        self._background = background
        self._snapshot = snapshot
        self._show = show
        self._fail_with = fail
        self._last = Listing()
        self._is_busy = False
        self._is_outdated = False

    def survey(self) -> None:
        """List anew."""
        if self._is_busy:
            self._is_outdated = True
            return
        self._is_busy, self._is_outdated = True, False
        snapshot, before = self._snapshot(), self._last
        self._background.do(
            lambda: listing_of(snapshot.view(), before), self._end, self._fail
        )

    def _end(self, listing: Listing) -> None:
        self._is_busy = False
        self._last = listing
        self._show(listing)
        if self._is_outdated:
            self.survey()

    def _fail(self, error: FTStudioError) -> None:
        self._is_busy = False
        self._fail_with(error)
