"""What is told of a return: each rule with its exact words, in the language of the form."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from form_samples import garden_plan
from returned_samples import Filled, RowTexts, word_return
from seminar_kit.model.form import in_language
from seminar_kit.model.office_file import OfficeNote
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Finding, Leftover, Return
from seminar_kit.problems import Severity
from seminar_kit.returns import check_return, understand
from seminar_kit.returns.rules import RULES

TODAY = date(2026, 4, 1)
SCHOOL = {
    "school.name": "Hill School",
    "school.year": "2026",
    "school.head": "Class 4",
    "school.soil": "Clay",
    "school.tap": "Yes",
}
BED = {
    "crop": "Beans",
    "lead": "Class 4",
    "harvest": "2026-06-01",
    "cost": "500 USD",
    "sign": "Beans on the table",
    "status": "Planned",
}
DANGERS: RowTexts = ({"level": "Low"}, {"level": "Low"}, {"level": "Low"})


def returned(
    school: Mapping[str, str] | None = None, beds: RowTexts = (BED,), dangers: RowTexts = DANGERS, language: str = "en"
) -> Return:
    """A return in which nothing is to mend, but for the texts that are given."""
    answers = SCHOOL | {f"school.{name}": text for name, text in (school or {}).items()}
    rows = {"beds": beds, "dangers": dangers}
    return understand(word_return(garden_plan(), Filled(answers, rows), language), garden_plan())


def findings(found: Return, language: str = "en") -> tuple[Finding, ...]:
    return check_return(found, in_language(garden_plan(), language), TODAY)


def lines(found: Return, language: str = "en") -> list[str]:
    """As people read them, with the rule and whether it is only a warning."""
    told = findings(found, language)
    assert {each.rule for each in told} <= RULES.keys()
    return [f"{each}\n  {each.fix} [{each.rule}]{_warns(each)}" for each in told]


def _warns(finding: Finding) -> str:
    return " warning" if finding.severity is Severity.WARNING else ""


def test_nothing_is_told_of_a_return_in_which_nothing_is_to_mend() -> None:
    assert findings(returned()) == ()


def test_a_finding_names_field_and_row() -> None:
    (finding,) = findings(returned(beds=(BED, BED | {"lead": ""})))
    assert (finding.key, finding.row, finding.where) == ("beds.lead", 2, "Section 2, row 2")
    (finding,) = findings(returned({"head": ""}))
    assert (finding.key, finding.row, finding.where) == ("school.head", None, "Section 1, question 1.4")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            returned({"head": "", "name": ""}),
            [
                "Section 1, question 1.1: what is the answer to “Name of the school”?\n"
                "  write it under 1.1 Name of the school [answer-is-there]",
                "Section 1, question 1.4: Who is responsible for the garden?\n"
                "  write it under 1.4 Who is responsible for the garden [answer-is-there]",
            ],
        ),
        (
            returned(beds=(BED | {"lead": ""},), dangers=(DANGERS[0], {}, {"level": "High"})),
            [
                "Section 2, row 1: Which class looks after this bed?\n"
                "  write it under 2.2 Lead class [answer-is-there]",
                "Section 3, Drought: what is the answer to “How likely”?\n"
                "  write it under 3.1 How likely [answer-is-there]",
                "Section 3, Snails and slugs: what is the answer to “What helps”?\n"
                "  write it under 3.2 What helps [answer-is-there]",
            ],
        ),
        (
            returned({"tap": "No"}),
            [
                "Section 1, question 1.8: what is the answer to “Where the water comes from”?\n"
                "  write it under 1.8 Where the water comes from [answer-is-there]"
            ],
        ),
        (
            returned(beds=(BED | {"cost": "", "sign": ""},)),
            [
                "Section 2, row 1: what is the answer to “Cost”?\n"
                "  write it under 2.5 Cost, since the status report follows it [tracked-answer-is-there] warning",
                "Section 2, row 1: what is the answer to “Sign of success”?\n  write it under 2.6 Sign of success, "
                "since the status report follows it [tracked-answer-is-there] warning",
            ],
        ),
        (
            returned({"year": "about 2026", "visited": "03/04/2026", "soil": "Cley", "tap": "maybe", "total": "500"}),
            [
                "Section 1, question 1.2: “about 2026” under “Year” is no number, or may mean two\n"
                "  write digits only, such as 1200 [answer-is-understood]",
                "Section 1, question 1.3: “03/04/2026” under “Day of the last visit” is no day, or may mean two\n"
                "  write year, month and day, such as 2026-03-31 [answer-is-understood]",
                "Section 1, question 1.5: “Cley” under “Soil” is none of the choices\n"
                "  write “Clay” [answer-is-understood]",
                "Section 1, question 1.7: “maybe” under “Is there a water tap?” is neither yes nor no\n"
                "  choose from these: Yes; No [answer-is-understood]",
                "Section 1, question 1.10: “500” under “Cost of all beds” is no amount, or may mean two\n"
                "  write the amount in digits and the currency, such as 1200 USD [answer-is-understood]",
            ],
        ),
        (
            returned({"tools": "☒ Spade\na hammer"}),
            [
                "Section 1, question 1.6: “Spade a hammer” under “Tools that are there” is none of the choices\n"
                "  choose from these: Spade; Rake; Watering can [answer-is-understood]"
            ],
        ),
        (
            returned(beds=(BED | {"cost": "500 EUR"},)),
            ["Section 2, row 1: Cost is not asked for in EUR\n  write the amount in USD / UGX [currency-is-offered]"],
        ),
        (
            returned({"year": "2019"}, (BED | {"cost": "-5 USD"},), ({"level": "Low", "seen": "366"}, *DANGERS[1:])),
            [
                "Section 1, question 1.2: 2019 under “Year” is too little\n"
                "  write 2020 or more [number-is-in-its-limits]",
                "Section 2, row 1: -5 USD under “Cost” is too little\n  write 0 or more [number-is-in-its-limits]",
                "Section 3, Frost: 366 under “Times seen” is too much\n  write 365 or less [number-is-in-its-limits]",
            ],
        ),
        (
            returned({"name": "x" * 81}),
            [
                "Section 1, question 1.1: “Name of the school” is answered in 81 characters\n"
                "  shorten it to 80 characters [answer-is-short-enough]"
            ],
        ),
        (
            returned({"visited": "2019-12-31"}),
            [
                "Section 1, question 1.3: 2019-12-31 under “Day of the last visit” is too early\n"
                "  write 2020-01-01 or later [day-is-in-its-limits]"
            ],
        ),
        (
            returned({"visited": "2101-01-01"}),
            [
                "Section 1, question 1.3: 2101-01-01 under “Day of the last visit” is too late\n"
                "  write 2100-12-31 or earlier [day-is-in-its-limits]"
            ],
        ),
        (
            returned(beds=(BED | {"sowing": "2026-07-01"},)),
            [
                "Section 2, row 1: 2026-06-01 under “Harvest” comes before 2026-07-01 under “Sowing”\n"
                "  correct one of the two days [days-follow-each-other]"
            ],
        ),
        (
            returned(beds=(BED | {"harvest": "2026-03-31"}, BED | {"harvest": "2026-04-01"})),
            [
                "Section 2, row 1: 2026-03-31 under “Harvest” has passed\n"
                "  write a day that is still to come [day-is-still-to-come]"
            ],
        ),
        (
            returned(beds=()),
            ["Section 2: 0 rows of “Beds” are filled in\n  fill in 1 or more [rows-are-enough]"],
        ),
        (
            returned(beds=(BED,) * 21),
            ["Section 2: 21 rows of “Beds” are filled in\n  fill in 20 or fewer [rows-are-not-too-many]"],
        ),
        (
            returned({"total": "1200 USD"}, (BED, BED | {"cost": "600.50 USD"})),
            [
                "Section 1, question 1.10: “Cost of all beds” is 1200 USD, but its rows add up to 1100.50 USD\n"
                "  correct the total or the rows [total-adds-up]"
            ],
        ),
        (
            returned({"total": "1200 USD"}, (BED, BED | {"cost": "700 UGX"})),
            [
                "Section 1, question 1.10: the rows of “Cost of all beds” are in several currencies: USD / UGX\n"
                "  write all of them in one currency [total-has-one-currency]"
            ],
        ),
    ],
)
def test_what_is_to_mend_is_told_in_the_words_of_the_form(found: Return, expected: list[str]) -> None:
    assert lines(found) == expected


def test_a_total_that_adds_up_is_not_told_whatever_its_zeros() -> None:
    assert findings(returned({"total": "1000.00 USD"}, (BED, BED))) == ()


def test_a_total_is_not_checked_where_a_row_is_not_understood() -> None:
    assert [each.rule for each in findings(returned({"total": "7 USD"}, (BED | {"cost": "5"},)))] == [
        "answer-is-understood"
    ]


def test_a_measure_that_is_done_may_lie_in_the_past_and_is_followed_no_more() -> None:
    done = BED | {"harvest": "2025-06-01", "status": "Harvested", "cost": "", "sign": ""}
    assert findings(returned(beds=(done,))) == ()


def test_what_is_not_asked_is_not_missing() -> None:
    """Where there is a tap nobody asks for the water; whether what helps is asked hangs on the danger."""
    assert findings(returned({"tap": "Yes", "water": ""})) == ()
    assert [each.key for each in findings(returned({"tap": ""}))] == ["school.tap"]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            replace(returned(), notes=tuple(OfficeNote)),
            [
                "the file holds tracked changes: what was inserted is read, what was deleted is not\n"
                "  accept or reject them, and save the file again [changes-are-accepted] warning",
                "the file holds comments, which are not read\n"
                "  write what matters into the answers [comments-are-answers] warning",
                "the file holds pictures, which are not read\n"
                "  write what matters into the answers [answers-are-text] warning",
                "the file leads to other files or to the internet; nothing was fetched from there\n"
                "  write what matters into the answers [file-stands-alone] warning",
            ],
        ),
        (
            replace(returned(), version=1, digest="0" * 16),
            [
                "the file is of version 1 of the form, which is now at 2\n"
                "  look whether every answer stands in its place [version-is-current] warning"
            ],
        ),
        (
            replace(returned(), version=3, digest="0" * 16),
            [
                "the file is of version 3 of the form, and only 2 is known here\n"
                "  look whether every answer stands in its place [version-is-current] warning"
            ],
        ),
        (
            replace(returned(), digest="0" * 16),
            [
                "the form has changed since the file was made, without a new version\n"
                "  look whether every answer stands in its place [version-is-current] warning"
            ],
        ),
        (
            replace(returned(), version=0, digest=""),
            [
                "the file does not say of which version of the form it is\n"
                "  look whether every answer stands in its place [version-is-current] warning"
            ],
        ),
        (
            replace(returned(), leftovers=(Leftover("A well\nwould be good. " * 9, "Table 1, row 2, column 3"),)),
            [
                "Table 1, row 2, column 3: “A well would be good. A well would be good. A well would be…” stands where "
                "nothing is asked\n  move it to the question to which it belongs, or leave it out "
                "[text-belongs-to-a-question] warning"
            ],
        ),
        (
            replace(returned(), doubts=(Doubt(DoubtKind.PLACEHOLDER, "beds.lead", 1),)),
            [
                "Section 2, row 1: the words in brackets were left standing with “Lead class”\n"
                "  look whether the answer is whole: “Class 4” [placeholder-is-replaced] warning"
            ],
        ),
        (
            replace(returned(), doubts=(Doubt(DoubtKind.MOVED, "school.name", beside="school.head"),)),
            [
                "Section 1, question 1.1: this answer may belong to “Name of the school” or to “Who is responsible for "
                "the garden”: it was moved or copied\n"
                "  look whether it stands in its place [answer-stands-in-its-place] warning"
            ],
        ),
    ],
)
def test_what_somebody_should_look_at_is_a_warning(found: Return, expected: list[str]) -> None:
    assert lines(found) == expected


def test_all_of_it_is_told_in_the_language_of_the_form() -> None:
    school = {"head": "", "year": "1,200", "visited": "2019-12-31", "soil": "Argille", "total": "5 EUR", "tap": "bof"}
    beds = (
        {"crop": "Pois", "harvest": "2026-03-01", "sowing": "2026-03-15", "cost": "-5 USD", "status": "Prévu"},
        {"crop": "Maïs", "lead": "Classe 4", "harvest": "31/31/2026", "status": "Récolté", "cost": "x"},
    )
    found = returned(school, beds, ({"level": "Forte", "seen": "366", "help": "x"}, *DANGERS[1:]), "fr")
    assert lines(replace(found, notes=(OfficeNote.COMMENTS,), version=1), "fr") == [
        "le fichier est de la version 1 du formulaire, qui en est maintenant à la version 2\n"
        "  vérifiez que chaque réponse est à sa place [version-is-current] warning",
        "Section 1, question 1.4: Qui est responsable du jardin ?\n"
        "  écrivez-la sous 1.4 Qui est responsable du jardin [answer-is-there]",
        "Section 2, ligne 1: Quelle classe s'occupe de cette planche ?\n"
        "  écrivez-la sous 2.2 Classe responsable [answer-is-there]",
        "Section 1, question 1.2: « 1,200 » sous « Année » n'est pas un nombre, ou peut en désigner deux\n"
        "  écrivez seulement des chiffres, par exemple 1200 [answer-is-understood]",
        "Section 1, question 1.5: « Argille » sous « Sol » n'est aucun des choix\n"
        "  écrivez « Argile » [answer-is-understood]",
        "Section 1, question 1.7: « bof » sous « Y a-t-il un robinet ? » n'est ni oui ni non\n"
        "  choisissez parmi : Oui; Non [answer-is-understood]",
        "Section 2, ligne 2: « 31/31/2026 » sous « Récolte » n'est pas une date, ou peut en désigner deux\n"
        "  écrivez l'année, le mois et le jour, par exemple 2026-03-31 [answer-is-understood]",
        "Section 2, ligne 2: « x » sous « Coût » n'est pas un montant, ou peut en désigner deux\n"
        "  écrivez le montant en chiffres et la monnaie, par exemple 1200 USD [answer-is-understood]",
        "Section 1, question 1.10: Coût de toutes les planches n'est pas demandé en EUR\n"
        "  écrivez le montant en USD / UGX [currency-is-offered]",
        "Section 2, ligne 1: -5 USD sous « Coût » est trop peu\n  écrivez 0 ou plus [number-is-in-its-limits]",
        "Section 3, Gel: 366 sous « Fois observé » est trop\n  écrivez 365 ou moins [number-is-in-its-limits]",
        "Section 1, question 1.3: 2019-12-31 sous « Jour de la dernière visite » est trop tôt\n"
        "  écrivez 2020-01-01 ou une date ultérieure [day-is-in-its-limits]",
        "Section 2, ligne 1: 2026-03-01 sous « Récolte » précède 2026-03-15 sous « Semis »\n"
        "  corrigez l'une des deux dates [days-follow-each-other]",
        "Section 2, ligne 1: 2026-03-01 sous « Récolte » est passé\n  écrivez une date à venir [day-is-still-to-come]",
        "Section 2, ligne 1: quelle est la réponse à « Signe de réussite » ?\n"
        "  écrivez-la sous 2.6 Signe de réussite, car le rapport de situation la suit "
        "[tracked-answer-is-there] warning",
        "le fichier contient des commentaires, qui ne sont pas lus\n"
        "  écrivez ce qui compte dans les réponses [comments-are-answers] warning",
    ]


def test_the_rest_is_told_in_french_too() -> None:
    many = returned({"name": "x" * 81, "total": "1200 USD"}, (BED,) * 21, language="fr")
    assert lines(replace(many, leftovers=(Leftover("ici", "Tableau 1"),)), "fr")[:4] == [
        "Section 1, question 1.1: la réponse à « Nom de l'école » compte 81 caractères\n"
        "  raccourcissez-la à 80 caractères [answer-is-short-enough]",
        "Section 2: lignes remplies dans « Planches » : 21\n  remplissez-en 20 ou moins [rows-are-not-too-many]",
        "Section 1, question 1.10: « Coût de toutes les planches » est de 1200 USD, mais ses lignes font 10500 USD\n"
        "  corrigez le total ou les lignes [total-adds-up]",
        "Tableau 1: « ici » se trouve là où rien n'est demandé\n"
        "  déplacez-le vers la question à laquelle il répond, ou supprimez-le [text-belongs-to-a-question] warning",
    ]
    few = returned({"total": "5 USD", "visited": "2101-01-01"}, (), language="fr")
    assert lines(few, "fr") == [
        "Section 1, question 1.3: 2101-01-01 sous « Jour de la dernière visite » est trop tard\n"
        "  écrivez 2100-12-31 ou une date antérieure [day-is-in-its-limits]",
        "Section 2: lignes remplies dans « Planches » : 0\n  remplissez-en 1 ou plus [rows-are-enough]",
    ]
    mixed = returned({"total": "5 USD"}, (BED, BED | {"cost": "5 UGX"}), language="fr")
    doubts = (Doubt(DoubtKind.PLACEHOLDER, "school.head"), Doubt(DoubtKind.MOVED, "school.head", None, "school.name"))
    assert lines(replace(mixed, doubts=doubts, notes=tuple(OfficeNote), digest="0" * 16), "fr") == [
        "le formulaire a changé depuis que le fichier a été fait, sans nouvelle version\n"
        "  vérifiez que chaque réponse est à sa place [version-is-current] warning",
        "Section 1, question 1.10: les lignes de « Coût de toutes les planches » sont en plusieurs monnaies : USD / UGX"
        "\n"
        "  écrivez-les toutes dans une seule monnaie [total-has-one-currency]",
        "Section 1, question 1.4: les mots entre crochets sont restés dans « Qui est responsable du jardin »\n"
        "  vérifiez que la réponse est entière : « Class 4 » [placeholder-is-replaced] warning",
        "Section 1, question 1.4: cette réponse peut aller avec « Qui est responsable du jardin » ou avec "
        "« Nom de l'école » : elle a été déplacée ou copiée\n"
        "  vérifiez qu'elle est à sa place [answer-stands-in-its-place] warning",
        "le fichier contient des modifications suivies : ce qui a été inséré est lu, ce qui a été supprimé ne l'est "
        "pas\n  acceptez-les ou refusez-les, puis enregistrez à nouveau le fichier [changes-are-accepted] warning",
        "le fichier contient des commentaires, qui ne sont pas lus\n"
        "  écrivez ce qui compte dans les réponses [comments-are-answers] warning",
        "le fichier contient des images, qui ne sont pas lues\n"
        "  écrivez ce qui compte dans les réponses [answers-are-text] warning",
        "le fichier renvoie à d'autres fichiers ou à internet ; rien n'en a été repris\n"
        "  écrivez ce qui compte dans les réponses [file-stands-alone] warning",
    ]


def test_a_choice_that_the_form_no_longer_has_is_not_understood() -> None:
    """A return out of the register may be of an earlier version."""
    answers = {**returned().answers, "school.soil": Answer("Peat", "peat"), "school.tools": Answer("Hoe", ("hoe",))}
    assert [each.what for each in findings(replace(returned(), answers=answers))] == [
        "“Peat” under “Soil” is none of the choices",
        "“Hoe” under “Tools that are there” is none of the choices",
    ]


def test_numbers_in_limits_are_compared_exactly() -> None:
    answers = {**returned().answers, "school.year": Answer("2100.0", Decimal("2100.0"))}
    assert findings(replace(returned(), answers=answers)) == ()
