"""The shapes by which people name the fields of an ad and tie a value to a name, all languages together."""

from functools import cache

from agent.language.ground.grammars import kinds, shapes_listed, words
from agent.language.ground.pieces import in_pieces
from agent.language.ground.shapes import Shapes
from tools.fields import text_fields

_NEVER = "<never>"
_NAMES = ("names", "before_colon", "line_begins")
_PARTS = ("parts", "handing")
_FIXED = ("unless", "closed")
_LABELS = {  # which names, of the text's fields or of all
    "label": ("names",),
    "loose_label": ("names", "before_colon"),
    "any_label": ("names", "before_colon"),
    "any_name": ("names",),
    "line_label": ("line_begins",),
}
_OF_ALL = ("any_label", "any_name", "line_label")
_SHAPES = {
    "hard": "<any_label> (<giving>|<states>|<anew>|<changed>|<into>)* <equals>",
    "hard_at_line": "<line_label> <equals>",
    "introduced": "<article>? <before_colon_campaign_name> <equals> <names_campaign_name as campaign_name> <states>?",
    "tied": "<any_name> <ties> :?",
    "linked": "<loose_label> <links>",
    "dashed": "<any_label> (-|–|—)",
    "stated": "<label> <anew>* <states> <anew>* :?",
    "stated_closed": "<label> <still>? <states_closed>",
    "turned": "<turns> (<exactly>|<anew>)* <loose_label> <anew>* (<into> :?|:)",
    "turned_from": "<turns> <loose_label> <still>? <into_from> <said>+ <into_to>",
    "turned_rather": "<turns> (<exactly>|<still>)* <loose_label> <rather>+ :?",
    "gapped": "(<comma>|;|<joint>) <gap as cue>",
    "beside": "<loose_label> <anew>* <states>?",
    "renamed": "<label> <rather>+",
    "becoming": "<label> <anew>* <becomes> <anew>* :?",
    "dropped": "<drops> <loose_label> (<comma>? <wrong>)? <dots> (<right>|<puts_instead>) <pointing>? :?",
    "called": "<called> :?",
    "called_unless": "<called_unless> :?",
    "called_closed": "<called_closed> :?",
    "called_capital": "<called_capital>",
    "saying": "<saying> (:|<comma>)*",
    "saying_unless": "<saying_unless> (:|<comma>)*",
    "clicked": "<clicked>",
    "cleared": "<clears> <any_name>",
    "cleared_ends": "<cleared_ends>",
    "leaves_open": "<leaves_open>",
    "named_behind": "(<behind_name> <names_campaign_name>|<behind_called>)",
    "preferred": "(<comma>|<stop>|-)? <preferred>",
    "points_back": "<points_back>",
    "exactly": "<exactly> :?",
    "pointing": "(<pointing>|<exactly>) :",
    "gives": "<turns>|<giving>",
    "name": "<any_name>",
    "passing": "<passing>",
    "demand": "<demands>|:",
    "of_a_track": "(<name_music>|<track_one>) <track_link>*",
    "into": "<into>",
    "swap_turned": "<turns> (<loose_label>|<article> <word>?)? <quote> <into>",
    "swap_it_is": "<it_is>",
    "swap_rather": "<comma>? <rather_not> <quote>",
    "swap_numbers": "<number> <comma>? <rather_not> <number>",
    "names_a_campaign": "<thing> <aux>* <named_as>",
    "is_to_be": "(<thing>|<it>) <to_be>",
    "chooses": "<opener>* <choosing>",
    "puts": "<opener>* <putting>",
    "for_field": "<for_what> <any_name>",
    "naming": "(<opener> <dots>?)* (<loose_label> <dots>)? <naming>",
    "opened": "<opener>+ (. .+|…+)",
    "naming_where_closed": "<naming_where_closed>",
    "puts_last": "<putting_last> :?",
    "hands_on": "<hands_on>",
    "leads_to_a_quote": "(<lead_a_quote> <comma>?)+",
    "follows_a_quote": "<comma>? (<follow_a_quote> <comma>?)+",
    "suggesting": "<suggesting>",
    "suggested": "<opener>* <suggested> (<comma>|:)*",
    "mended": "<wronged_label> <few> <dots>? <more>? (<joint> <comma>?)? <right> :?",
    "mended_by_quote": "<wronged_label> <few> <dots>?",
    "turned_apart": "<turns> <loose_label> <dots> <many> :",
    "wrong": "<wrong> <few>",
    "faulted": "<faulted>",
    "right": "<right> :?",
    "amount_faulted": "(<slip_begins> <dots>?)* <number>? <amount_faulted> <dots>?",
    "amount_opens": "<amount_opens> :?",
    "amount_ends": "<comma>? <amount_ends>",
    "asks_of_it": "<asks_of_it>",
    "only_turns": "<opener>* <turns> (<exactly>|<anew>)* <loose_label> (<comma>? (<exactly>|<anew>))*",
    "slip": "<slips>",
    "explained": "<explained>",
    "closing": "<closings>",
    "closing_politely": "<closings_politely>",
    "closing_of_a_labelled_name": "<closings_politely>|<closings_labelled>",
    "closing_of_a_name": "<closings>|<closings_of_names>",
}
_OURS = {
    "said": "<word>|<number>|<quote>|<other>",
    "anew": "<still>|<rather>",
    "gap": "<label> <into>",
    "equals": ":|=|→|⇒|➡|➔|➜|➝|⟶|⟹|►|▸",
    "dots": "(<comma>|<stop>|-)+",
    "few": "<word>? <word>? <word>? <word>?",
    "more": "<few> <word>? <comma>",
    "many": "(<word>|<number>|<comma>|<other>)*",
    "slip_any": "<slip_begins>|<slip_weak>|<slip_strong>",
    "slips": "<dots>? (<slip_any> <dots>?)* (<slip_strong>|<slip_weak> <dots>) (<slip_any>|<dots>)*"
    "|<dots> (<slip_begins> <dots>?)* <slip_paused> <dots>?",
    "wronged_label": "<loose_label> <few> <wrong>|<wronged> <loose_label>",
}


