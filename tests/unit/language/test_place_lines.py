"""A line that says nothing but where an ad is shown: lists, letters, groups, kinds, and a no to what lies elsewhere."""

import pytest

from agent.language.brief.taken_back import without_taken_back
from agent.language.geography.places import places_alone, places_left_out, places_named, read_places
from agent.language.said.claims import ClaimKind, claims_in
from agent.language.said.when_or_where import says_no_to_places
from tools.gazetteer.table import meant, place, places_by_code, places_called


def _ids(names: tuple[str, ...]) -> list[str]:
    """Give the place of each name: one that an id gives, or the likeliest."""
    return [(place(name) or meant(name, places_called(name))[0]).id for name in names]


def _of(*wanted: str) -> list[str]:
    """Give the places that a name, a kind and a country tell: ``Lima city PE``."""
    parted = (one.rsplit(" ", 2) for one in wanted)
    return [
        next(one.id for one in places_called(name) if (one.kind, one.country) == (kind, country))
        for name, kind, country in parted
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Finland, not Estonia", ["Finland country FI"]),
        ("Utah yes, Nevada no", ["Utah state US"]),
        ("Belgien, aber nicht Frankreich", ["Belgium country BE"]),
        ("Hessen ja, Bayern nein", ["Hessen state DE"]),
        ("l'Italie, mais pas la Grèce", ["Italy country IT"]),
        ("Chile y Uruguay, Paraguay no", ["Chile country CL", "Uruguay country UY"]),
        ("Chile sí, Bolivia no", ["Chile country CL"]),
        ("Angola sim, Moçambique não", ["Angola country AO"]),
        ("越南，不要老挝", ["Vietnam country VN"]),
        ("挪威、瑞典，芬兰不要", ["Norway country NO", "Sweden country SE"]),
        ("テキサス州、フロリダ州は抜きで", ["Texas state US"]),
    ],
)
def test_a_no_to_what_lies_elsewhere_leaves_what_is_wanted(said: str, wanted: list[str]) -> None:
    assert _ids(places_alone(said)) == _of(*wanted)
    assert len(places_left_out(said)) == 1


def test_a_no_behind_a_list_without_a_comma_is_one_to_all_of_it() -> None:
    assert places_alone("Bayern und Hessen nein") == ()
    assert [one.name for one in places_left_out("Bayern und Hessen nein")] == ["Bayern", "Hessen"]


@pytest.mark.parametrize("said", ["not Leeds, York", "not Leeds", "US, not CA", "Leeds, because of York"])
def test_a_line_that_leaves_open_what_it_wants_names_no_place(said: str) -> None:
    assert places_alone(said) == ()


@pytest.mark.parametrize(
    ("said", "is_one"),
    [("l'Italie, mais pas la Grèce", True), ("no", False), ("NO, NO", False), ("no, not Spain", False)],
)
def test_a_no_to_places_is_none_to_the_ad(said: str, is_one: bool) -> None:
    assert says_no_to_places(said) is is_one


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("US, MX, CA", ["United States country US", "Mexico country MX", "Canada country CA"]),
        ("AT und CH", ["Austria country AT", "Switzerland country CH"]),
        ("GB", ["United Kingdom country GB"]),
        ("NY, NJ and PA", ["New York State state US", "New Jersey state US", "Pennsylvania state US"]),
        ("TX and OK", ["Texas state US", "Oklahoma state US"]),
        ("SC, PR e RS", ["Santa Catarina state BR", "Paraná state BR", "Rio Grande do Sul state BR"]),
        ("Spain, FR", ["Spain country ES", "France country FR"]),
        ("Suède + Norvège", ["Sweden country SE", "Norway country NO"]),
        ("沙特和UAE", ["Saudi Arabia country SA", "United Arab Emirates country AE"]),
    ],
)
def test_letters_in_a_list_are_the_places_that_those_beside_them_tell(said: str, wanted: list[str]) -> None:
    assert _ids(places_alone(said)) == _of(*wanted)


@pytest.mark.parametrize("said", ["CA, IN, DE", "GA, AL and MS", "CA"])
def test_letters_that_may_be_two_things_stay_open(said: str) -> None:
    assert all(len(places_by_code(name)) > 1 for name in places_alone(said))
    assert len(places_alone(said)) == len(said.replace(" and", ",").split(", "))


