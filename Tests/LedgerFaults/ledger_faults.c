#include "ledger_faults.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { WRITE, TRUNCATE, SYNC, CREATE, DELETE, MARK };
enum { FILES = 16, SECTOR = 512 };

struct operation {
    enum kind kind;
    int file;
    sqlite3_int64 offset;
    int amount;
    unsigned char *bytes;
};

struct ledger_faults {
    sqlite3_vfs view;
    sqlite3_vfs *real;
    char *names[FILES];
    int files;
    struct operation *operations;
    int count, room;
    int kinds, at, code, forever, half, seen, failed, isReadOnly;
};

struct file {
    sqlite3_file base;
    ledger_faults *faults;
    int index;
    sqlite3_file *real;
};

static void record(
    ledger_faults *faults, enum kind kind, int file, sqlite3_int64 offset, const void *bytes,
    int amount) {
    if (faults->count == faults->room) {
        faults->room = faults->room ? faults->room * 2 : 1024;
        faults->operations =
            realloc(faults->operations, sizeof(struct operation) * (size_t)faults->room);
    }
    struct operation operation = {kind, file, offset, amount, NULL};
    if (bytes) {
        operation.bytes = malloc((size_t)amount);
        memcpy(operation.bytes, bytes, (size_t)amount);
    }
    faults->operations[faults->count++] = operation;
}

// The place of a file among the names; -1 for files without one.
static int place(ledger_faults *faults, const char *path) {
    if (!path) return -1;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    for (int index = 0; index < faults->files; index++)
        if (strcmp(faults->names[index], name) == 0) return index;
    if (faults->files == FILES) return -1;
    faults->names[faults->files] = strdup(name);
    return faults->files++;
}

static int fails(ledger_faults *faults, int kind) {
    if (!(faults->kinds & kind)) return 0;
    faults->seen++;
    if (faults->seen < faults->at || (faults->seen > faults->at && !faults->forever)) return 0;
    faults->failed++;
    return 1;
}

static sqlite3_file *real(sqlite3_file *file) { return ((struct file *)file)->real; }

static int fclose_(sqlite3_file *file) {
    int result = real(file)->pMethods->xClose(real(file));
    free(real(file));
    return result;
}

static int fread_(sqlite3_file *file, void *bytes, int amount, sqlite3_int64 offset) {
    if (fails(((struct file *)file)->faults, 2)) return ((struct file *)file)->faults->code;
    return real(file)->pMethods->xRead(real(file), bytes, amount, offset);
}

static int fwrite_(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset) {
    struct file *own = (struct file *)file;
    int isFailing = own->index >= 0 && fails(own->faults, 1);
    if (isFailing && !own->faults->half) return own->faults->code;
    if (isFailing) amount /= 2;
    int result = real(file)->pMethods->xWrite(real(file), bytes, amount, offset);
    if (result == SQLITE_OK && own->index >= 0)
        record(own->faults, WRITE, own->index, offset, bytes, amount);
    return isFailing ? own->faults->code : result;
}

static int ftruncate_(sqlite3_file *file, sqlite3_int64 size) {
    struct file *own = (struct file *)file;
    if (own->index >= 0 && fails(own->faults, 1)) return own->faults->code;
    int result = real(file)->pMethods->xTruncate(real(file), size);
    if (result == SQLITE_OK && own->index >= 0)
        record(own->faults, TRUNCATE, own->index, size, NULL, 0);
    return result;
}

static int fsync_(sqlite3_file *file, int flags) {
    struct file *own = (struct file *)file;
    if (own->index >= 0 && fails(own->faults, 1)) return own->faults->code;
    int result = real(file)->pMethods->xSync(real(file), flags);
    if (result == SQLITE_OK && own->index >= 0)
        record(own->faults, SYNC, own->index, 0, NULL, 0);
    return result;
}

