"""Saves a workbook again with openpyxl under other names, each with its own edits: the jobs come as JSON on standard input."""
import json
import sys

import openpyxl


def as_numbers(sheet, titles):
    for column in sheet.iter_cols(min_row=1):
        if column[0].value not in titles:
            continue
        for cell in column[1:]:
            if cell.value is not None:
                cell.value = float(cell.value) if "." in cell.value else int(cell.value)
                cell.number_format = "General"


def write(cell, text):
    cell.value = text or None
    if text:
        # A text that begins with = is one too.
        cell.data_type = "s"


for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(sys.argv[1])
    for sheet in book.worksheets:
        as_numbers(sheet, job["numbers"])
        sheet.column_dimensions["A"].width = 40
    for edit in job["edits"]:
        sheet = book[edit["sheet"]]
        if edit["kind"] == "cell":
            write(sheet.cell(edit["row"], edit["column"]), edit["text"])
        elif edit["kind"] == "remove":
            sheet.delete_rows(edit["row"])
        else:
            sheet.insert_rows(edit["row"])
            for column, text in enumerate(edit["texts"], start=1):
                write(sheet.cell(edit["row"], column), text)
    book.save(job["file"])
