"""The verbs and nouns that tell a deed, what their objects look like, and the words that cancel one. English."""

from typing import Final

from wikicheck.text import lazy_pattern

# A paragraph without any of these has no deed; looking for them is far cheaper than a pattern.
SIGNS: Final = (
    " born", "died", "death", "marri", "marry", "found", "establish", "formed", "graduat", "joined", "moved", "moving", "migrated",
    "elect", "appoint", "enlist", "enrol", "entered", "knighted", "ordained", "crowned", "became", "Nobel", "opened", "opening",
    "completed", "debut", "induct", "incorporated", "launch", "dissolved", "disbanded", "closed", "demolished", "inaugurat", "released",
    "published", "premiered", "assassinated", "killed", "executed", "murdered", "renamed", "acquired", "listed on", "designated",
    "degree", "doctorate", "Ph", "resign", "abdicat", "convert",
)  # fmt: skip

HELP: Final = (
    r"(?:(?:was|were|had|has|been|got|is|first|then|also|soon|later|eventually|finally|subsequently|originally|officially|formally"
    r"|[a-z]{2,12}ly)[ \xa0]){0,4}"
)
_BEEN = r"(?:(?<=was[ \xa0])|(?<=were[ \xa0])|(?<=been[ \xa0])|(?<=first[ \xa0])|(?<=ally[ \xa0]))"
PEOPLE: Final = lazy_pattern(
    rf"(?P<help>{HELP})(?P<verb>(?<=was[ \xa0])born|died|(?:co-?)?founded|established|graduated|graduating|joined|joining|moved|moving"
    rf"|married|marrying|emigrated|immigrated|emigrating|relocated|enlisted|enlisting|enrolled|entered|became|converted"
    rf"|resigned|abdicated|debuted"
    rf"|made[ \xa0](?:his|her|their)[ \xa0](?:[a-z-]+[ \xa0]){{0,3}}debut|received|earned|obtained|won"
    rf"|{_BEEN}(?:elected|appointed|awarded|knighted|ordained|crowned|inducted|assassinated|killed|executed|murdered))\b(?!-)"
)
THINGS: Final = lazy_pattern(
    rf"(?P<help>{HELP})(?P<verb>{_BEEN}(?:founded|established|formed|incorporated|completed|inaugurated|demolished|dissolved"
    rf"|renamed|acquired|listed|designated"
    r"|opened|released|published|launched|closed|disbanded)|acquired|moved|relocated|joined|became|opened|launched|closed"
    r"|disbanded|premiered|debuted)\b(?!-)"
)
# "an airline founded in 1990": so the lead says it in its first sentence.
THING_FOUNDED: Final = lazy_pattern(
    r"\b(?:is|was|are|were)[ \xa0](?:an?|the|one)[ \xa0][^.;]{1,200}?[ \xa0](?P<help>)(?P<verb>founded|established|formed"
    r"|opened|released|published)[ \xa0]"
)
# Somebody or something else by its full name: "The Blue Cup Company was founded", "Bo Anton Ek was born".
ACTOR: Final = lazy_pattern(
    r"(?P<actor>(?:[Tt]he[ \xa0])?[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:[ \xa0](?:of[ \xa0](?:the[ \xa0])?|and[ \xa0]|de[ \xa0]"
    r"|van[ \xa0]|von[ \xa0])?[^\W\d_a-zß-öø-ÿ][\w.’'-]*){1,5})[ \xa0]$"
)
OTHERS: Final = lazy_pattern(
    r"\b(?P<help>was[ \xa0]|were[ \xa0]|had[ \xa0]been[ \xa0])(?P<verb>born|founded|established|formed|incorporated|completed"
    r"|built|inaugurated|demolished|dissolved"
    r"|assassinated|executed|murdered|crowned)\b(?!-)|\b(?P<died>died)\b(?!-)"
)
# "his death in 1990", "her marriage to Bo Ek in 1990".
NOUNS: Final = lazy_pattern(
    r"\b(?P<owner>[Hh]is|[Hh]er|[Ii]ts|[\w.-]+['’]s)[ \xa0](?P<help>(?:own[ \xa0])?)(?P<verb>death|birth|marriage|graduation"
    r"|move|founding|foundation|establishment|formation|opening|dissolution|abdication|resignation)\b(?!-)"
)
TITLED: Final = lazy_pattern(r"(?P<title>\ufffc{3,120})['\"”’]?[ \xa0]\((?P<year>1[5-9]\d\d|20\d\d)\)")
PUBLISHED: Final = lazy_pattern(
    r"\b(?:published|released|issued)[ \xa0](?:(?:his|her|their|its|the"
    r"|a)[ \xa0](?:[a-z-]+[ \xa0]){0,4},?[ \xa0]?)?[\"“‘']?(?P<title>\ufffc{3,120})[\"”’']?"
)

