// libxlsxwriter, loaded when the first workbook is written: linked, it would cost every start of the
// program. The types come from the system's header, the functions from the library at run time.
#ifndef BFTP_XLSX_WRITER_H
#define BFTP_XLSX_WRITER_H
#include <xlsxwriter.h>

/// The functions that are used, each once.
#define BFTP_XLSX_FUNCTIONS(USE) \
    USE(workbook_new_opt) \
    USE(workbook_close) \
    USE(workbook_add_worksheet) \
    USE(workbook_add_format) \
    USE(workbook_add_chart) \
    USE(workbook_define_name) \
    USE(workbook_set_properties) \
    USE(worksheet_write_number) \
    USE(worksheet_write_string) \
    USE(worksheet_write_formula_num) \
    USE(worksheet_write_boolean) \
    USE(worksheet_write_blank) \
    USE(worksheet_write_datetime) \
    USE(worksheet_write_comment_opt) \
    USE(worksheet_set_row) \
    USE(worksheet_set_column) \
    USE(worksheet_freeze_panes) \
    USE(worksheet_autofilter) \
    USE(worksheet_merge_range) \
    USE(worksheet_insert_chart_opt) \
    USE(worksheet_data_validation_range) \
    USE(worksheet_set_tab_color) \
    USE(worksheet_set_landscape) \
    USE(worksheet_set_paper) \
    USE(worksheet_fit_to_pages) \
    USE(worksheet_repeat_rows) \
    USE(worksheet_gridlines) \
    USE(worksheet_activate) \
    USE(format_set_bold) \
    USE(format_set_italic) \
    USE(format_set_font_size) \
    USE(format_set_font_color) \
    USE(format_set_bg_color) \
    USE(format_set_num_format) \
    USE(format_set_text_wrap) \
    USE(format_set_align) \
    USE(format_set_border) \
    USE(format_set_border_color) \
    USE(chart_add_series) \
    USE(chart_series_set_name) \
    USE(chart_series_set_fill) \
    USE(chart_set_series_gap) \
    USE(chart_title_set_name) \
    USE(chart_title_off) \
    USE(chart_legend_set_position) \
    USE(chart_axis_set_name) \
    USE(chart_axis_set_min) \
    USE(chart_axis_set_reverse) \
    USE(chart_axis_set_label_position)

#define BFTP_XLSX_MEMBER(name) __typeof__(name) *_Nonnull name;

/// The functions of the library.
typedef struct {
    BFTP_XLSX_FUNCTIONS(BFTP_XLSX_MEMBER)
} bftp_xlsx_functions;

/// The functions, loaded at the first call; NULL where the library is not installed or lacks one.
const bftp_xlsx_functions *_Nullable bftp_xlsx_load(void);

/// The file name of the library that is looked for, such as `libxlsxwriter.so.4`.
const char *_Nonnull bftp_xlsx_library_name(void);
#endif