@cache
def delivered() -> tuple[str, ...]:
    """Name the fields that no text decides: when, where and to whom; a label and a colon names them."""
    return tuple(field for field in kinds("fields", "names") if field not in text_fields())


@cache
def field_shapes() -> Shapes:
    """Give the shapes."""
    told = {name: _told(table, name) for table in _PARTS for name in kinds("fields", table)}
    names = {f"{table}_{field}": _names(table, field) for table in _NAMES for field in _every_field()}
    labels = {label: _label(label) for label in _LABELS}
    fixed = {f"{table}.{kind}": [_told(table, kind)] for table in _FIXED for kind in kinds("fields", table)}
    names["name_music"] = names["names_music"]
    return Shapes(told | names | labels | _OURS, {kind: [said] for kind, said in _SHAPES.items()} | fixed)


def listed(name: str) -> frozenset[str]:
    """Give a list of words of all languages."""
    return words("fields", name)


def called_in(field: str) -> str:
    """Give what a field is called in all languages, as a pattern."""
    return _names("names", field)


def words_of_change() -> str:
    """Give what only says that something is to be another, as a pattern: ``rather``, ``now``."""
    return f"{_told('parts', 'still')}|{_told('parts', 'rather')}"


def _every_field() -> tuple[str, ...]:
    return (*text_fields(), *delivered())


def _label(label: str) -> str:
    fields = _every_field() if label in _OF_ALL else text_fields()
    choices = "|".join(f"<{table}_{field} as {field}>" for field in fields for table in _LABELS[label])
    return f"<article>? ({choices})"


def _names(table: str, field: str) -> str:
    """Give what a field is called; it answers to its own name too."""
    own = f"|{field.replace('_', ' ')}" if table == "names" else ""
    return f"{_told(table, field)}{own}"


def _told(table: str, name: str) -> str:
    return "|".join(map(in_pieces, shapes_listed("fields", table, name))) or _NEVER
