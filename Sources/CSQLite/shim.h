// SQLite, for the ledger. Linked from its archive, so that start-up loads no library: the package
// manifest names the archive and this module map links nothing.
#ifndef BFTP_SQLITE_SHIM_H
#define BFTP_SQLITE_SHIM_H
#include <sqlite3.h>

// Destructor constants and variadic functions are not imported.
static inline int bftp_bind_text(sqlite3_stmt *statement, int place, const void *bytes, long count) {
    return sqlite3_bind_text64(
        statement, place, count > 0 ? (const char *)bytes : "", (sqlite3_uint64)count,
        SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int bftp_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, long count) {
    return sqlite3_bind_blob64(
        statement, place, count > 0 ? bytes : (const void *)"", (sqlite3_uint64)count,
        SQLITE_TRANSIENT);
}
// Refuses writes to the schema's own tables and other ways to damage a file through SQL.
static inline int bftp_defend(sqlite3 *database) {
    return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
// Makes what stands in the write-ahead log durable, whoever wrote it.
static inline int bftp_sync_log(sqlite3 *database) {
    sqlite3_file *file = 0;
    int result = sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    if (result != SQLITE_OK) return result;
    if (file == 0 || file->pMethods == 0) return SQLITE_OK;
    return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}
#endif
