"""A sheet as Qt shows and prints it: its HTML as a document, its picture as lines."""

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRect,
    QRectF,
    QSizeF,
    QUrl,
)
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from ftstudio.core.sheet import Sheet

_DOTS_AN_INCH = 96
"""By definition, one of CSS is 1/96 inch."""
_POINTS_AN_INCH = 72
_MARGINS = QMarginsF(18, 16, 18, 14)
_SMALLER = 0.97
_SMALLEST = 0.5
_CREATOR = "FT Studio"
_FOR_QT = (("<table", "width", "100%"), ("<th", "width", "128"))
"""What Qt does not take from the style sheet. In a text of the page no < can be."""


class SheetDocument(QTextDocument):
    """The page, its picture as broad as the text, with a `margin` around it all.

    Nothing that the page may name is fetched from anywhere.
    """

    def __init__(self, sheet: Sheet, margin: float = 0) -> None:
        super().__init__()
        self.setDocumentMargin(margin)
        self.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
        self._picture = _Picture(self, sheet)
        image = QTextFormat.ObjectTypes.ImageObject.value
        self.documentLayout().registerHandler(image, self._picture)
        self.setDefaultFont(_without_ligatures(self.defaultFont()))
        html = sheet.html
        for tag, name, value in _FOR_QT:
            html = html.replace(tag, f'{tag} {name}="{value}"')
        self.setHtml(html)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802
        """An empty picture: the real one is drawn by what knows it."""
        return QImage(1, 1, QImage.Format.Format_RGB32)


def pdf_of(sheet: Sheet) -> bytes:
    """The page as PDF: one of A4, however small its letters must become for that."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size, way = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    unit = QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(size, way, _MARGINS, unit))
    writer.setTitle(sheet.title)
    writer.setCreator(_CREATOR)
    document = SheetDocument(sheet)
    room = writer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    scale = _scale_for(document, room * (_DOTS_AN_INCH / _POINTS_AN_INCH))
    painter = QPainter(writer)
    dots = writer.resolution() / _DOTS_AN_INCH * scale
    painter.scale(dots, dots)
    document.drawContents(painter)
    painter.end()
    return bytes(buffer.data().data())


def _scale_for(document: QTextDocument, room: QSizeF) -> float:
    """Lay a document out; how large it is drawn so that all of it has room."""
    scale = 1.0
    document.setTextWidth(room.width())
    while document.size().height() * scale > room.height() and scale > _SMALLEST:
        scale *= _SMALLER
        document.setTextWidth(room.width() / scale)
    return scale


def _without_ligatures(font: QFont) -> QFont:
    """In a PDF, a word with “fi” as one letter could not be searched for."""
    made = QFont(font)
    made.setFeature(QFont.Tag("liga"), 0)
    return made


class _Picture(QPyTextObject):
    """Draws the picture of a sheet wherever its document has an image."""

    def __init__(self, document: QTextDocument, sheet: Sheet) -> None:
        super().__init__(document)
        self._renderer = QSvgRenderer(QByteArray(sheet.picture.encode()))
        self._shape = QSizeF(sheet.width, sheet.height)

    def intrinsicSize(  # noqa: N802
        self, document: QTextDocument, _place: int, wanted: QTextFormat
    ) -> QSizeF:
        """As broad as the text; as the page says where that is not known."""
        broad = wanted.toImageFormat().width()
        if document.textWidth() > 0:
            broad = document.textWidth() - 2 * document.documentMargin()
        return self._shape * (broad / max(self._shape.width(), 1))

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        place: QRectF | QRect,
        _document: QTextDocument,
        _at: int,
        _format: QTextFormat,
    ) -> None:
        """As lines, so that it is sharp at any size."""
        self._renderer.render(painter, QRectF(place))
