"""What is cancelled in the midst of writing leaves nothing."""

from pathlib import Path

import pytest

from ftstudio.core.exports import Form
from ftstudio.core.tasks import Export
from ftstudio.worker.exporting.forms import writer_of
from ftstudio.worker.exporting.writing import Unwanted
from tests.worker.exporting.conftest import Taught


@pytest.mark.parametrize("form", list(Form))
def test_every_form_heeds_who_no_longer_wants_it(
    taught: Taught, tmp_path: Path, form: Form
) -> None:
    """Before it is opened again, at the latest."""
    run, job = taught
    write = writer_of(run, job, Export(str(run.path), "out", form))

    def heed() -> None:
        raise Unwanted

    with pytest.raises(Unwanted):
        write(tmp_path, heed)