LEMMAS: Final = {
    "immigrated": "emigrated", "emigrating": "emigrated", "relocated": "moved", "moving": "moved", "move": "moved",
    "co-founded": "founded", "cofounded": "founded", "graduating": "graduated", "graduation": "graduated", "joining": "joined",
    "marrying": "married", "marriage": "married", "enlisting": "enlisted", "death": "died", "assassinated": "died", "killed": "died",
    "executed": "died", "murdered": "died", "birth": "born", "founding": "founded", "foundation": "founded",
    "establishment": "established", "formation": "formed", "opening": "opened", "dissolution": "dissolved", "abdication": "abdicated",
    "resignation": "resigned", "obtained": "received", "earned": "received", "won": "received", "awarded": "received",
}  # fmt: skip
PREPOSITIONS: Final = {
    "graduated": ("from", "at"),
    "moved": ("to",),
    "emigrated": ("to",),
    "enlisted": ("in",),
    "enrolled": ("at", "in"),
    "inducted": ("into",),
    "converted": ("to",),
    "renamed": ("the", "as", "to"),
    "listed": ("on",),
    "resigned": ("as", "from"),
}
# A verb whose object has to be told by name; the others need none.
WITH_OBJECT: Final = frozenset(
    {
        "graduated",
        "moved",
        "emigrated",
        "enlisted",
        "enrolled",
        "inducted",
        "converted",
        "renamed",
        "listed",
        "joined",
        "married",
        "entered",
    }
    | {"became", "elected", "appointed", "received", "acquired", "designated", "ordained", "resigned"}
)
# Whose object is a phrase ("mayor of Oslo") and no bare name.
PHRASES: Final = frozenset({"elected", "appointed", "became", "ordained", "designated", "resigned"})
# What nobody and nothing does twice.
ONCE: Final = frozenset({"born", "died", "founded", "established", "formed", "incorporated", "built"})
GIVEN: Final = lazy_pattern(
    r"(?:the|an?|his|her|their)[ \xa0](?:(?:[A-Z]?[a-z]+|\d{4})[ \xa0]){0,2}?(?:Nobel|Fields[ \xa0]Medal|Turing[ \xa0]Award"
    r"|Abel[ \xa0]Prize|Pritzker|Victoria[ \xa0]Cross|Medal[ \xa0]of[ \xa0]Honor|Templeton"
    r"|(?:[Bb]achelor|[Mm]aster|[Dd]octor|B\.?A\.?|B\.?S\.?c?\.?|M\.?A\.?|M\.?S\.?c?\.?|LL\.?[BM]\.?|J\.?D\.?|M\.?B\.?A\.?"
    r"|M\.?D\.?|Ph\.?[ \xa0]?D\.?|doctorate|doctoral|law[ \xa0]degree|medical[ \xa0]degree)"
    r"(?![\w-]))[^,;()\ufffc\"“]{0,60}?(?=[,;()\ufffc\"“]|$|[ \xa0](?:in|on)[ \xa0](?:the|[A-Z]\w+[ \xa0])?\d|[ \xa0]and[ \xa0]"
    r"|[ \xa0](?:for|after|before|with|while|under)[ \xa0])"
)
DOUBT: Final = lazy_pattern(
    r"\b(?:[Aa]ccording[ \xa0]to|sources?|claim\w*|alleg\w+|reported\w*|rumou?r\w*|disput\w+|possibly|perhaps|probably"
    r"|presumably|may|might|either|never"
    r"|not|would|legend\w*|tradition\w*|suppos\w+|purported\w*|stated|unclear|unknown|uncertain|traces|believed|thought|film"
    r"|plan\w*|intend\w*)\b"
)
AGAIN: Final = lazy_pattern(
    r"\b(?:again|second|third|fourth|fifth|another|back|re-?\w*elect\w*|re-?open\w*|re-?releas\w*|re-?marr\w*|re-?join\w*"
    r"|re-?publish\w*|returned|once[ \xa0]more|twice|posthum\w+"
    r"|honorary|loan|briefly|temporar\w+|acting|interim|partial\w*|symbolically|new|last|next|consecutive|successive"
    r"|respectively|both|edition|version|DVD"
    r"|digital\w*|series|season|translation|remake|adapt\w*|father|mother|brother|sister|wife|husband|son|daughter|predecessor\w*)\b"
)
TURN: Final = lazy_pattern(
    r"[;:()]|\b(?:who|whom|whose|which|that|when|where|while|before|after|but|until|since|because|although|though|as[ \xa0]well"
    r"|having|aged|age)\b"
)
DATED: Final = lazy_pattern(r"(?:^|[ \xa0,])(?:in|on)[ \xa0](?:the[ \xa0](?:(?:spring|summer|autumn|fall|winter)[ \xa0]of[ \xa0])?)?$")
# What stands between a date and the verb it opens: ", he ", " Ann Lee ", " she first ".
CLAUSE: Final = lazy_pattern(r",?[ \xa0](?:(?:[Tt]he[ \xa0])?[\w.’'-]+[ \xa0]){0,4}$")
OBJECT_END: Final = lazy_pattern(
    r"[,;:()\"“]|[ \xa0](?:and[ \xa0](?![A-Z])|(?:in|on|at|with|where|who|which|when|as|for|from|after|before|by|during|under"
    r"|until|while|but|to|through|along|alongside|instead|due)[ \xa0])"
)
PHRASE_END: Final = lazy_pattern(
    r"[,;:()]|[ \xa0](?:and|in|on|with|where|who|which|when|after|before|by|during|under|until|while|but|following|succeeding"
    r"|replacing|from|against|over)[ \xa0]"
)
# Words of an object that do not tell it from another.
DROPPED: Final = frozenset(
    ("the", "a", "an", "of", "as", "to", "university", "college", "his", "her", "first", "fc", "f.c.", "in", "at", "from", "degree", "its")
)
GENERIC: Final = lazy_pattern(
    r"(?:[^,.;]{1,30}[ \xa0,])?[Tt]he[ \xa0](?P<noun>company|firm|club|band|group|school|university|college|station|church"
    r"|museum|theatre|theater|bridge|building|library|hospital"
    r"|airport|airline|newspaper|magazine|organi[sz]ation|society|association|institute|academy|film|album|novel|book|game|song"
    r"|single|line|railway"
    r"|hotel|park|tower|stadium|league|party|festival|brand|label|network|journal|bank|team|ensemble|orchestra)[ \xa0]"
)
