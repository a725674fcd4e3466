"""A file is named to be used or it is not: what is said of a path counts, in every language."""

import pytest

from agent.language.brief.paths import files_in
from agent.language.ground.quoting import masked, quotes

ONE_OF_TWO = """
use the clip fine.mp4, never bad.mp4
use fine.mp4, not bad.mp4
use fine.mp4 not bad.mp4
don't use bad.mp4, use fine.mp4
do not use bad.mp4. Use fine.mp4
not bad.mp4 but fine.mp4
instead of bad.mp4 use fine.mp4
use fine.mp4 instead of bad.mp4
fine.mp4 rather than bad.mp4
replace bad.mp4 with fine.mp4
anything but bad.mp4; fine.mp4 please
I hate bad.mp4. The video is fine.mp4
use fine.mp4; bad.mp4 must never be shown
fine.mp4 please. bad.mp4 is old, don't use it
bad.mp4? Never. Take fine.mp4
bad.mp4, no way. Take fine.mp4
leave out bad.mp4; fine.mp4 is the video. I mean it
no music, video fine.mp4, ignore bad.mp4
upload fine.mp4 and please not bad.mp4
should I take bad.mp4? Use fine.mp4
nimm fine.mp4, niemals bad.mp4
nimm fine.mp4 und nicht bad.mp4
nicht bad.mp4, sondern fine.mp4
nicht bad.mp4 sondern fine.mp4
bad.mp4 bitte nicht verwenden, nimm fine.mp4
statt bad.mp4 nimm fine.mp4
nimm fine.mp4. Auf keinen Fall bad.mp4
ersetze bad.mp4 durch fine.mp4
fine.mp4 ist das Video, bad.mp4 ist veraltet, nimm das nicht
usa fine.mp4, nunca bad.mp4
no uses bad.mp4, usa fine.mp4
usa fine.mp4 en vez de bad.mp4
no bad.mp4 sino fine.mp4
cambia bad.mp4 por fine.mp4
usa fine.mp4, bad.mp4 no
utilise fine.mp4, jamais bad.mp4
n'utilise pas bad.mp4, prends fine.mp4
prends fine.mp4 au lieu de bad.mp4
pas bad.mp4 mais fine.mp4
remplace bad.mp4 par fine.mp4
prends fine.mp4, surtout pas bad.mp4
use fine.mp4, nunca bad.mp4
não use bad.mp4, use fine.mp4
use fine.mp4 em vez de bad.mp4
não bad.mp4 mas fine.mp4
troque bad.mp4 por fine.mp4
bad.mp4ではなくfine.mp4を使って
bad.mp4は使わないで、fine.mp4を使ってください
fine.mp4を使って、bad.mp4は使わない
bad.mp4の代わりにfine.mp4を使って
動画はfine.mp4です、bad.mp4は絶対ダメ
不要用bad.mp4，用fine.mp4
用fine.mp4，不要用bad.mp4
用fine.mp4，千万别用bad.mp4
用fine.mp4代替bad.mp4
不是bad.mp4而是fine.mp4
把bad.mp4换成fine.mp4
用fine.mp4吧，bad.mp4不要
""".strip().splitlines()
TURNED_DOWN = """
never bad.mp4
I don't think we should use bad.mp4
never use bad.mp4, worse.mp4 or ugly.mp4
bad.mp4 and worse.mp4 should not be used
I have bad.mp4 but don't use it
what is in bad.mp4?
never (ever) bad.mp4
no need to use bad.mp4
bad.mp4: no
keep bad.mp4 out
bad.mp4 was a mistake
my competitor uses bad.mp4
if you use bad.mp4 I will be angry
I don't want music and I don't want bad.mp4
under no circumstances bad.mp4
bad.mp4 will ich nicht
lass bad.mp4 weg
bad.mp4 no lo uses
que no sea bad.mp4
bad.mp4 ne doit pas être utilisé
bad.mp4 não deve ser usado
絶対にbad.mp4を使うな
bad.mp4は要りません
bad.mp4就不用了
千万不要上传bad.mp4
never: bad.mp4
weder bad.mp4 noch worse.mp4
bad.mp4 und worse.mp4 nicht
bad.mp4, worse.mp4 bitte nicht verwenden
sin bad.mp4 ni worse.mp4
ni bad.mp4 ni worse.mp4, jamais
nem bad.mp4 nem worse.mp4
bad.mp4とworse.mp4は使わないで
不要用bad.mp4和worse.mp4
fine.mp4を使ってbad.mp4は使わない
""".strip().splitlines()
HANDED_OVER = [
    ("use the video clip.mp4", "clip.mp4"),
    ("clip.mp4", "clip.mp4"),
    ("Campaign X, traffic, no music. Use the video ./clip.mp4", "./clip.mp4"),
    ("no music and the clip clip.mp4", "clip.mp4"),
    ("no end date, video clip.mp4", "clip.mp4"),
    ("don't forget clip.mp4", "clip.mp4"),
    ("not only a.jpg but also b.jpg", "a.jpg b.jpg"),
    ("pictures a.jpg, b.jpg and c.jpg", "a.jpg b.jpg c.jpg"),
    ("can you use clip.mp4?", "clip.mp4"),
    ("/elsewhere/my best song.mp3 please", "/elsewhere/my best song.mp3"),
    ("nimm clip.mp4 ohne Musik", "clip.mp4"),
    ("video clip.mp4, not shared with anybody", "clip.mp4"),
    ("please use clip.mp4 and don't change it", "clip.mp4"),
    ("take clip.mp4 I don't have another", "clip.mp4"),
    ("sube clip.mp4, no tengo otro", "clip.mp4"),
    ("voici ma vidéo clip.mp4, elle n'est pas longue", "clip.mp4"),
    ("我的视频clip.mp4没有声音", "clip.mp4"),
    ("keine Musik, Video clip.mp4", "clip.mp4"),
    ("sin música, sube mi video clip.mp4", "clip.mp4"),
    ("sans musique, la vidéo clip.mp4", "clip.mp4"),
    ("sem música, o vídeo clip.mp4", "clip.mp4"),
    ("動画はclip.mp4を使ってください", "clip.mp4"),
    ("音楽なし、動画はclip.mp4", "clip.mp4"),
    ("使用clip.mp4", "clip.mp4"),
    ("不要音乐，视频clip.mp4", "clip.mp4"),
    ("春のセール.mp4を使って", "春のセール.mp4"),
    ("use the video ./clips", "./clips"),
    ("nimm die Bilder in ~/Bilder/Sommer/.", "~/Bilder/Sommer/"),
    ('use "../my clips"', "../my clips"),
    ("the pictures are a.gif and b.webp", "a.gif b.webp"),
    ("use the video clip.mkv", "clip.mkv"),
]