static int fsize_(sqlite3_file *file, sqlite3_int64 *size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
static int flock_(sqlite3_file *file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
static int funlock_(sqlite3_file *file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
static int freserved_(sqlite3_file *file, int *result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
static int fcontrol_(sqlite3_file *file, int operation, void *argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
static int fsector_(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int ftraits_(sqlite3_file *file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
static int fshmmap_(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
static int fshmlock_(sqlite3_file *file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
static void fshmbarrier_(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int fshmunmap_(sqlite3_file *file, int isDeleting) {
    return real(file)->pMethods->xShmUnmap(real(file), isDeleting);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2, .xClose = fclose_, .xRead = fread_, .xWrite = fwrite_, .xTruncate = ftruncate_,
    .xSync = fsync_, .xFileSize = fsize_, .xLock = flock_, .xUnlock = funlock_,
    .xCheckReservedLock = freserved_, .xFileControl = fcontrol_, .xSectorSize = fsector_,
    .xDeviceCharacteristics = ftraits_, .xShmMap = fshmmap_, .xShmLock = fshmlock_,
    .xShmBarrier = fshmbarrier_, .xShmUnmap = fshmunmap_,
};

static int vopen(sqlite3_vfs *view, const char *path, sqlite3_file *file, int flags, int *out) {
    ledger_faults *faults = view->pAppData;
    struct file *own = (struct file *)file;
    int isThere = 1;
    if (path) faults->real->xAccess(faults->real, path, SQLITE_ACCESS_EXISTS, &isThere);
    own->base.pMethods = NULL;
    own->faults = faults;
    own->index = place(faults, path);
    if (faults->isReadOnly) {
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    own->real = calloc(1, (size_t)faults->real->szOsFile);
    int result = faults->real->xOpen(faults->real, path, own->real, flags, out);
    if (result != SQLITE_OK) {
        free(own->real);
        return result;
    }
    if (!isThere && own->index >= 0) record(faults, CREATE, own->index, 0, NULL, 0);
    own->base.pMethods = &methods;
    return result;
}

static int vdelete(sqlite3_vfs *view, const char *path, int isSynced) {
    ledger_faults *faults = view->pAppData;
    if (fails(faults, 1)) return faults->code;
    int result = faults->real->xDelete(faults->real, path, isSynced);
    if (result == SQLITE_OK) record(faults, DELETE, place(faults, path), isSynced, NULL, 0);
    return result;
}

ledger_faults *ledger_faults_new(const char *name) {
    ledger_faults *faults = calloc(1, sizeof(ledger_faults));
    faults->real = sqlite3_vfs_find(NULL);
    faults->view = *faults->real;
    faults->view.zName = strdup(name);
    faults->view.pNext = NULL;
    faults->view.pAppData = faults;
    faults->view.szOsFile = sizeof(struct file);
    faults->view.xOpen = vopen;
    faults->view.xDelete = vdelete;
    sqlite3_vfs_register(&faults->view, 0);
    return faults;
}

void ledger_faults_free(ledger_faults *faults) {
    sqlite3_vfs_unregister(&faults->view);
    for (int index = 0; index < faults->count; index++) free(faults->operations[index].bytes);
    for (int index = 0; index < faults->files; index++) free(faults->names[index]);
    free(faults->operations);
    free((char *)faults->view.zName);
    free(faults);
}

void ledger_faults_fail(
    ledger_faults *faults, int kinds, int at, int code, int forever, int half) {
    faults->kinds = kinds;
    faults->at = at;
    faults->code = code;
    faults->forever = forever;
    faults->half = half;
    faults->seen = faults->failed = 0;
}

void ledger_faults_read_only(ledger_faults *faults) { faults->isReadOnly = 1; }
int ledger_faults_failed(const ledger_faults *faults) { return faults->failed; }
void ledger_faults_mark(ledger_faults *faults) { record(faults, MARK, -1, 0, NULL, 0); }
int ledger_faults_count(const ledger_faults *faults) { return faults->count; }

int ledger_faults_marks(const ledger_faults *faults, int count) {
    int marks = 0;
    for (int index = 0; index < count; index++)
        if (faults->operations[index].kind == MARK) marks++;
    return marks;
}

static unsigned long draw(unsigned long *state) {
    unsigned long value = (*state += 0x9E3779B97F4A7C15UL);
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
    return value ^ (value >> 31);
}

struct image {
    unsigned char *bytes;
    sqlite3_int64 size;
    int isThere;
};

static void resize(struct image *image, sqlite3_int64 size) {
    if (size > image->size) {
        image->bytes = realloc(image->bytes, (size_t)size);
        memset(image->bytes + image->size, 0, (size_t)(size - image->size));
    }
    image->size = size;
}

static void write_(struct image *image, const struct operation *operation, int from, int to) {
    if (operation->offset + to > image->size) resize(image, operation->offset + to);
    memcpy(image->bytes + operation->offset + from, operation->bytes + from, (size_t)(to - from));
}

// Applies an operation; one that is not durable perhaps, and a write of it perhaps in part.
static void apply(
    struct image *image, const struct operation *operation, int isDurable, unsigned long *state) {
    unsigned long luck = isDurable ? 1 : draw(state) % 3;
    if (luck == 0) return;
    switch (operation->kind) {
    case CREATE: image->isThere = 1; break;
    case DELETE:
        image->isThere = 0;
        image->size = 0;
        break;
    case TRUNCATE: resize(image, operation->offset); break;
    case WRITE:
        image->isThere = 1;
        if (luck == 1) {
            write_(image, operation, 0, operation->amount);
            break;
        }
        for (int from = 0; from < operation->amount; from += SECTOR) {
            int to = from + SECTOR < operation->amount ? from + SECTOR : operation->amount;
            if (draw(state) & 1) write_(image, operation, from, to);
        }
        break;
    default: break;
    }
}

int ledger_faults_replay(
    const ledger_faults *faults, int count, int settled, unsigned long seed, int ignoring,
    const char *folder) {
    unsigned long state = seed;
    int result = 0;
    for (int file = 0; file < faults->files; file++) {
        struct image image = {NULL, 0, 0};
        int lastSync = settled - 1;
        for (int index = settled; index < count && !ignoring; index++) {
            const struct operation *operation = &faults->operations[index];
            int isSync = operation->kind == SYNC
                || (operation->kind == DELETE && operation->offset != 0);
            if (operation->file == file && isSync) lastSync = index;
        }
        for (int index = 0; index < count; index++) {
            const struct operation *operation = &faults->operations[index];
            if (operation->file == file)
                apply(&image, operation, index <= lastSync, &state);
        }
        if (image.isThere) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", folder, faults->names[file]);
            FILE *out = fopen(path, "wb");
            if (!out || fwrite(image.bytes, 1, (size_t)image.size, out) != (size_t)image.size)
                result = 1;
            if (out && fclose(out) != 0) result = 1;
        }
        free(image.bytes);
    }
    return result;
}
