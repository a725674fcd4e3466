"""A run as JUnit XML, which every CI shows."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from evals.results import Run

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(run: Run) -> str:
    """Write a run as one test suite."""
    failed = len(run.cases) - run.passed
    seconds = f"{sum(case.seconds for case in run.cases):.3f}"
    suite = Element(
        "testsuite", name=f"eval {run.model}", tests=str(len(run.cases)), failures=str(failed), time=seconds
    )
    for case in run.cases:
        test = SubElement(suite, "testcase", classname="evals", name=_xml(case.name), time=f"{case.seconds:.3f}")
        if case.why:
            failure = SubElement(test, "failure", message=_xml(case.why[0]))
            failure.text = _xml("\n".join(case.why))
    indent(suite)
    return tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
