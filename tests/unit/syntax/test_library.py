"""The library is there as a whole for whoever wants it, before us or after us, and not before."""

import subprocess
import sys

import pytest

import wikicheck

SOURCE = str(next(iter(wikicheck.__path__)) + "/..")
USE = "text = '{{a|b}} [[c]]'; assert [str(node) for node in mwparserfromhell.parse(text).filter()][:1] == ['{{a|b}}']; "
OURS = "from wikicheck.syntax import parse; assert len(parse('{{a|b}} [[c]]').nodes) == 2; "


def run(code: str) -> None:
    program = f"import sys; sys.path.insert(0, {SOURCE!r}); {code}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_reading_a_page_runs_nothing_but_the_tokenizer() -> None:
    run(
        f"{OURS}"
        "assert 'mwparserfromhell.nodes' not in sys.modules; "
        "assert 'mwparserfromhell.parser.builder' not in sys.modules; "
        "assert 'importlib.metadata' not in sys.modules"
    )


@pytest.mark.parametrize(
    "use",
    [
        f"import mwparserfromhell; {USE}",
        f"import mwparserfromhell.parser; assert mwparserfromhell.parser.use_c in (True, False); {USE}",
        f"import mwparserfromhell; assert mwparserfromhell.__version__.startswith('0.'); {USE}",
        f"from mwparserfromhell import parse as read; assert read('[[a]]').filter_wikilinks(); import mwparserfromhell; {USE}",
        f"from mwparserfromhell.nodes import Template; import mwparserfromhell; {USE}",
        f"from mwparserfromhell import *; import mwparserfromhell; {USE}",
        f"import mwparserfromhell; assert mwparserfromhell.parser.tokens.Text(text='a').text == 'a'; {USE}",
    ],
)
def test_the_library_is_whole_after_us(use: str) -> None:
    run(f"{OURS}{use}{OURS}import mwparserfromhell; assert {{type(mwparserfromhell), type(mwparserfromhell.parser)}} == {{type(sys)}}")


def test_the_library_is_taken_as_it_is_if_it_came_first() -> None:
    run(f"import mwparserfromhell; {USE}{OURS}{USE}assert mwparserfromhell.parser.tokens is sys.modules['mwparserfromhell.parser.tokens']")


def test_both_share_the_classes_of_the_tokens() -> None:
    run(
        f"{OURS}import mwparserfromhell.parser.tokens; "
        "from wikicheck.syntax.library import token_types; assert token_types() is mwparserfromhell.parser.tokens"
    )


def test_without_the_c_tokenizer_there_is_the_one_in_python() -> None:
    run(
        "sys.modules['mwparserfromhell.parser._tokenizer'] = None; "
        f"{OURS}from wikicheck.syntax.library import tokenizer_class; assert tokenizer_class().USES_C is False; "
        f"import mwparserfromhell; assert not mwparserfromhell.parser.use_c; {USE}"
    )
