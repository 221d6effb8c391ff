// Debian builds libxml2 with ICU; its encoding.h would pull in system ICU headers that clash with
// those of Foundation. Nothing here uses ICU, so the switch is taken back before the first header.
#ifndef BFTP_LIBXML2_SHIM_H
#define BFTP_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/relaxng.h>
// How much memory stays with the process that libxml2 and others have given back.
#include <malloc.h>
#endif
