"""The part of tests/bench that needs Python: whole commands with their peak memory, and Typst (the `typst` wheel).

    measure.py command RUNS PROGRAM ARGUMENT...     runs a command again and again
    measure.py typst RUNS DOCUMENT FONTS            sets a document, each time with changed words, in this process
    measure.py compile DOCUMENT FONTS OUTPUT        sets a document once: a whole command to be measured

Prints one line of JSON: the milliseconds of each run, peak memory in KiB, and for Typst the number of pages.
"""

import io
import json
import os
import re
import resource
import sys
import time

STANDARDS = ["a-2a", "ua-1"]


def command(runs, arguments):
    """Memory is that of the hungriest run, as the kernel counts it for the process (at least what Python needs)."""
    times, peak = [], 0
    for _ in range(runs):
        begin = time.perf_counter()
        child = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
        _, status, usage = os.wait4(child, 0)
        times.append(1000 * (time.perf_counter() - begin))
        if status != 0:
            sys.exit(f"{arguments}: ended with status {os.waitstatus_to_exitcode(status)}")
        peak = max(peak, usage.ru_maxrss)
    return {"ms": times, "peak": peak}


def compiler(fonts, root):
    import typst

    return typst.Compiler(root=root, font_paths=[fonts], ignore_system_fonts=True)


def in_process(runs, document, fonts):
    """A word of every block changes from run to run, because Typst remembers what it has set before.

    The first run of the process is apart: there it has nothing to remember."""
    with open(document, encoding="utf-8") as file:
        text = file.read()
    typst, times, pdf = compiler(fonts, os.path.dirname(document)), [], b""
    for run in range(runs + 1):
        changed = re.sub(r'(#part\("\w+"\)\[\n)', rf"\g<1>{run} ", text).encode()
        begin = time.perf_counter()
        pdf = typst.compile(changed, format="pdf", pdf_standards=STANDARDS)
        times.append(1000 * (time.perf_counter() - begin))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    import pikepdf

    pages = len(pikepdf.open(io.BytesIO(pdf)).pages)
    return {"first": times[0], "ms": times[1:], "peak": peak, "pages": pages, "bytes": len(pdf)}


def main(mode, *rest):
    if mode == "command":
        print(json.dumps(command(int(rest[0]), rest[1:])))
    elif mode == "typst":
        print(json.dumps(in_process(int(rest[0]), rest[1], rest[2])))
    elif mode == "compile":
        document, fonts, output = rest
        compiler(fonts, os.path.dirname(document)).compile(document, output=output, format="pdf", pdf_standards=STANDARDS)
    else:
        sys.exit(__doc__)


main(*sys.argv[1:])
