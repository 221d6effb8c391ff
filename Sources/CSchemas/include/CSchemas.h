// The published schemas, embedded at build time.
#ifndef BFTP_SCHEMAS_H
#define BFTP_SCHEMAS_H
#include <stddef.h>

/// One embedded schema: its bytes and their number.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} bftp_schema;

/// The XML Schema of production reports.
bftp_schema bftp_schema_xsd(void);
/// The RELAX NG schema of production reports.
bftp_schema bftp_schema_rng(void);
/// The JSON Schema of footprints.
bftp_schema bftp_schema_json(void);
#endif
