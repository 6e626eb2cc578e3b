"""What leaves this computer: pictures, prints, the clipboard, copies, reports. Made off the UI thread, written whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from familyapp.finding_words import REPORT_TEXTS
from resources.i18n import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from familyapp.mainwindow import MainWindow
    from genogram.drawing import Drawn
    from genogram.picture.primitives import DisplayList

_SAID = 4
SVG, PNG = "image/svg+xml", "image/png"


def on_paper(drawn: Drawn) -> DisplayList:
    """The picture on the screen in the inks for paper, everything standing where it stands."""
    from genogram.picture.build import build
    from genogram.picture.theme import PAPER

    return build(drawn.document, drawn.placements, replace(drawn.options, theme=PAPER))


def rendered(display: DisplayList, ending: str) -> bytes:
    """The picture as the bytes of a file: ``svg``, ``pdf`` or ``png``."""
    if ending == "svg":
        from genogram.picture.svg import to_svg

        return to_svg(display).encode()
    if ending == "pdf":
        from familyapp.reports.pdf_painter import to_pdf

        return to_pdf(display)
    from familyapp.reports.png import to_png

    return to_png(display, 200)


def _shown(window: MainWindow) -> Drawn | None:
    workspace = window.workspace
    if workspace is None or workspace.section not in workspace.pictures:
        return None
    return workspace.pictures[workspace.section].last


def usual_folder() -> Path:
    """Where the file dialogs begin."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or ".")


def ask_and_export(window: MainWindow, ending: str) -> None:
    """Asks where to, then exports. File names never hold a family's name by themselves."""
    drawn = _shown(window)
    if drawn is None:
        return
    kind = tr("ecomap") if drawn.options.kind.value == "ecomap" else tr("genogram")
    path, _filter = QFileDialog.getSaveFileName(
        window, tr("Export the picture"), str(usual_folder() / f"{kind}.{ending}"), f"{ending.upper()} (*.{ending})"
    )
    if path:
        export_to(window, drawn, Path(path if path.lower().endswith(f".{ending}") else f"{path}.{ending}"), ending)


def export_to(window: MainWindow, drawn: Drawn, path: Path, ending: str) -> None:
    """Makes the file in the work lane and tells when it is there."""

    lost: list[str] = []

    def work(_progress: object) -> Path:
        from familyapp.saving import save
        from genogram.picture.lettering import letters_without_font

        display = on_paper(drawn)
        save(path, rendered(display, ending))
        letters = letters_without_font(display)
        if letters:
            text = REPORT_TEXTS["letters_without_font"]
            lost.append(tr(text, letters=" ".join(letters)))
        return path

    _run(window, work, lost)


def _run(window: MainWindow, work: Callable[[object], Path], lost: Sequence[str] = ()) -> None:
    """*lost* is filled by *work*: what the target could not hold, a sentence each."""

    def words(path: Path) -> str:
        said = tr("Exported to {place}. It is not encrypted there.", place=str(path))
        return "\n".join([said, *lost[:_SAID]])

    def done(path: Path) -> None:
        window.banner_say("warn" if lost else "info", lambda: words(path), stays=bool(lost))

    def failed(error: Exception) -> None:
        from familyapp.titles import export_trouble

        window.banner_say("warn", lambda: export_trouble(error))

    window.lanes.work.start("export", work, done, failed)


def copy(window: MainWindow) -> None:
    """The picture on the screen into the clipboard, as SVG and PNG."""
    drawn = _shown(window)
    if drawn is None:
        return
    display = on_paper(drawn)
    data = QMimeData()
    data.setData(SVG, QByteArray(rendered(display, "svg")))
    picture = rendered(display, "png")
    data.setData(PNG, QByteArray(picture))
    from PySide6.QtGui import QImage

    data.setImageData(QImage.fromData(picture))
    # Desktops that keep a history of the clipboard leave out what carries this mark.
    data.setData("x-kde-passwordManagerHint", QByteArray(b"secret"))
    QApplication.clipboard().setMimeData(data)
    if window.workspace:
        window.workspace.status.show_hint(tr("The picture is in the clipboard"))


