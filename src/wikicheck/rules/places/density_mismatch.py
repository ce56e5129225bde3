"""A population density that population and area do not give."""

from collections.abc import Iterator

from wikicheck.article import Infobox
from wikicheck.article.facts.measures import Measure, measures_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity

_DENSITIES = ("population_density", "density", "population_density_km2", "population_density_sq_mi")
_AREAS = ("area_land", "area_total", "area")
_POPULATIONS = ("population_total", "population", "population_est", "population_estimate", "population_census")
# How far a quotient may be off: rounding, and population and density of different years.
_TOLERANCE = 0.05
_UNITS = {"_km2": "km²", "_sq_mi": "sq mi", "_ha": "ha", "_acre": "acres"}
_PER_SQUARE_METRE = "/m2"


def check(box: Infobox, ctx: Context) -> Iterator[Finding]:
    """Hold each stated density against every population and area that the box has."""
    densities = [measure for measure in measures_of(box, _DENSITIES) if measure.unit == _PER_SQUARE_METRE]
    if not densities:
        return
    areas = [measure for measure in measures_of(box, _AREAS) if measure.unit == "m2" and measure.low > 0]
    populations = [measure for measure in measures_of(box, _POPULATIONS) if not measure.unit and measure.low > 0]
    if not areas or not populations:
        return
    wrong = [density for density in densities if not any(_fits(density, people, area) for people in populations for area in areas)]
    if not wrong:
        return
    density, people, area = wrong[0], populations[0], areas[0]  # the same in another unit is no second finding
    is_metric = "mi" not in density.label and ("mi" not in density.text or "km" in density.text)
    given = (people.low + people.high) / (area.low + area.high) * (1e6 if is_metric else 2.589988e6)
    message = (
        f"{people.text} people on {_with_unit(area)} give {given:,.4g} per {'km²' if is_metric else 'sq mi'}, stated is {density.text}."
    )
    yield ctx.finding(density.span, message, related=[(people.span, people.words), (area.span, area.words)])


def _with_unit(area: Measure) -> str:
    """Return an area as written, with its unit where the name of the field has that."""
    unit = next((shown for name, shown in _UNITS.items() if area.label.endswith(name)), None)
    return f"{area.text} {unit}" if unit and not any(map(str.isalpha, area.text)) else area.text


def _fits(density: Measure, people: Measure, area: Measure) -> bool:
    slack = _TOLERANCE * (3 if density.approximate or people.approximate or area.approximate else 1)
    low, high = people.low / area.high * (1 - slack), people.high / area.low * (1 + slack)
    return density.low <= high and low <= density.high


def _town(fields: str) -> str:
    return f"{{{{Infobox settlement|name=Blue Town{fields}}}}}\n'''Blue Town''' is a town."


RULE = Rule(
    name="density-mismatch",
    group=Group.PLACES,
    severity=Severity.WARNING,
    on=Infobox,
    check=check,
    what="A population density is not what population and area give.",
    why="One of the three was brought up to date and the others were forgotten, or a unit was mixed up.",
    needs=frozenset({Need.THING, Need.INFOBOX}),
    catalogue="R31",
    good=(
        Good(_town("|population_total=10,000|area_total_km2=10|population_density_km2=1000")),
        Good(_town("|population_total=10,000|area_total_km2=10|population_density_km2=1030")),
        Good(_town("|population_total=10,000|area_total_km2=20|area_land_km2=10|population_density_km2=1000")),
        Good(_town("|population_total=10,000|area_total_km2=10|population_density_km2=auto")),
        Good(_town("|population_metro=90,000|area_total_km2=10|population_density_km2=1000")),
        Good(_town("|population_total=5|area_total_km2=0.04|population_density_km2=130")),
        Good(_town("|population_total=c. 10,000|area_total_km2=10|population_density_km2=900")),
        Good(_town("|population_total=10,000|area_total_km2=10|population_density_sq_mi=2590")),
    ),
    bad=(
        Bad(
            _town("|population_total=10,000|area_total_km2=10|population_density_km2=⟦100⟧"),
            message="10,000 people on 10 km² give 1,000 per km², stated is 100",
            severity=Severity.WARNING,
        ),
        Bad(_town("|population_total=10,000|area_total_km2=10|population_density_km2=⟦1,300⟧")),
        Bad(_town("|population_total=10,000|area_total_km2=10|population_density_sq_mi=⟦1000⟧"), message="on 10 km² give 2,590 per sq mi"),
        Bad(_town("|population_total=10,000|area_total=10 sq mi|population_density_sq_mi=⟦100⟧"), message="on 10 sq mi give 1,000"),
    ),
)
