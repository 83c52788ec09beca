"""A page and its picture in one file."""

import base64

from ftstudio.core.sheet import Sheet


def test_the_picture_is_inside() -> None:
    """Once; and a text that names it stays a text."""
    page = '<p>src=&quot;picture.svg&quot;</p><img src="picture.svg" alt="">'
    whole = Sheet("t", page, "<svg/>", 2, 1).whole
    packed = base64.b64encode(b"<svg/>").decode()
    assert f'<img src="data:image/svg+xml;base64,{packed}"' in whole
    assert "<p>src=&quot;picture.svg&quot;</p>" in whole