def ask_and_print(window: MainWindow) -> None:
    """Asks for a printer and prints the picture on one sheet."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    drawn = _shown(window)
    if drawn is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    display = on_paper(drawn)
    lay_out(printer, display)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_on(printer, display))
    dialog.show()


def lay_out(printer: QPrinter, display: DisplayList) -> None:
    """Turns the sheet the way the picture needs it. The print job has a neutral name."""
    from PySide6.QtGui import QPageLayout

    wide = display.bounds.w > display.bounds.h
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setDocName("familyapp")


def print_on(printer: QPrinter, display: DisplayList) -> None:
    """Prints a picture as large as the sheet allows, at most at twice its size."""
    from PySide6.QtGui import QPainter

    from widgets.canvas.painter import paint

    painter = QPainter(printer)
    sheet = printer.pageLayout().paintRectPixels(printer.resolution())
    box = display.bounds
    most = 2.0 * printer.resolution() / 96
    scale = min(sheet.width() / box.w, sheet.height() / box.h, most)
    painter.translate((sheet.width() - box.w * scale) / 2, 0)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    paint(painter, display.primitives)
    painter.end()


def save_copy(window: MainWindow) -> None:
    """Writes the open case as a family file."""
    session = window.session
    if session is None:
        return
    path, _filter = QFileDialog.getSaveFileName(
        window,
        tr("Save a copy of the case"),
        str(usual_folder() / f"{tr('case')}.family.json"),
        tr("Case file ({case});;GEDCOM 7 ({gedcom})", case="*.family.json", gedcom="*.ged"),
    )
    if path:
        copy_to(window, Path(path))


def copy_to(window: MainWindow, path: Path) -> None:
    """The open case as a file of the format its ending says."""
    session = window.session
    if session is None:
        return
    document = session.document
    fmt = "gedcom7" if path.suffix.lower() == ".ged" else "family"
    lost: list[str] = []

    def work(_progress: object) -> Path:
        from familyapp.saving import save
        from familyapp.titles import findings_in_words
        from genogram.exchange import write

        written = write(document, fmt)
        save(path, written.data)
        lost.extend(findings_in_words(written.findings, document))
        return path

    _run(window, work, lost)


def ask_and_export_report(window: MainWindow, reader: str, speaks: str) -> None:
    """Asks where to, then makes the report for *reader* from what that reader may see."""
    session = window.session
    if session is None:
        return
    path, _filter = QFileDialog.getSaveFileName(
        window, tr("Export the report"), str(usual_folder() / f"{tr('report')}.pdf"), "PDF (*.pdf)"
    )
    if path:
        report_to(window, reader, speaks, Path(path if path.lower().endswith(".pdf") else f"{path}.pdf"))


def report_to(window: MainWindow, reader: str, speaks: str, path: Path) -> None:
    """The report for *reader* in the language *speaks*, as a PDF."""
    session = window.session
    if session is None:
        return
    document = session.document

    def work(_progress: object) -> Path:
        from datetime import date

        from familyapp.reports.report import build_report
        from familyapp.saving import save

        save(path, build_report(document, reader, speaks, date.today().isoformat()).pdf)
        return path

    _run(window, work)


def save_recovery(window: MainWindow, text: str) -> None:
    """The recovery key as a text file."""
    path, _filter = QFileDialog.getSaveFileName(
        window, tr("Save the recovery key"), str(usual_folder() / "recovery-key.txt"), tr("Text ({pattern})", pattern="*.txt")
    )
    if not path:
        return
    from familyapp.saving import save

    try:
        save(Path(path), f"familyapp\n\n{recovery_words()}\n\n{text}\n".encode())
    except OSError as caught:
        from familyapp.titles import export_trouble

        error = caught
        window.banner_say("warn", lambda: export_trouble(error))


def recovery_words() -> str:
    """What stands above the key on paper."""
    return tr("This key opens your vault when its password is forgotten. Keep it where the vault is not.")


def print_recovery(window: MainWindow, text: str) -> None:
    """The recovery key on paper."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("familyapp")
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_text(printer, text))
    dialog.show()


def print_text(printer: QPrinter, text: str) -> None:
    """Prints the key with one sentence above it."""
    from PySide6.QtGui import QTextDocument

    page = QTextDocument()
    page.setPlainText(f"familyapp\n\n{recovery_words()}\n\n{text}\n")
    page.print_(printer)
