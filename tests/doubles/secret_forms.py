"""The forms in which people paste secrets, each with a secret that was just made up: none stands in any file."""

import string
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from urllib.parse import quote

HEX = "0123456789abcdef"
LETTERS = string.ascii_letters + string.digits
WINDOW = 8  # characters of a secret that must be found nowhere


@dataclass(frozen=True)
class Form:
    """What is pasted, and what of it must be found nowhere."""

    pasted: str
    secrets: tuple[str, ...]

    @property
    def windows(self) -> frozenset[str]:
        """Give every piece of a secret that is long enough to be told from chance."""
        ends = ((one, at) for one in self.secrets for at in range(max(len(one) - WINDOW, 0) + 1))
        return frozenset(one[at : at + WINDOW] for one, at in ends)

    def is_in(self, content: str) -> bool:
        """Say whether any piece of it stands in what was stored, shown or asked."""
        return any(one in content for one in self.windows)


@dataclass(frozen=True)
class Maker:
    """Makes up values as those look that are secret."""

    chance: Random

    def of(self, signs: str, length: int) -> str:
        """Give signs by chance, with letters and digits mixed as chance mixes them, never by luck a word."""
        most = length if signs.isdigit() else length * 3 // 4
        while True:
            made = "".join(self.chance.choices(signs, k=length))
            if length // 8 <= sum(one.isdigit() for one in made) <= most:
                return made

    @property
    def token(self) -> str:
        """Give what TikTok's tokens, codes and app secrets look like."""
        return self.of(HEX, 40)

    @property
    def mixed(self) -> str:
        """Give what most other makers' tokens look like."""
        return self.of(LETTERS, 32)

    @property
    def key(self) -> str:
        """Give what Google's keys look like."""
        return "AI" + "za" + self.of(LETTERS, 35)

    @property
    def jwt(self) -> str:
        """Give three pieces of which the first two are JSON."""
        head = '{"alg":"HS256","typ":"JWT"}'
        body = f'{{"sub":"{self.of(HEX, 12)}"}}'
        return ".".join((*(_url64(one) for one in (head, body)), self.of(LETTERS, 43)))

    def broken(self, text: str, *places: int, end: str = "\n") -> str:
        """Break a text at places."""
        cuts = (0, *places, len(text))
        return end.join(text[one:other] for one, other in pairwise(cuts))


Make = Callable[[Maker], Form]
_FORMS: dict[str, Make] = {}


def forms(chance: Random) -> dict[str, Form]:
    """Make up every form anew."""
    return {name: make(Maker(chance)) for name, make in _FORMS.items()}


def around(template: str, value: str) -> Make:
    """Paste a value of the maker's inside other words."""

    def make(maker: Maker) -> Form:
        secret = str(getattr(maker, value))
        return Form(template.replace("@", secret, 1), (secret,))

    return make


def marked(mark: str, length: int, template: str = "this is it: @", signs: str = LETTERS) -> Make:
    """Paste a value that begins as its maker marks it."""

    def make(maker: Maker) -> Form:
        secret = maker.of(signs, length)
        return Form(template.replace("@", mark + secret, 1), (secret,))

    return make


def valued(template: str, length: int, signs: str = LETTERS) -> Make:
    """Paste a value of no maker's inside other words, at the first @."""

    def make(maker: Maker) -> Form:
        secret = maker.of(signs, length)
        before, _, behind = template.partition("@")
        return Form(before + secret + behind, (secret,))

    return make


def callback(maker: Maker, family: str) -> tuple[str, str]:
    """Give the address on which a browser ends, and the code in it."""
    code, state = maker.token if family == "ads" else maker.of(LETTERS, 64), maker.of(LETTERS, 43)
    if family == "ads":
        return f"http://127.0.0.1:8765/cb/ads?auth_code={code}&code={maker.of(HEX, 40)}&state={state}", code
    return f"https://shop.example.com/cb?code={code}*4!7214.e1&scopes=user.info.basic&state={state}", code


def returned(family: str, shape: Callable[[Maker, str], str]) -> Make:
    """Paste what a browser brought back, in a shape."""

    def make(maker: Maker) -> Form:
        address, code = callback(maker, family)
        return Form(shape(maker, address), (code,))

    return make


