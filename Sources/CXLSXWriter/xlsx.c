#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
#include <xlsxwriter.h>

// The functions of the library that are used, by name.
#define FUNCTIONS(X)                                                                              \
    X(workbook_new_opt) X(workbook_close) X(lxw_workbook_free) X(workbook_add_worksheet)          \
    X(workbook_add_format) X(workbook_set_properties) X(workbook_add_chart)                       \
    X(worksheet_write_string) X(worksheet_write_number) X(worksheet_write_formula_num)            \
    X(worksheet_set_column) X(worksheet_freeze_panes) X(worksheet_autofilter)                     \
    X(worksheet_insert_chart_opt) X(format_set_bold) X(format_set_num_format)                     \
    X(format_set_bg_color) X(format_set_pattern) X(format_set_text_wrap) X(format_set_align)      \
    X(chart_add_series) X(chart_series_set_categories) X(chart_series_set_values)                 \
    X(chart_series_set_name_range) X(chart_title_set_name) X(chart_axis_set_name)                 \
    X(chart_axis_set_reverse) X(chart_legend_set_position) X(worksheet_set_landscape)             \
    X(chart_axis_set_label_position) X(chart_axis_set_min)                                        \
    X(worksheet_set_paper) X(worksheet_fit_to_pages) X(worksheet_repeat_rows)

static struct {
#define FIELD(name) __typeof__(&name) name;
    FUNCTIONS(FIELD)
#undef FIELD
} library;

static int load_library(void) {
    static const char *const names[] = {"libxlsxwriter.so.4", "libxlsxwriter.so.6",
                                        "libxlsxwriter.so.5", "libxlsxwriter.so"};
    void *handle = NULL;
    for (size_t i = 0; handle == NULL && i < sizeof names / sizeof names[0]; i++)
        handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return 0;
#define FIND(name)                                                                                \
    library.name = (__typeof__(&name))dlsym(handle, #name);                                       \
    if (library.name == NULL) return 0;
    FUNCTIONS(FIND)
#undef FIND
    return 1;
}

int bftp_xlsx_load(void) {
    static int state = -1;
    if (state < 0) state = load_library();
    return state;
}

bftp_workbook *bftp_xlsx_open(const char *path, const char *title, int64_t created) {
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = NULL};
    lxw_workbook *workbook = library.workbook_new_opt(path, &options);
    if (workbook == NULL) return NULL;
    lxw_doc_properties properties;
    memset(&properties, 0, sizeof properties);
    properties.title = (char *)title;
    // Without a time the library stamps the present one, and no two files would be the same.
    properties.created = (time_t)created;
    library.workbook_set_properties(workbook, &properties);
    return workbook;
}

int bftp_xlsx_close(bftp_workbook *workbook) { return library.workbook_close(workbook); }

void bftp_xlsx_abandon(bftp_workbook *workbook) { library.lxw_workbook_free(workbook); }

bftp_worksheet *bftp_xlsx_add_sheet(bftp_workbook *workbook, const char *name) {
    return library.workbook_add_worksheet(workbook, name);
}

bftp_format *bftp_xlsx_add_format(
    bftp_workbook *workbook, int bold, const char *numbers, int32_t background, int wraps) {
    lxw_format *format = library.workbook_add_format(workbook);
    if (format == NULL) return NULL;
    if (bold) library.format_set_bold(format);
    if (numbers != NULL) library.format_set_num_format(format, numbers);
    if (background >= 0) {
        library.format_set_pattern(format, LXW_PATTERN_SOLID);
        library.format_set_bg_color(format, (lxw_color_t)background);
    }
    if (wraps) {
        library.format_set_text_wrap(format);
        library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return format;
}

int bftp_xlsx_text(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, const char *text, bftp_format *format) {
    return library.worksheet_write_string(sheet, row, column, text, format);
}

int bftp_xlsx_number(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, double number, bftp_format *format) {
    return library.worksheet_write_number(sheet, row, column, number, format);
}

int bftp_xlsx_formula(
    bftp_worksheet *sheet, uint32_t row, uint16_t column, const char *formula, double value,
    bftp_format *format) {
    return library.worksheet_write_formula_num(sheet, row, column, formula, format, value);
}

void bftp_xlsx_width(bftp_worksheet *sheet, uint16_t first, uint16_t last, double width) {
    library.worksheet_set_column(sheet, first, last, width, NULL);
}

void bftp_xlsx_freeze(bftp_worksheet *sheet, uint32_t rows, uint16_t columns) {
    library.worksheet_freeze_panes(sheet, rows, columns);
}

void bftp_xlsx_print(bftp_worksheet *sheet, int repeats_heading) {
    const uint8_t a4 = 9;
    library.worksheet_set_landscape(sheet);
    library.worksheet_set_paper(sheet, a4);
    library.worksheet_fit_to_pages(sheet, 1, 0);
    if (repeats_heading) library.worksheet_repeat_rows(sheet, 0, 0);
}

void bftp_xlsx_filter(bftp_worksheet *sheet, uint32_t last_row, uint16_t last_column) {
    library.worksheet_autofilter(sheet, 0, 0, last_row, last_column);
}

int bftp_xlsx_chart(
    bftp_workbook *workbook, bftp_worksheet *sheet, uint32_t row, uint16_t column,
    const bftp_chart_range *range) {
    lxw_chart *chart = library.workbook_add_chart(
        workbook, range->stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
    if (chart == NULL) return 1;
    for (uint16_t c = range->first_column; c <= range->last_column; c++) {
        lxw_chart_series *series = library.chart_add_series(chart, NULL, NULL);
        if (series == NULL) return 1;
        library.chart_series_set_categories(
            series, range->sheet, range->first_row, range->label_column, range->last_row,
            range->label_column);
        library.chart_series_set_values(
            series, range->sheet, range->first_row, c, range->last_row, c);
        library.chart_series_set_name_range(series, range->sheet, range->heading_row, c);
    }
    library.chart_title_set_name(chart, range->title);
    // In bar charts the library's x axis is that of the values, at the bottom.
    library.chart_axis_set_name(chart->x_axis, range->value_title);
    library.chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    // Bars that begin elsewhere than at zero would mislead.
    if (!range->has_negative) library.chart_axis_set_min(chart->x_axis, 0);
    // The first row on top.
    library.chart_axis_set_reverse(chart->y_axis);
    if (range->first_column == range->last_column)
        library.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    else
        library.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    uint32_t rows = range->last_row - range->first_row + 1;
    lxw_chart_options options = {.x_scale = 1.3, .y_scale = rows > 14 ? 2.0 : 1.2};
    options.description = (char *)range->title;
    return library.worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}
