"""Re-reads a workbook with openpyxl: every cell as [value, type, quoted], and what frames each sheet, as JSON."""
import datetime
import json
import sys

import openpyxl


def cell(c):
    value = c.value
    if isinstance(value, (datetime.datetime, datetime.date)):
        value = value.strftime("%Y-%m-%d")
    return [value, c.data_type, bool(c.quotePrefix), c.number_format, bool(c.font.b)]


book = openpyxl.load_workbook(sys.argv[1])
json.dump(
    {
        "title": book.properties.title,
        "creator": book.properties.creator,
        "created": book.properties.created.isoformat(),
        "sheets": [
            {
                "name": sheet.title,
                "frozen": sheet.freeze_panes,
                "filter": sheet.auto_filter.ref,
                "titles": sheet.print_title_rows,
                "rows": [[cell(c) for c in row] for row in sheet.iter_rows()],
            }
            for sheet in book.worksheets
        ],
    },
    sys.stdout,
)
