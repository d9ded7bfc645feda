"""Appends an update that turns page one: an attack that every validator must see. IN.pdf OUT.pdf"""
import sys

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

with open(sys.argv[1], "rb") as source:
    writer = IncrementalPdfFileWriter(source)
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Rotate"] = generic.NumberObject(90)
    writer.update_container(page)
    with open(sys.argv[2], "wb") as target:
        writer.write(target)