def files_of(said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = files_in(masked(said), quotes(said))
    return found.used, found.refused


@pytest.mark.parametrize("said", ONE_OF_TWO)
def test_of_two_files_the_one_that_is_turned_down_is_not_taken(said: str) -> None:
    assert files_of(said) == (("fine.mp4",), ("bad.mp4",))


@pytest.mark.parametrize("said", TURNED_DOWN)
def test_what_is_turned_down_or_only_asked_about_is_not_taken(said: str) -> None:
    assert files_of(said)[0] == ()


@pytest.mark.parametrize(("said", "taken"), HANDED_OVER)
def test_a_no_to_something_else_turns_no_file_down(said: str, taken: str) -> None:
    """The positive control of the two above."""
    assert " ".join(files_of(said)[0]) == taken


def test_a_quoted_path_is_turned_down_like_any_other() -> None:
    assert files_of('use "my clip.mp4", never "my bad.mp4"') == (("my clip.mp4",), ("my bad.mp4",))
    assert files_of("nimm „mein Clip.mp4“, nie „alt.mp4“") == (("mein Clip.mp4",), ("alt.mp4",))


@pytest.mark.parametrize(
    "said",
    ["春セールclip.mp4", "watch https://shop.example/clip.mp4", "ask me@clip.mp4.example", "and/or ../ clip.mp4s"],
)
def test_a_part_of_something_longer_is_no_file(said: str) -> None:
    assert "clip.mp4" not in files_of(said)[0]


def test_a_file_behind_more_words_than_are_read_is_not_taken() -> None:
    assert files_of(f"{'word ' * 900} clip.mp4")[0] == ("clip.mp4",)
    assert files_of(f"{'word ' * 1100} clip.mp4")[0] == ()