def _url64(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _in_base64(before: str, template: str = "@") -> Make:
    def make(maker: Maker) -> Form:
        token = maker.token
        whole = b64encode(f"{before}{token}".encode()).decode()
        return Form(template.replace("@", whole, 1), (whole.rstrip("="),))

    return make


def _in_pieces(value: str, *places: int, lead: str = "my token:\n", end: str = "\n") -> Make:
    def make(maker: Maker) -> Form:
        secret = str(getattr(maker, value))
        cuts = (0, *places, len(secret))
        pieces = [secret[one:other] for one, other in pairwise(cuts)]
        return Form(lead + maker.broken(secret, *places, end=end), tuple(one for one in pieces if len(one) >= WINDOW))

    return make


def _private_key(kind: str, end: str) -> Make:
    def make(maker: Maker) -> Form:
        lines = [maker.of(LETTERS + "+/", 64) for _ in range(4)] + [maker.of(LETTERS, 22) + "=="]
        fence = "-" * 5
        body = end.join((f"{fence}BEGIN {kind}PRIVATE KEY{fence}", *lines, f"{fence}END {kind}PRIVATE KEY{fence}"))
        return Form(f"my key is\n{body}\nand now make my ad", tuple(lines))

    return make


def _encoded(template: str, *, times: int) -> Make:
    def make(maker: Maker) -> Form:
        token, said = maker.mixed, template
        said = said.replace("@", token, 1)
        for _ in range(times):
            said = quote(said, safe="")
        return Form(said, (token,))

    return make


def _alone(secret: str, template: str = "use @ please") -> Form:
    return Form(template.replace("@", secret), (secret,))


def _in_two(template: str, one: str, other: str) -> Form:
    return Form(template.replace("@", one, 1).replace("@", other, 1), (one, other))


def _escaped_whole(maker: Maker) -> Form:
    whole = "".join(f"%{ord(one):02X}" for one in maker.token)
    return Form(f"it is {whole}", (whole,))


def _in_hex(maker: Maker) -> Form:
    whole = f"access_token={maker.mixed}".encode().hex()
    return Form(f"it is {whole}", (whole,))


_FORMS |= {
    "a token alone": around("@", "token"),
    "a token in a sentence": around("here it is: @, now make me an ad", "token"),
    "a token in upper case": lambda maker: _alone(maker.token.upper()),
    "a token of another maker, alone": around("@", "mixed"),
    "a header": around("Access-Token: @", "token"),
    "a header of another maker": around("X-Api-Key: @", "mixed"),
    "a bearer": around("Authorization: Bearer @", "mixed"),
    "a bearer in a sentence": around("it works with bearer @ I think", "mixed"),
    "JSON": around('{"data": {"access_token": "@", "scope": [4]}}', "mixed"),
    "JSON inside JSON": around('{"body": "{\\"access_token\\": \\"@\\"}"}', "mixed"),
    "the body of a login": around('{"app_id": "7123", "secret": "@", "auth_code": "x"}', "token"),
    "a line of a settings file": around("TIKTOK_ACCESS_TOKEN=@", "token"),
    "a short secret in a settings file": valued("TIKTOK_APP_SECRET=@", 10),
    "an export": around("export TIKTOK_APP_SECRET='@'", "token"),
    "a setting of PowerShell": around('$env:GEMINI_API_KEY = "@"', "mixed"),
    "curl": around("curl -H 'Access-Token: @' https://business-api.tiktok.com/open_api/v1.3/user/info/", "token"),
    "curl with a body": around("curl -d '{\"refresh_token\":\"@\"}' https://open.tiktokapis.com/", "mixed"),
    "curl with a user": valued("curl -u nobody:@ https://shop.example.com", 14),
    "YAML": around("tiktok:\n  access_token: @\n  advertiser_id: 7000000000000000001", "mixed"),
    "TOML": around('client_secret = "@"', "mixed"),
    "an INI file": around("[tiktok]\nclient_secret = @", "mixed"),
    "a Python line": around('client = TikTok(access_token="@")', "mixed"),
    "percent-encoded": _encoded("access_token=@", times=1),
    "percent-encoded twice": _encoded("access_token=@", times=2),
    "percent-encoded, every letter": _escaped_whole,
    "base64": _in_base64(""),
    "base64, one letter later": _in_base64(":"),
    "base64, two letters later": _in_base64("id"),
    "base64 in a sentence": _in_base64("Access-Token: ", "it is @ or so"),
    "base64 of a user and a password": _in_base64("nobody:", "Authorization: Basic @"),
    "hexadecimal": _in_hex,
    "broken in the middle": _in_pieces("token", 22),
    "broken at two places": _in_pieces("token", 14, 27),
    "broken after one letter": _in_pieces("token", 1),
    "broken as a mail quotes it": _in_pieces("token", 20, lead="> my token:\n> ", end="\n> "),
    "broken and set in": _in_pieces("token", 19, end="\r\n    "),
    "a mixed token, broken": _in_pieces("mixed", 15),
    "a mixed token, broken at three places": _in_pieces("mixed", 9, 17, 25),
    "a key of Google's, broken": _in_pieces("key", 12, 26, lead=""),
    "a token for whole logins": around("it says @ there", "jwt"),
    "a token for whole logins, broken": _in_pieces("jwt", 30, 64, lead=""),
    "a key of Google's": around("my key is @", "key"),
    "a newer key of Google's": marked("AQ.Ab8R", 46),
    "a Google client secret": marked("GOCSPX-", 28),
    "what the browser brought back": returned("ads", lambda _, one: one),
    "what the browser brought back, in quotes": returned("ads", lambda _, one: f'"{one}"'),
    "what the browser brought back, broken": returned("ads", lambda maker, one: maker.broken(one, 60)),
    "what the browser brought back, broken twice": returned("ads", lambda maker, one: maker.broken(one, 50, 110)),
    "what the browser brought back, escaped": returned("ads", lambda _, one: quote(one, safe="")),
    "what the browser brought back, escaped twice": returned(
        "ads", lambda _, one: f"look: {quote(quote(one, safe=''), safe='')}"
    ),
    "what the browser brought back, in a link": returned("ads", lambda _, one: f"[it ended here]({one})"),
    "what Login Kit brought back": returned("kit", lambda _, one: one),
    "what Login Kit brought back, broken": returned("kit", lambda maker, one: maker.broken(one, 48, 90)),
    "what Login Kit brought back, escaped": returned("kit", lambda _, one: f"I got {quote(one, safe='')}"),
    "the query alone": returned("kit", lambda _, one: one.partition("?")[2]),
    "a code with its name": around("auth_code: @", "token"),
    "a code and a state": lambda maker: _alone(maker.of(LETTERS, 24), f"code=@&state={maker.of(LETTERS, 20)}"),
    "a code in words": valued("the code is @", 24, HEX),
    "a verifier": around("code_verifier=@", "mixed"),
    "in the name of a file": around("use the video backup_@.mp4", "token"),
    "in a path": around("the clip is /srv/clips/@/clip.mp4", "token"),
    "in a link": around("[my token](https://example.com/#access_token=@)", "mixed"),
    "in backticks": around("the token is `@`", "mixed"),
    "in English quotes": around("my app secret is “@”", "mixed"),
    "in German": around("mein Token ist „@“", "mixed"),
    "in Spanish": around("el secreto es «@»", "mixed"),
    "in French": around("mon jeton d'accès est « @ »", "mixed"),
    "in Portuguese": around("a chave secreta é '@'", "mixed"),
    "in Chinese": around("我的访问令牌是@", "mixed"),
    "in Japanese": around("パスワードは@", "mixed"),
    "a password in German": valued("mein Passwort: @", 11),
    "a password in Japanese": valued("パスワードは「@」です", 12),
    "a password in Chinese": valued("密码：@", 12),
    "a client secret in words": around("the client secret of my app is @", "mixed"),
    "an app secret": around("app id 7123456, app secret @", "token"),
    "an access token of Login Kit": marked("act.", 48),
    "a refresh token of Login Kit": marked("rft.", 48, "refresh with @ if you like"),
    "a client token of Login Kit": marked("clt.", 40),
    "an address with a user": valued("it runs at https://nobody:@@shop.example.com/cb", 12),
    "a database's address": valued("DATABASE_URL=postgres://nobody:@@db.example.com:5432/ads", 12),
    ".netrc": valued("machine business-api.tiktok.com login nobody password @", 12),
    "a private key": _private_key("RSA ", "\n"),
    "a private key in one line": _private_key("", "\\n"),
    "a key of Amazon's": marked("AK" + "IA", 16, signs=string.ascii_uppercase + string.digits),
    "the secret beside it": valued("aws_secret_access_key = @", 40, LETTERS + "/+"),
    "a token of GitHub's": marked("gh" + "p_", 36),
    "a newer token of GitHub's": marked("github" + "_pat_", 60),
    "a token of GitLab's": marked("gl" + "pat-", 20),
    "a token of Slack's": marked("xo" + "xb-", 40, signs=string.digits + string.ascii_letters),
    "a hook of Slack's": valued("https://hooks.slack.com/services/" + "T0AB12CD3/B0/@", 24),
    "a key of Stripe's": marked("sk" + "_live_", 24),
    "a key of OpenAI's": marked("sk" + "-proj-", 48),
    "a key of Anthropic's": marked("sk" + "-ant-api03-", 60),
    "a token of npm's": marked("np" + "m_", 36),
    "a token of Hugging Face's": marked("h" + "f_", 34),
    "a key of SendGrid's": lambda maker: _in_two("S" + "G.@.@", maker.of(LETTERS, 22), maker.of(LETTERS, 43)),
    "a bot of Telegram's": valued("bot 7123456" + "89:AA@", 33),
    "a key of LangSmith's": marked("lsv2" + "_pt_", 32, signs=HEX),
    "a cookie": around("Cookie: lang=en; sessionid=@; theme=dark", "mixed"),
    "with a sign nobody sees inside": _in_pieces("token", 20, end="\u200b"),
    "beside a brief": around('Traffic campaign called Spring Sale, text "Two for one", token @, CTA shop now', "mixed"),
}  # fmt: skip
