"""Which entries a report is about: the latest of each return, and what changed in it since a day."""

from dataclasses import replace
from datetime import UTC, date, datetime

from form_samples import garden_plan
from seminar_kit.desk.revisions import changes_since, entries_on, latest_of
from seminar_kit.model.register import Entry
from seminar_kit.model.returned import Answer, Return

FORM = garden_plan()
MARCH, JUNE = datetime(2026, 3, 31, 23, 30, tzinfo=UTC), datetime(2026, 6, 1, 8, tzinfo=UTC)


def entry(number: int, soil: str, received: datetime, replaces: int | None = None, form: str = FORM.key) -> Entry:
    return Entry(
        number=number,
        revision=1 if replaces is None else 2,
        replaces=replaces,
        committee="Hill School",
        identity=("Hill School", "2026"),
        brought_by="Secretary",
        received=received,
        file_name="plan.docx",
        digest=f"{number:064}",
        returned=Return(form, 2, "", "en", {"school.soil": Answer(soil.capitalize(), soil)}, {}),
    )


FIRST, LATER = entry(1, "clay", MARCH), entry(2, "loam", JUNE, replaces=1)
ALONE = entry(3, "sand", JUNE)


def test_the_latest_are_those_that_nothing_replaces() -> None:
    assert latest_of((FIRST, LATER, ALONE)) == (LATER, ALONE)
    assert latest_of(()) == ()


def test_entries_on_a_form_have_the_ids_of_now() -> None:
    renamed = replace(FIRST, returned=replace(FIRST.returned, answers={"school.director": Answer("Head", "Head")}))
    (found,) = entries_on(FORM, (renamed, entry(4, "clay", MARCH, form="planting/other")))
    assert found.returned.answers == {"school.head": Answer("Head", "Head")}


def test_changes_are_those_since_the_end_of_the_day() -> None:
    changes = changes_since(date(2026, 3, 31), (LATER, ALONE), (FIRST, LATER, ALONE), FORM)
    (change,) = changes[2] or ()
    assert (change.field, change.before, change.after) == ("Soil", "Clay", "Loam")
    assert changes[3] is None


def test_a_return_that_was_there_on_the_day_has_not_changed() -> None:
    assert changes_since(date(2026, 6, 1), (LATER,), (FIRST, LATER), FORM) == {2: ()}


def test_all_of_a_return_is_new_if_even_its_first_revision_came_later() -> None:
    assert changes_since(date(2026, 3, 30), (LATER,), (FIRST, LATER), FORM) == {2: None}
