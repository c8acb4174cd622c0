"""Quiz questions to blocks, with their answers below each other or gathered at the end."""

from seminar_kit.compose.build_blocks import box, lines, strong, text
from seminar_kit.model.document import (
    Block,
    Blocks,
    BoxKind,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Text,
)
from seminar_kit.model.library import Question, QuestionKind
from seminar_kit.words import Words


def questions_with_answers(questions: tuple[Question, ...], words: Words) -> Blocks:
    """For facilitators: each question with its answer in a box below it."""
    blocks: list[Block] = []
    for number, question in enumerate(questions, start=1):
        blocks += _question_to_blocks(number, question, words)
        blocks.append(box(BoxKind.ANSWER, words.say("Answer"), _answer_to_blocks(question, words)))
    return tuple(blocks)


def questions_then_answers(questions: tuple[Question, ...], words: Words) -> Blocks:
    """For participants: all questions, then all answers in one box that opens on a click and is printed last."""
    asked = tuple(
        block
        for number, question in enumerate(questions, start=1)
        for block in _question_to_blocks(number, question, words)
    )
    answers = tuple(ListItem(_answer_to_blocks(question, words)) for question in questions)
    return (*asked, box(BoxKind.ANSWER, words.say("Answers"), (NumberedList(answers),), folded=True))


def _question_to_blocks(number: int, question: Question, words: Words) -> Blocks:
    asked = Paragraph((*strong(words.say("Question {number}", number=number)), Text(". "), *question.text))
    several = question.kind is QuestionKind.SEVERAL
    hint = (Paragraph(text(words.say("More than one answer is right."))),) if several else ()
    options = tuple(ListItem((Paragraph(option.text),)) for option in question.options)
    return (asked, *hint, *((NumberedList(options),) if options else ()))


def _answer_to_blocks(question: Question, words: Words) -> Blocks:
    why = (Paragraph(question.why),) if question.why else ()
    if question.kind is QuestionKind.OPEN:
        return (Paragraph(question.answer_text), *why)
    return (Paragraph(_right_options(question, words)), *why)


def _right_options(question: Question, words: Words) -> Inlines:
    right = [
        (*strong(words.say("Option {number}", number=position)), Text(": "), *option.text)
        for position, option in enumerate(question.options, start=1)
        if option.id in question.answer
    ]
    return lines(*right)
