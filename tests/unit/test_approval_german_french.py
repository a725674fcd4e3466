"""A clear yes in German and French, whichever way it is said, and what looks like one."""

import pytest

from agent.approval import read_answer
from agent.language.assent.restated import Card

APPROVES = ("approve", "approve_and_ask")
CARD = Card(told=("Morning Bread", "50 EUR am Tag", "50 EUR par jour", "50", "Deutschland", "France"))

GERMAN_YES = [
    "Damit bin ich einverstanden.", "Ich bin mit der Anzeige einverstanden. Bitte einreichen.",
    "Hiermit bestätige ich, dass alles korrekt ist.", "Hiermit genehmige ich die Veröffentlichung.",
    "Die Freigabe ist hiermit erteilt.", "mein OK hast du", "von unserer Seite passt alles",
    "Es bestehen keine Einwände.", "Ich habe nichts hinzuzufügen, bitte absenden.", "da gibts nix zu meckern",
    "keine Änderungswünsche", "Ich möchte nichts mehr ändern, bitte einreichen", "besser geht's nicht",
    "genau so hab ich mir das vorgestellt", "Ja, das ist genau das, was ich wollte.", "so soll es sein",
    "Ja, ich möchte genau das einreichen.", "Sie können es so abschicken.", "die Kampagne kann so starten",
    "Name stimmt, Budget stimmt, also los", "ja, Morning Bread, 50 am Tag, alles richtig", "schick raus das Ding",
    "des passt so, schick's ab", "isch guet so", "Jo, kannst du so einreichen", "jaa gneau so", "einreihcen bitte",
    "ja ja, schick es ab", "los 🚀🚀", "ja verdammt, schick ab", "gott sei dank, ja", "Anzeige ist perfekt",
    "Guten Abend, ja, bitte so absenden. Beste Grüße", "nein nichts mehr ändern, abschicken",
]  # fmt: skip
FRENCH_YES = [
    "Je vous donne mon feu vert.", "t'as mon accord", "Nous approuvons cette annonce, vous pouvez la diffuser.",
    "J'ai lu et j'approuve.", "Lu et approuvé", "je confirme que tout est correct", "Aucune modification à apporter",
    "je n'ai pas d'objection", "on ne change rien, envoie", "touche à rien", "plus rien à changer",
    "C'est exactement ce que je voulais.", "pile ce qu'il me faut", "oui celle-ci svp", "je la valide",
    "Cela me convient parfaitement.", "elle me plaît beaucoup, lancez", "Toutes les infos sont bonnes",
    "on fait comme ça", "on part avec cette version", "faites-le", "envoye donc", "c'est ben correct",
    "c'est tiguidou", "ça joue pour moi", "Bonjour, c'est validé de notre côté. Cordialement",
    "Je souhaite soumettre exactement cela.", "le texte est bon et le budget aussi, allez-y",
    "Morning Bread, 50 par jour, France, c'est parfait", "jvalide", "oui putain envoie", "oui je te dis",
    "on est tous d'accord", "non rien à changer, envoie", "✅ validé",
]  # fmt: skip
GERMAN_NO_YES = [
    "schalte die Anzeige ab", "stellen Sie die Kampagne ein", "setz das ab", "tu das raus", "mach das raus",
    "lass den Namen weg", "passt das so", "ist alles in Ordnung", "wollen wir das so abschicken", "kann es losgehen",
    "haben Sie meine Freigabe", "mein OK fehlt noch", "mein Chef gibt die Freigabe",
    "meine Freigabe bekommst du morgen", "ich bestätige nur den Text", "hiermit genehmige ich nichts",
    "einverstanden mit dem Text", "mit dem Namen bin ich nicht zufrieden", "sie ist einverstanden",
    "genau das ist das Problem", "so soll es erst morgen raus", "was ich will, ist ein anderer Text",
    "nichts einreichen", "keine Änderungen außer beim Budget", "nein alles gut", "der Text passt hervorragend",
    "ja, der Name ist Super", "schön und gut", "super, und jetzt", "ja gleich", "allerdings",
    "angenommen, ich sage ja", "das bleibt so bis morgen", "los, weg damit",
]  # fmt: skip
FRENCH_NO_YES = [
    "mon chef approuve", "il est d'accord", "on est d'accord ?", "je ne suis pas partant",
    "il a mon accord pour le texte", "vous aurez mon accord demain", "j'approuve le texte seulement",
    "j'approuve sous réserve", "lu et non approuvé", "j'ai tout relu", "aucune modification sauf le budget",
    "plus de modifications", "ça ne change rien", "on ne change rien pour l'instant", "c'est bien ce que je pensais",
    "ce que je voulais", "exactement l'inverse", "c'est trop juste", "c'est grave", "mais oui c'est ça",
    "oui oui c'est ça", "oui enfin", "bon alors", "parfait, et maintenant ?", "elle peut envoyer",
    "ça peut partir demain", "je veux envoyer autre chose", "merci de ne pas envoyer", "laisse ça",
    "on part sur autre chose", "le texte me convient parfaitement", "ok sur le principe", "oui à demain",
    "ras le bol", "bien vu", "prêt à modifier",
]  # fmt: skip


@pytest.mark.parametrize("text", [*GERMAN_YES, *FRENCH_YES])
def test_a_clear_yes_is_taken_however_it_is_said(text):
    assert read_answer(text, CARD).kind == "approve"


@pytest.mark.parametrize("text", [*GERMAN_NO_YES, *FRENCH_NO_YES])
def test_what_is_said_with_the_words_of_a_yes_and_is_none_approves_nothing(text):
    assert read_answer(text, CARD).kind not in APPROVES


@pytest.mark.parametrize("yes", ["passt alles, abschicken", "von mir ein klares Ja", "je valide", "c'est tout bon"])
@pytest.mark.parametrize("spoiler", ["nur der Text nicht", "aber erst morgen", "sauf le titre", "mais lundi", "60"])
def test_what_takes_a_yes_back_is_heard_before_and_behind_it(yes, spoiler):
    assert read_answer(f"{yes}, {spoiler}", CARD).kind not in APPROVES
    assert read_answer(f"{spoiler}, {yes}", CARD).kind not in APPROVES
