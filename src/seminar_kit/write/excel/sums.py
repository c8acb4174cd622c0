"""The sum of a column beside the field that states it by hand: a formula, with what it gives before anybody types."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from xlsxwriter.worksheet import Worksheet

from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.write.excel.book import Book
from seminar_kit.write.excel.cells import is_exact
from seminar_kit.write.excel.layout import Layout


@dataclass(frozen=True, slots=True)
class _Sum:
    formula: str
    value: Decimal
    pattern: str


def put_sums(
    book: Book, sheet: Worksheet, cell: tuple[int, int], each: Field, blank: BlankForm, layout: Layout
) -> None:
    """Cells from `cell` on, one for each currency."""
    row, column = cell
    for index, total in enumerate(_sums(each, blank, layout), start=column):
        look = book.look(num_format=total.pattern, italic=True, bg_color="#F2F2F2", border=1, align="left")
        sheet.write_array_formula(row, index, row, index, total.formula, look, float(total.value))


def most_sums(blank: BlankForm, section_id: str) -> int:
    """How many columns the sums of a section take."""
    totals = (each for each in blank.form.section(section_id).fields if each.total_of)
    return max((len(each.currencies) if each.kind is FieldKind.MONEY else 1 for each in totals), default=0)


def _sums(each: Field, blank: BlankForm, layout: Layout) -> Iterator[_Sum]:
    section_id, _, field_id = each.total_of.partition(".")
    cells = layout.sheet_of(section_id).range_of(field_id)
    texts = [row.get(field_id, "") for row in blank.filled_rows.get(section_id, ())]
    if each.kind is not FieldKind.MONEY:
        yield _Sum(f"=SUM({cells})", sum(map(_amount, texts), Decimal()), "0.##########")
        return
    for currency in each.currencies:
        amounts = (_amount(text.removesuffix(currency)) for text in texts if text.endswith(currency))
        formula = _money_formula(cells, currency, len(each.currencies) == 1)
        yield _Sum(formula, sum(amounts, Decimal()), f'#,##0.00 "{currency}"')


def _money_formula(cells: str, currency: str, is_only_one: bool) -> str:
    """Adds up texts such as "1200 USD", whichever signs part thousands and hundredths; what is no amount counts 0."""
    text = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(UPPER({cells}),"{currency}","")," ",""),CHAR(160),"")'
    places = f"IF({_parts_hundredths(text, 2)},2,IF({_parts_hundredths(text, 1)},1,0))"
    amount = f'VALUE(SUBSTITUTE(SUBSTITUTE({text},",",""),".",""))/10^{places}'
    counts = amount if is_only_one else f'IF(ISNUMBER(SEARCH("{currency}",{cells})),{amount},0)'
    return f"{{=SUM(IFERROR({counts},0))}}"


def _parts_hundredths(text: str, places: int) -> str:
    """Whether a point or comma stands before the last one or two digits."""
    return f'ISNUMBER(FIND(MID({text},LEN({text})-{places},1),",."))'


def _amount(text: str) -> Decimal:
    """What Excel could add up; a number beyond that counts nothing, since it would spoil the file."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return Decimal()
    return number if is_exact(number) else Decimal()
