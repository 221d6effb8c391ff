#define _GNU_SOURCE
#include "CXLSXWriter.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static bftp_xlsx_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

const char *bftp_xlsx_library_name(void) { return "libxlsxwriter.so." LXW_SOVERSION; }

// A library of another version may lay out its structures otherwise: only the version of the header will do.
static void *open_library(void) {
    void *library = dlopen(bftp_xlsx_library_name(), RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
    library = dlopen("libxlsxwriter.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) return NULL;
    uint16_t (*version)(void) = (uint16_t (*)(void))dlsym(library, "lxw_version_id");
    if (version && version() == LXW_VERSION_ID) return library;
    dlclose(library);
    return NULL;
}

static void load(void) {
    void *library = open_library();
    if (!library) return;
    int is_complete = 1;
    void *place;
#define BFTP_XLSX_LOOK_UP(name) \
    place = dlsym(library, #name); \
    if (place) memcpy(&functions.name, &place, sizeof place); else is_complete = 0;
    BFTP_XLSX_FUNCTIONS(BFTP_XLSX_LOOK_UP)
    is_loaded = is_complete;
}

const bftp_xlsx_functions *bftp_xlsx_load(void) {
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}