@pytest.mark.parametrize("said", ["OK", "NO", "HI", "OK, NO", "we take MX and CH as initials"])
def test_letters_that_are_words_are_no_place(said: str) -> None:
    assert places_alone(said) == ()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Navarra y Murcia, las regiones", "state"),
        ("Bremen und Hamburg, die Städte", "city"),
        ("in den Städten Bremen und Hamburg", "city"),
        ("Luxembourg et Singapour, les pays", "country"),
        ("os estados de São Paulo e do Rio de Janeiro", "state"),
        ("京都府と大阪府", "state"),
        ("東京都", "state"),
        ("曼谷跟吉隆坡，这两个城市", "city"),
        ("Geórgia, o país", "country"),
        ("Luxemburg, die Stadt", "city"),
    ],
)
def test_the_kind_that_is_said_of_places_chooses_among_those_of_a_name(said: str, kind: str) -> None:
    found = [place(number) for number in _ids(places_alone(said))]

    assert found
    assert {one.kind for one in found if one is not None} == {kind}


@pytest.mark.parametrize(
    ("said", "countries"),
    [
        ("the Baltics", {"EE", "LV", "LT"}),
        ("only in the Nordics", {"DK", "FI", "IS", "NO", "SE"}),
        ("im ganzen DACH-Raum", {"DE", "AT", "CH"}),
        ("le Benelux", {"BE", "NL", "LU"}),
        ("los países nórdicos", {"DK", "FI", "IS", "NO", "SE"}),
        ("os países bálticos", {"EE", "LV", "LT"}),
        ("北欧", {"DK", "FI", "IS", "NO", "SE"}),
        ("バルト三国", {"EE", "LV", "LT"}),
        ("the Nordics but not Iceland", {"DK", "FI", "NO", "SE"}),
        ("DACH ohne Schweiz", {"DE", "AT"}),
        ("the Nordics, so Sweden and Norway", {"SE", "NO"}),
        ("Skandinavien, also Schweden, Norwegen und Dänemark", {"DK", "NO", "SE"}),
    ],
)
def test_a_group_of_places_is_all_of_them_or_those_named_beside_it(said: str, countries: set[str]) -> None:
    found = [place(number) for number in _ids(places_alone(said) or read_places(said))]

    assert {one.country for one in found if one is not None} == countries
    assert all(one.place for one in claims_in(said, ()) if one.kind is ClaimKind.PLACE)


def test_a_roof_is_no_group_of_countries() -> None:
    assert [one.name for one in places_named("auf dem Dach und in Wien")] == ["Wien"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Bath and York, no wait, make York Leeds", "Bath and Leeds"),
        ("Dallas and Houston, wait, scratch Houston, make it Austin", "Dallas and Austin"),
        ("Lima y Cusco, perdón, Lima y Arequipa", "Lima y Arequipa"),
        ("伦敦，英国那个，不是加拿大那个", "伦敦，英国那个，不是加拿大那个"),
    ],
)
def test_a_place_put_right_stands_where_the_other_stood(said: str, wanted: str) -> None:
    assert without_taken_back(said) == wanted


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Dublin, the one in Ohio", "Dublin, Ohio"),
        ("Valence, celle en Espagne", "Valence, Espagne"),
        ("Santarém do Pará", "Santarém, Pará"),
        ("悉尼，澳大利亚那个", "悉尼, 澳大利亚"),
    ],
)
def test_a_place_is_told_from_others_by_what_is_said_behind_it(said: str, name: str) -> None:
    assert read_places(f"only in {said}") == (name,) or places_alone(said) == (name,)


@pytest.mark.parametrize(
    "said",
    [
        "my aunt lives in Oslo but we only ship to Iceland",
        "meine Tante wohnt in Oslo, aber wir liefern nur nach Island",
        "minha tia mora em Oslo, mas só entregamos na Islândia",
    ],
)
def test_where_somebody_only_delivers_to_is_where_the_ad_is_shown(said: str) -> None:
    assert _ids(read_places(said)) == _of("Iceland country IS")


def test_whoever_needs_nothing_but_a_place_leaves_it_not_out() -> None:
    said = "京都府以外は不要"

    assert places_left_out(said) == []
    assert [(one.kind, one.quote) for one in claims_in(said, ())] == [(ClaimKind.PLACE, "京都府")]
    assert {one.kind for one in claims_in("京都府以外", ())} == {ClaimKind.EXCLUSIONS}


@pytest.mark.parametrize("said", ["na Terra do Nunca", "en Macondo", "in Blorptown", "Neustadt"])
def test_a_place_that_none_is_called_by_is_looked_up_all_the_same(said: str) -> None:
    assert len(places_alone(said)) == 1
    assert places_called(places_alone(said)[0]) == ()


@pytest.mark.parametrize(
    ("said", "wanted"), [("Lima y Cusco no", ()), ("Kyoto und Osaka nein", ()), ("la de Cusco", ("Cusco",))]
)
def test_a_no_at_the_end_is_no_word_that_leads_to_a_place(said: str, wanted: tuple[str, ...]) -> None:
    assert places_alone(said) == wanted
