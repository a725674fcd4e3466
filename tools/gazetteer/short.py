"""Letters that stand for a state behind the name of a city, as ``Portland, OR`` has them: data only."""

_UNITED_STATES = (
    "al alabama, ak alaska, az arizona, ar arkansas, ca california, co colorado, ct connecticut"
    ", dc district of columbia, de delaware, fl florida"
    ", ga georgia, hi hawaii, id idaho, il illinois, in indiana, ia iowa, ks kansas, ky kentucky"
    ", la louisiana, me maine"
    ", md maryland, ma massachusetts, mi michigan, mn minnesota, ms mississippi, mo missouri, mt montana, ne nebraska"
    ", nv nevada, nh new hampshire, nj new jersey, nm new mexico, ny new york state, nc north carolina, nd north dakota"
    ", oh ohio, ok oklahoma, or oregon, pa pennsylvania, ri rhode island, sc south carolina, sd south dakota"
    ", tn tennessee, tx texas, ut utah, vt vermont, va virginia, wa washington state, wv west virginia, wi wisconsin"
    ", wy wyoming"
)
_CANADA = (
    "ab alberta, bc british columbia, mb manitoba, nb new brunswick, ns nova scotia, on ontario, qc quebec"
    ", sk saskatchewan"
)
_BRAZIL = (
    "ac acre, al alagoas, ap amapa, am amazonas, ba bahia, ce ceara, df distrito federal, es espirito santo, go goias"
    ", ma maranhao, mt mato grosso, ms mato grosso do sul, mg minas gerais, pa para, pb paraiba, pr parana"
    ", pe pernambuco, pi piaui, rj rio de janeiro, rn rio grande do norte, rs rio grande do sul, ro rondonia"
    ", rr roraima, sc santa catarina, sp sao paulo, se sergipe, to tocantins"
)
_AUSTRALIA = (
    "nsw new south wales, qld queensland, vic victoria, tas tasmania, sa south australia, wa western australia"
    ", nt northern territory"
)


def _names_of() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for pair in ", ".join((_UNITED_STATES, _CANADA, _AUSTRALIA, _BRAZIL)).split(", "):
        letters, _, name = pair.partition(" ")
        names[letters] = (*names.get(letters, ()), name)
    return names


SHORT = _names_of()
