// libxlsxwriter, loaded when the first workbook is written: linking it would cost every start 1.8 ms.
#ifndef BFTP_XLSX_WRITER_H
#define BFTP_XLSX_WRITER_H

#include <stdint.h>

typedef struct lxw_workbook bftp_workbook;
typedef struct lxw_worksheet bftp_worksheet;
typedef struct lxw_format bftp_format;

/// The bar charts there are: one bar for each row, or parts stacked in one bar.
enum bftp_chart { BFTP_CHART_BARS = 0, BFTP_CHART_STACKED = 1 };

/// A chart over rows of one sheet: rows and columns count from 0.
typedef struct {
    const char *sheet;
    const char *title;
    const char *value_title;
    int stacked;
    int has_negative;
    uint32_t first_row, last_row;
    uint16_t label_column;
    uint16_t first_column, last_column;
    uint32_t heading_row;
} bftp_chart_range;

/// Loads the library once; 0 where it is not installed.
int bftp_xlsx_load(void);

/// Opens a workbook that keeps one row of each sheet in memory; NULL where that fails.
bftp_workbook *bftp_xlsx_open(const char *path, const char *title, int64_t created);
/// Writes the file and frees the workbook; 0 where everything went well.
int bftp_xlsx_close(bftp_workbook *workbook);
/// Frees the workbook without writing it.
void bftp_xlsx_abandon(bftp_workbook *workbook);

bftp_worksheet *bftp_xlsx_add_sheet(bftp_workbook *workbook, const char *name);
/// A format: bold, a number format or none, a background colour or -1, lines broken.
bftp_format *bftp_xlsx_add_format(
    bftp_workbook *workbook, int bold, const char *numbers, int32_t background, int wraps);

int bftp_xlsx_text(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, const char *text, bftp_format *format);
int bftp_xlsx_number(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, double number, bftp_format *format);
/// Writes a formula with the value it has.
int bftp_xlsx_formula(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, const char *formula, double value,
    bftp_format *format);
void bftp_xlsx_width(bftp_worksheet *sheet, uint16_t first, uint16_t last, double width);
void bftp_xlsx_freeze(bftp_worksheet *sheet, uint32_t rows, uint16_t columns);
/// Prints on A4 across, all columns on one page, with the first row on every page.
void bftp_xlsx_print(bftp_worksheet *sheet, int repeats_heading);
void bftp_xlsx_filter(bftp_worksheet *sheet, uint32_t last_row, uint16_t last_column);
/// Inserts a chart with its upper left corner at a cell; 0 where everything went well.
int bftp_xlsx_chart(
    bftp_workbook *workbook, bftp_worksheet *sheet, uint32_t row, uint16_t column,
    const bftp_chart_range *range);

#endif
