"""`wikicheck site`: what is known of wikis, and how to have the same of another one."""

import click


@click.group()
def command() -> None:
    """Show the wikis that --site knows, or fetch what another one is like.

    The profile of a site has its namespaces, magic words, extension tags, its words for #REDIRECT and its link trail.
    """


@command.command("fetch")
@click.option("--api", required=True, metavar="URL", help="The wiki's api.php, as in https://de.wikipedia.org/w/api.php.")
@click.option("-o", "--output-file", metavar="FILE", help="Write there instead of to standard output.")
def fetch(*, api: str, output_file: str | None) -> None:
    """Ask a wiki what it is like, and print its profile for --site."""
    from wikicheck.article.sites.reading import read_profile
    from wikicheck.article.sites.writing import format_profile
    from wikicheck.cli.output import open_output
    from wikicheck.sources.siteinfo import fetch_profile

    profile = fetch_profile(api)
    read_profile(profile, api)  # nobody should find out later that it cannot be read
    with open_output(output_file) as output:
        output.write_json(format_profile(profile))


@command.command("list")
def list_sites() -> None:
    """List the bundled sites, each with the language of its pages."""
    from wikicheck.article.sites.profiles import site_languages
    from wikicheck.cli.output import open_output

    with open_output(None) as output:
        languages = site_languages()
        width = max(map(len, languages))
        for name, language in languages.items():
            output.write(f"{name:{width}}  {language or 'many languages'}\n")


@command.command("show")
@click.argument("name")
def show(*, name: str) -> None:
    """Print the profile of a bundled site, or of the one in a file."""
    from wikicheck.article.sites.profiles import site_profile
    from wikicheck.article.sites.writing import format_profile
    from wikicheck.cli.output import open_output

    with open_output(None) as output:
        output.write_json(format_profile(site_profile(name)))
