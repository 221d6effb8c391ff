// The files of emission-factors/, embedded at build time.
#ifndef BFTP_EMISSION_FACTORS_H
#define BFTP_EMISSION_FACTORS_H
#include <stddef.h>

/// One embedded file: its path below emission-factors/ and its bytes.
typedef struct {
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} bftp_embedded_file;

/// How many files are embedded.
size_t bftp_embedded_file_count(void);

/// The embedded file at an index below the count.
bftp_embedded_file bftp_embedded_file_at(size_t index);
#endif
