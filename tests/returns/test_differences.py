"""What has changed between two returns, in the words of the form."""

from form_samples import garden_plan
from returned_samples import Filled, RowTexts, word_return
from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.form import in_language
from seminar_kit.model.returned import Return
from seminar_kit.returns import differences, understand

BEANS = {"crop": "Beans", "lead": "Class 4", "cost": "500 USD", "status": "Planned"}
MAIZE = {"crop": "Maize", "lead": "Class 5", "cost": "700 USD", "status": "Growing"}


def returned(answers: dict[str, str], beds: RowTexts = (), dangers: RowTexts = (), language: str = "en") -> Return:
    filled = Filled(answers, {"beds": beds, "dangers": dangers})
    return understand(word_return(garden_plan(), filled, language), garden_plan())


def changes(before: Return, after: Return) -> list[Change]:
    return list(differences(before, after, garden_plan()))


def test_two_ways_to_write_one_answer_are_no_change() -> None:
    before = returned({"school.total": "1200 USD", "school.soil": "Clay"}, (BEANS,))
    after = returned({"school.total": "USD 1,200.00", "school.soil": "clay"}, ({**BEANS, "status": "planned"},))
    assert changes(before, after) == []
    french = returned({"school.total": "1200 USD", "school.soil": "Argile"}, ({**BEANS, "status": "Prévu"},), (), "fr")
    assert changes(before, french) == []


def test_answers_that_changed_came_or_went_are_told_with_both_texts() -> None:
    before = returned({"school.name": "Hill School", "school.soil": "Clay", "school.visited": "soon"})
    after = returned({"school.name": "Hill School", "school.soil": "sand", "school.tools": "☒ Rake\n☒ Spade"})
    assert changes(before, after) == [
        Change(ChangeKind.ANSWER, "The school", "", "Day of the last visit", "soon", ""),
        Change(ChangeKind.ANSWER, "The school", "", "Soil", "Clay", "Sand"),
        Change(ChangeKind.ANSWER, "The school", "", "Tools that are there", "", "Spade\nRake"),
    ]


def test_rows_are_matched_by_what_is_done_and_not_by_their_place() -> None:
    before, after = returned({}, (BEANS, MAIZE)), returned({}, (MAIZE, {**BEANS, "lead": "Class 6"}))
    assert changes(before, after) == [Change(ChangeKind.ANSWER, "Beds", "Beans", "Lead class", "Class 4", "Class 6")]


def test_a_row_that_was_renamed_is_known_by_its_other_answers() -> None:
    after = returned({}, ({**BEANS, "crop": "Green beans"}, MAIZE))
    assert changes(returned({}, (BEANS, MAIZE)), after) == [
        Change(ChangeKind.ANSWER, "Beds", "Green beans", "Crop", "Beans", "Green beans")
    ]


def test_rows_that_came_and_went_are_one_change_each() -> None:
    peas = {"crop": "Peas", "lead": "Class 9"}
    assert changes(returned({}, (BEANS, MAIZE)), returned({}, (peas, MAIZE))) == [
        Change(ChangeKind.ROW_ADDED, "Beds", "Peas", "", "", "Crop: Peas\nLead class: Class 9"),
        Change(
            ChangeKind.ROW_REMOVED,
            "Beds",
            "Beans",
            "",
            "Crop: Beans\nLead class: Class 4\nCost: 500 USD\nStatus: Planned",
            "",
        ),
    ]


def test_rows_with_one_name_are_matched_in_their_order() -> None:
    before, after = returned({}, (BEANS, BEANS)), returned({}, (BEANS, {**BEANS, "lead": "Class 6"}, BEANS))
    assert [(change.kind, change.row) for change in changes(before, after)] == [
        (ChangeKind.ANSWER, "Beans"),
        (ChangeKind.ROW_ADDED, "Beans"),
    ]


def test_rows_of_the_form_are_called_by_their_labels() -> None:
    before, after = returned({}, (), ({}, {"seen": "4"}, {})), returned({}, (), ({"level": "Low"}, {"seen": "5"}, {}))
    assert changes(before, after) == [
        Change(ChangeKind.ANSWER, "Dangers", "Frost", "How likely", "", "Low"),
        Change(ChangeKind.ANSWER, "Dangers", "Drought", "Times seen", "4", "5"),
    ]
    assert changes(returned({}), after)[0] == Change(ChangeKind.ANSWER, "Dangers", "Frost", "How likely", "", "Low")


def test_changes_are_told_in_the_language_of_the_form() -> None:
    before, after = returned({"school.soil": "Clay"}), returned({"school.soil": "Sand"})
    assert differences(before, after, in_language(garden_plan(), "fr")) == (
        Change(ChangeKind.ANSWER, "L'école", "", "Sol", "Argile", "Sable"),
    )
