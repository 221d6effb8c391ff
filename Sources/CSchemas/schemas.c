#include "CSchemas.h"

// #embed is C23; the package builds with an older default.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char xsd[] = {
#embed "../Importing/Schemas/production-report.xsd"
};
static const unsigned char rng[] = {
#embed "../Importing/Schemas/production-report.rng"
};
static const unsigned char json[] = {
#embed "../Reporting/Schemas/footprint.schema.json"
};

bftp_schema bftp_schema_xsd(void) { return (bftp_schema){xsd, sizeof xsd}; }
bftp_schema bftp_schema_rng(void) { return (bftp_schema){rng, sizeof rng}; }
bftp_schema bftp_schema_json(void) { return (bftp_schema){json, sizeof json}; }
