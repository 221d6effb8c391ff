// json-c, for JSON documents of others. Linked from its archive, so that start-up loads no library:
// the package manifest names the archive and this module map links nothing.
#ifndef BFTP_JSON_SHIM_H
#define BFTP_JSON_SHIM_H
#include <json-c/json_object.h>
#include <json-c/linkhash.h>
#include <json-c/json_tokener.h>
#endif
