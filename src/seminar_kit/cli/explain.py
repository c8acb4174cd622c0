"""`seminar-kit explain`: what a rule asks, why, and how it looks when kept."""

import json
from dataclasses import asdict

import click

from seminar_kit.problems import Rule


@click.command()
@click.argument("rule", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the rule, or all rules, as JSON.")
def explain(rule: str | None, as_json: bool) -> None:
    """Explain RULE, the name in square brackets behind a problem. Without a name, list all rules."""
    from seminar_kit.rules import all_rules

    rules = all_rules()
    if rule is not None and rule not in rules:
        raise click.UsageError(_unknown(rule, tuple(rules)))
    if as_json:
        chosen = [rules[name] for name in sorted(rules) if rule in (None, name)]
        click.echo(json.dumps([asdict(each) for each in chosen], indent=2, ensure_ascii=False))
    elif rule is None:
        width = max(map(len, rules))
        for name, each in sorted(rules.items()):
            click.echo(f"{name:<{width}}  {each.asks}")
    else:
        _show(rules[rule])


def _show(found: Rule) -> None:
    click.echo(f"{click.style(found.name, bold=True)}\n\n{found.asks}\n{found.why}\n")
    click.echo(f"{click.style('Not so:', fg='red')}\n{_indented(found.bad)}\n")
    click.echo(f"{click.style('But so:', fg='green')}\n{_indented(found.good)}")


def _unknown(rule: str, rules: tuple[str, ...]) -> str:
    from seminar_kit.nearest import order_to_write

    fix = order_to_write(rule, rules, "list all rules with: seminar-kit explain")
    return f'there is no rule "{rule}".\nfix: {fix}'


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
