"""Fills in forms in LibreOffice as people do: with the cursor and the keys of a document's own window.

Run by the Python that LibreOffice brings along, not by that of the kit: `python3 fill_forms.py ORDERS.json PIPE`.
Each order names a source, a target, and acts; an act says where (a cell), how, and what. Some files are kept in
LibreOffice's own format before they become what was asked for.
"""

import json
import sys
import time
from pathlib import Path

import uno


def main(orders: str, pipe: str) -> None:
    """A line for each file that is done."""
    desk = Desk(_connect(pipe))
    for order in json.loads(Path(orders).read_text(encoding="utf-8")):
        document = desk.open(order["source"])
        hand = (WordHand if order["target"].endswith(".docx") else ExcelHand)(document, desk)
        for act in order["acts"]:
            hand.act(act)
        if order["via"]:
            document = desk.save_and_open(document, order["via"], hand.own_filter)
        desk.save(document, order["target"], hand.file_filter)
        document.close(False)
        print(order["target"], flush=True)


def _connect(pipe: str, seconds: float = 60):
    """LibreOffice takes a moment until it listens."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    until = time.monotonic() + seconds
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _address(path: str) -> str:
    return Path(path).as_uri()


def _named(name: str, value: object):
    pair = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    pair.Name, pair.Value = name, value
    return pair


class Desk:
    """Opens documents and hands keys to their windows, which nobody sees."""

    def __init__(self, context):
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)

    def open(self, path: str):
        return self.desktop.loadComponentFromURL(_address(path), "_blank", 0, (_named("Hidden", True),))

    def save(self, document, path: str, file_filter: str) -> None:
        document.storeToURL(_address(path), (_named("FilterName", file_filter),))

    def save_and_open(self, document, path: str, file_filter: str):
        self.save(document, path, file_filter)
        document.close(False)
        return self.open(path)

    def press(self, document, command: str, **values: object) -> None:
        pairs = tuple(_named(name, value) for name, value in values.items())
        self.dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, pairs)


class WordHand:
    """Tables are numbered from 0 in the order of the document, rows and columns too."""

    file_filter, own_filter = "MS Word 2007 XML", "writer8"

    def __init__(self, document, desk: Desk):
        self.document, self.desk = document, desk
        self.view = document.CurrentController.ViewCursor
        self.tables = sorted(map(document.TextTables.getByIndex, range(document.TextTables.Count)), key=_table_number)

    def act(self, act: dict) -> None:
        table = self.tables[act["table"]]
        if act["how"] == "add-row":
            self._go_to(table.getCellByName(table.CellNames[-1]))
            self._press("JumpToNextCell")
            return
        cell, text = table.getCellByPosition(act["column"], act["row"]), act.get("text", "")
        match act["how"]:
            case "control":
                self._into_control(cell, text)
            case "pick":
                self._pick_day(cell, text)
            case "tick":
                self._tick(cell, act["boxes"])
            case "over":
                self._over(cell, text)
            case "before" | "added":
                self._type_at(cell, text)
            case "after":
                self._type_at(cell, text, "GoToEndOfPara")
            case "keys-before":
                self._type_at(cell, text, "GoRight")
            case "keys-after":
                self._type_at(cell, text, "GoToEndOfPara", "GoLeft")

    def _into_control(self, cell, text: str) -> None:
        """A click selects the words in brackets, and what is typed or chosen takes their place."""
        words = next(iter(_each(_control(cell))))
        if _is_wide(text):
            words.String = text
            return
        self.view.gotoRange(words.Start, False)
        self.view.gotoRange(words.End, True)
        self._type(text)

    def _pick_day(self, cell, text: str) -> None:
        """From the calendar of a date control."""
        self._into_control(cell, text)
        _control(cell).CurrentDate = f"{text}T00:00:00Z"

    def _tick(self, cell, boxes: list) -> None:
        controls = tuple(_controls(cell))
        for at in boxes:
            controls[at].Checked = True

    def _over(self, cell, text: str) -> None:
        if _is_wide(text):
            cell.String = text
            return
        self._go_to(cell)
        self._press("SelectAll")
        self._type(text)

    def _type_at(self, cell, text: str, *ways: str) -> None:
        self._go_to(cell)
        for way in ways:
            self._press(way)
        self._type(text)

    def _type(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._press("InsertPara")
            self._press("InsertText", Text=line)

    def _go_to(self, cell) -> None:
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        self.view.gotoRange(cursor, False)

    def _press(self, command: str, **values: object) -> None:
        self.desk.press(self.document, command, **values)


class ExcelHand:
    """A cell is so many rows below the one that has a name."""

    file_filter, own_filter = "Calc MS Excel 2007 XML", "calc8"

    def __init__(self, document, desk: Desk):
        self.document, self.desk = document, desk

    def act(self, act: dict) -> None:
        named = self.document.NamedRanges.getByName(act["name"]).ReferredCells.RangeAddress
        sheet = self.document.Sheets.getByIndex(named.Sheet)
        cell = sheet.getCellByPosition(named.StartColumn, named.StartRow + act["down"])
        if act["how"] == "number":
            cell.Value = float(act["text"])
        elif act["how"] == "day":
            cell.Value = self._number_of_day(act["text"])
        elif act["how"] == "paste":
            cell.String = act["text"]
        else:
            # As if it were typed: what looks like a number or a formula becomes one, unless the cell takes text only.
            cell.FormulaLocal = act["text"]

    def _number_of_day(self, text: str) -> int:
        from datetime import date

        first = self.document.NullDate
        return (date.fromisoformat(text) - date(first.Year, first.Month, first.Day)).days


def _is_wide(text: str) -> bool:
    """The command that stands for keys cuts letters of four bytes in two; a keyboard sends them whole."""
    return max(text) > "\uffff"


def _controls(cell):
    for paragraph in _each(cell):
        yield from (each.ContentControl for each in _each(paragraph) if each.TextPortionType == "ContentControl")


def _control(cell):
    return next(_controls(cell))


def _each(holder):
    inside = holder.createEnumeration()
    while inside.hasMoreElements():
        yield inside.nextElement()


def _table_number(table) -> int:
    """LibreOffice calls the tables of a file Table1, Table2 and so on."""
    return int("".join(filter(str.isdigit, table.Name)))


if __name__ == "__main__":
    main(*sys.argv[1:])
