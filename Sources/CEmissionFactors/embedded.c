#include "CEmissionFactors.h"

// #embed is C23; the package builds with an older default.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char readme[] = {
#embed "../../emission-factors/README.md"
};

static const bftp_embedded_file files[] = {
    {"README.md", readme, sizeof readme},
};

size_t bftp_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

bftp_embedded_file bftp_embedded_file_at(size_t index) { return files[index]; }
